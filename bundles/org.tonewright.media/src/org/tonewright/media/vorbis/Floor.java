package org.tonewright.media.vorbis;

import java.util.Arrays;

/**
 * A floor of type 1: the rough shape of a spectrum as straight lines between points, on a scale of decibels. Vorbis I
 * specification, section 7.
 */
final class Floor {

    private static final int MOST_POINTS = 65;
    private static final int[] RANGES = {256, 128, 86, 64};
    private static final float[] LEVELS = levels();

    private final int[] partitions;
    private final int[] dimensions = new int[16];
    private final int[] subclassBits = new int[16];
    private final int[] masters = new int[16];
    private final int[][] books = new int[16][8];
    private final int multiplier;
    private final int[] x;
    /** The points in the order of x, and for each point its nearest neighbours among those before it. */
    private final int[] order;
    private final int[] low;
    private final int[] high;
    private final int[] y;
    private final boolean[] used;

    /**
     * Reads a floor out of the setup header.
     *
     * @throws VorbisFault if it is not possible, or of type 0, which encoders gave up before Vorbis was released
     */
    Floor(PacketBits in, int codebooks) throws VorbisFault {
        int type = in.take(16);
        if (type != 1) {
            throw new VorbisFault("The stream has a floor of type " + type + "; type 1 is read");
        }
        partitions = new int[in.take(5)];
        int classes = 0;
        for (int i = 0; i < partitions.length; i++) {
            partitions[i] = in.take(4);
            classes = Math.max(classes, partitions[i] + 1);
        }
        for (int i = 0; i < classes; i++) {
            dimensions[i] = in.take(3) + 1;
            subclassBits[i] = in.take(2);
            masters[i] = subclassBits[i] == 0 ? -1 : book(in.take(8), codebooks);
            for (int j = 0; j < 1 << subclassBits[i]; j++) {
                books[i][j] = book(in.take(8) - 1, codebooks);
            }
        }
        multiplier = in.take(2) + 1;
        int rangeBits = in.take(4);
        int[] points = new int[MOST_POINTS + 8];
        points[1] = 1 << rangeBits;
        int count = 2;
        for (int partition : partitions) {
            for (int i = 0; i < dimensions[partition]; i++) {
                points[count++] = in.take(rangeBits);
            }
            if (count > MOST_POINTS) {
                throw new VorbisFault("A floor has more than 65 points");
            }
        }
        x = Arrays.copyOf(points, count);
        order = sorted();
        low = new int[count];
        high = new int[count];
        neighbours();
        y = new int[count];
        used = new boolean[count];
    }

    private static int book(int number, int codebooks) throws VorbisFault {
        if (number >= codebooks) {
            throw new VorbisFault("A floor names a codebook that is not there");
        }
        return number;
    }

    private int[] sorted() throws VorbisFault {
        int[] result = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            int at = i;
            while (at > 0 && x[result[at - 1]] > x[i]) {
                result[at] = result[at - 1];
                at--;
            }
            result[at] = i;
        }
        for (int i = 1; i < x.length; i++) {
            if (x[result[i]] == x[result[i - 1]]) {
                throw new VorbisFault("A floor has two points at the same place");
            }
        }
        return result;
    }

    private void neighbours() {
        for (int i = 2; i < x.length; i++) {
            low[i] = 0;
            high[i] = 1;
            for (int j = 0; j < i; j++) {
                if (x[j] < x[i] && x[j] > x[low[i]]) {
                    low[i] = j;
                }
                if (x[j] > x[i] && x[j] < x[high[i]]) {
                    high[i] = j;
                }
            }
        }
    }

    /**
     * Reads one curve: sections 7.2.3 and 7.2.4.
     *
     * @param curve receives the levels of half a block
     * @param half how many
     * @return whether the channel sounds in this block; otherwise the curve is not touched
     */
    boolean decode(PacketBits in, Codebook[] codebooks, float[] curve, int half) {
        if (!in.flag()) {
            return false;
        }
        int range = RANGES[multiplier - 1];
        int bits = PacketBits.width(range - 1);
        y[0] = in.take(bits);
        y[1] = in.take(bits);
        int at = 2;
        for (int partition : partitions) {
            int master = 0;
            if (subclassBits[partition] > 0) {
                master = codebooks[masters[partition]].entry(in);
                if (master < 0) {
                    return false;
                }
            }
            int mask = (1 << subclassBits[partition]) - 1;
            for (int i = 0; i < dimensions[partition]; i++) {
                int book = books[partition][master & mask];
                master >>= subclassBits[partition];
                y[at++] = book < 0 ? 0 : codebooks[book].entry(in);
            }
        }
        if (in.ended()) {
            return false;
        }
        unwrap(range);
        draw(curve, half);
        return true;
    }

    /** Adds what the lines between known points predict to what was coded: section 7.2.4, step 1. */
    private void unwrap(int range) {
        used[0] = true;
        used[1] = true;
        for (int i = 2; i < x.length; i++) {
            int predicted = onLine(x[low[i]], y[low[i]], x[high[i]], y[high[i]], x[i]);
            int above = range - predicted;
            int room = 2 * Math.min(above, predicted);
            int value = y[i];
            used[i] = value != 0;
            if (value == 0) {
                y[i] = predicted;
                continue;
            }
            used[low[i]] = true;
            used[high[i]] = true;
            int coded;
            if (value >= room) {
                coded = above > predicted ? value - predicted + predicted : predicted - value + above - 1;
            } else {
                coded = predicted + ((value & 1) == 1 ? -(value + 1 >> 1) : value >> 1);
            }
            y[i] = Math.max(0, Math.min(range - 1, coded));
        }
    }

    private void draw(float[] curve, int half) {
        int fromX = 0;
        int fromY = y[order[0]] * multiplier;
        for (int i = 1; i < order.length && fromX < half; i++) {
            int point = order[i];
            if (used[point]) {
                int toY = y[point] * multiplier;
                line(curve, half, fromX, fromY, x[point], toY);
                fromX = x[point];
                fromY = toY;
            }
        }
        if (fromX < half) {
            Arrays.fill(curve, fromX, half, LEVELS[Math.min(255, fromY)]);
        }
    }

    /** A point on the line between two others, rounded towards the first: section 9.2.6. */
    private static int onLine(int x0, int y0, int x1, int y1, int x) {
        int offset = Math.abs(y1 - y0) * (x - x0) / (x1 - x0);
        return y1 < y0 ? y0 - offset : y0 + offset;
    }

    /** A line in whole steps: section 9.2.7. */
    private static void line(float[] curve, int half, int x0, int y0, int x1, int y1) {
        int dx = x1 - x0;
        int dy = y1 - y0;
        int base = dy / dx;
        int step = dy < 0 ? base - 1 : base + 1;
        int rest = Math.abs(dy) - Math.abs(base) * dx;
        int value = y0;
        int error = 0;
        int end = Math.min(x1, half);
        for (int i = x0; i < end; i++) {
            curve[i] = LEVELS[Math.min(255, value)];
            error += rest;
            if (error >= dx) {
                error -= dx;
                value += step;
            } else {
                value += base;
            }
        }
    }

    /**
     * The 256 levels, 140/256 dB apart with 1.0 as the highest. Section 10.1 prints them to eight digits; this is the
     * law they follow.
     */
    private static float[] levels() {
        float[] levels = new float[256];
        for (int i = 0; i < 256; i++) {
            levels[i] = (float) StrictMath.pow(10, (i - 255) * 140.0 / 256 / 20);
        }
        return levels;
    }
}
