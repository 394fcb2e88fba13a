package org.tonewright.demo.day;

import java.io.IOException;
import java.util.Arrays;

import org.tonewright.recording.inspect.Recorded;

/**
 * The shape of what was recorded: for each of {@value #COLUMNS} equal pieces of the song the highest and the lowest
 * sample of all channels.
 *
 * @param highest full scale is 1
 * @param lowest full scale is -1
 */
public record Wave(float[] highest, float[] lowest) {

    /** How many pieces there are. */
    public static final int COLUMNS = 640;

    private static final int BLOCK = 8192;

    /**
     * [disk] Reads it.
     *
     * @param length of the song, in frames
     */
    public static Wave of(Recorded recorded, long length) throws IOException {
        Wave wave = new Wave(new float[COLUMNS], new float[COLUMNS]);
        float[][] block = new float[recorded.channels()][BLOCK];
        for (long at = 0; at < length; at += BLOCK) {
            int count = (int) Math.min(BLOCK, length - at);
            recorded.read(at, block, count);
            for (float[] channel : block) {
                for (int frame = 0; frame < count; frame++) {
                    int column = (int) ((at + frame) * COLUMNS / length);
                    wave.highest[column] = Math.max(wave.highest[column], channel[frame]);
                    wave.lowest[column] = Math.min(wave.lowest[column], channel[frame]);
                }
            }
            Arrays.stream(block).forEach(channel -> Arrays.fill(channel, 0));
        }
        return wave;
    }
}
