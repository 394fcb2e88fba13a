package org.tonewright.demo;

import java.nio.file.Path;
import java.util.List;

import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.mixer.bounce.BounceReport;

/**
 * A song of the demo that was mixed.
 *
 * @param song what was played
 * @param session the folder of its session
 * @param strips its strips in the mixer's order
 * @param bounce what the bounce made
 */
public record MixedSong(Song song, Path session, List<StripNote> strips, BounceReport bounce) {

    /** Copies the list. */
    public MixedSong {
        strips = List.copyOf(strips);
    }

    /**
     * A strip, as an engineer's notes have it.
     *
     * @param name its name
     * @param level its fader in decibels
     * @param processors the names of its processors in their order
     * @param sends where it sends to, with the level in decibels
     */
    public record StripNote(String name, double level, List<String> processors, List<String> sends) {

        /** Copies the lists. */
        public StripNote {
            processors = List.copyOf(processors);
            sends = List.copyOf(sends);
        }
    }
}
