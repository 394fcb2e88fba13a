package org.tonewright.demo.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;

/** The shape of an audio file as a picture: for each column the highest and the lowest sample of all channels. */
final class Waveform {

    private static final int COLUMNS = 480;
    private static final int HEIGHT = 72;
    private static final int BLOCK = 4096;

    private final float[] highest = new float[COLUMNS];
    private final float[] lowest = new float[COLUMNS];

    private Waveform() {}

    /** Reads a file. [disk] */
    static Waveform of(Path file, AudioFormats formats) throws IOException {
        Waveform waveform = new Waveform();
        try (AudioReader reader = formats.open(file)) {
            float[][] block = new float[reader.info().channels()][BLOCK];
            long frames = Math.max(1, reader.info().frames());
            long at = 0;
            int count = reader.read(block, 0, BLOCK);
            while (count > 0) {
                for (float[] channel : block) {
                    for (int frame = 0; frame < count; frame++) {
                        int column = (int) ((at + frame) * COLUMNS / frames);
                        waveform.highest[column] = Math.max(waveform.highest[column], channel[frame]);
                        waveform.lowest[column] = Math.min(waveform.lowest[column], channel[frame]);
                    }
                }
                at += count;
                count = reader.read(block, 0, BLOCK);
            }
        }
        return waveform;
    }

    /**
     * The picture as SVG; full scale fills its height.
     *
     * @param label what it shows, for those who can't see it
     */
    String svg(String label) {
        StringBuilder path = new StringBuilder("M0 ").append(place(highest[0]));
        for (int column = 0; column < COLUMNS; column++) {
            path.append('L').append(column).append(' ').append(place(highest[column]));
        }
        for (int column = COLUMNS - 1; column >= 0; column--) {
            path.append('L').append(column).append(' ').append(place(lowest[column]));
        }
        return "<svg class=\"wave\" role=\"img\" aria-label=\"" + Html.escape(label) + "\" viewBox=\"0 0 " + COLUMNS
                + " "
                + HEIGHT + "\" preserveAspectRatio=\"none\"><path d=\"" + path + "Z\"/></svg>";
    }

    /** The row of a sample, with one decimal; a hair of silence is still seen. */
    private static String place(float sample) {
        float within = Math.clamp(sample, -1f, 1f);
        return String.format(Locale.ROOT, "%.1f", HEIGHT / 2.0 - within * (HEIGHT / 2.0 - 1));
    }
}
