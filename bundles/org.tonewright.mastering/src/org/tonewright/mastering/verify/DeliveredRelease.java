package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.tonewright.mastering.cue.CueReader;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.media.AudioFormats;

/**
 * A delivery as it lies in its folder.
 *
 * @param folder the folder
 * @param facts what it states about itself
 * @param cue its cue sheet
 * @param audio its audio
 */
public record DeliveredRelease(Path folder, DeliveryFacts facts, CueSheet cue, DiscAudio audio) {

    /** A file name without a path, so that nothing outside the folder is read. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,255}");

    /**
     * Reads a delivery.
     *
     * @param formats what opens its audio
     * @throws IOException if it is not a delivery, or one of its files is broken; the message is one sentence
     */
    public static DeliveredRelease read(Path folder, AudioFormats formats) throws IOException {
        DeliveryFacts facts = DeliveryFacts.read(folder);
        Path cue = inside(folder, facts.cue());
        return new DeliveredRelease(folder, facts, CueReader.read(cue),
                DiscAudio.open(inside(folder, facts.audio()), formats));
    }

    private static Path inside(Path folder, String name) throws IOException {
        if (!NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
            throw new DeliveryException("'" + folder + "' names a file '" + name + "' that cannot lie in it.");
        }
        return folder.resolve(name);
    }

    /** The tracks of the cue sheet. */
    public List<CueSheet.Track> tracks() {
        return cue.tracks();
    }

    /**
     * Where a track ends in the audio: where the next one is marked, or at the end.
     *
     * @param index of the track, from 0
     * @return the frame after its last one, the pause after it included
     */
    public long end(int index) {
        List<CueSheet.Track> tracks = tracks();
        return index + 1 < tracks.size() ? start(index + 1) : audio.frames();
    }

    /** The frame a track is marked at (INDEX 01). */
    public long start(int index) {
        return tracks().get(index).index(1).orElseThrow().frame();
    }
}
