package org.tonewright.device.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.tonewright.device.rehearsal.song.PatchList;
import org.tonewright.device.rehearsal.song.Song;

/** A song that is played by synthesised instruments. */
record Arrangement(Song song) implements Content {

    private static final double MEGA = 1e6;

    @Override
    public String name() {
        return song.title();
    }

    @Override
    public List<String> inputs() {
        return PatchList.of(song).inputs();
    }

    @Override
    public Inputs open(double rate, boolean wait) throws IOException {
        Rehearsal rehearsal = ready(rate);
        return new Inputs() {

            @Override
            public Sound sound(int input, int take) {
                return rehearsal.sound(input, take);
            }

            @Override
            public long frames() {
                return rehearsal.frames();
            }
        };
    }

    private Rehearsal ready(double rate) throws IOException {
        double bytes = Float.BYTES * Rehearsal.seconds(song) * rate * inputs().size();
        try {
            if (bytes < Recordings.SHARE * Runtime.getRuntime().maxMemory()) {
                return Rehearsal.of(song, rate);
            }
        } catch (OutOfMemoryError _) {
            // Synthesising needs more than what is kept of it.
        }
        throw new IOException(String.format(Locale.ROOT, "There is not enough memory for the %.0f minutes of '%s': "
                + "what its inputs hear needs %.0f MB.", song.seconds() / 60, song.title(), bytes / MEGA));
    }
}
