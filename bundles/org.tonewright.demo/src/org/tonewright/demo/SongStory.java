package org.tonewright.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.stage.Standing;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.demo.day.DayNotes;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.mixer.bounce.BounceReport;
import org.tonewright.recording.backup.Backup;

/**
 * What became of a song of the demo, from its first take to its mix.
 *
 * @param song what was played
 * @param session the folder of its session
 * @param day what happened while it was recorded
 * @param backup where it was backed up
 * @param restored what the restore drill proved
 * @param standing where the song stood before it was mixed
 * @param shut why it may not be mixed; empty if it may
 * @param strips its strips in the mixer's order
 * @param bounce what the bounce made; empty if the mix stayed shut
 */
public record SongStory(Song song, Path session, DayNotes day, Backup.Report backup, List<RuleResult> restored,
        Standing standing, List<String> shut, List<StripNote> strips, Optional<BounceReport> bounce) {

    /** Copies the lists. */
    public SongStory {
        restored = List.copyOf(restored);
        shut = List.copyOf(shut);
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

    /** The bounce, of a song that was mixed. */
    public BounceReport mix() {
        return bounce.orElseThrow();
    }

    /** Whether the inspectors were right and the backup is proved. */
    public boolean sound() {
        return day.right() && backup.failures().isEmpty() && restored.stream().allMatch(RuleResult::held);
    }
}
