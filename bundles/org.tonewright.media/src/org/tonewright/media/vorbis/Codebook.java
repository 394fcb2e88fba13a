package org.tonewright.media.vorbis;

import java.util.Arrays;

/**
 * A codebook: a Huffman code, and with it vectors if it has any. Vorbis I specification, section 3.
 */
final class Codebook {

    /** More numbers than any encoder puts into one codebook; beyond it a setup is hostile. */
    static final int LARGEST = 1 << 18;

    private static final int SYNC = 0x564342;
    private static final int FAST = 10;

    private final int dimensions;
    private final int entries;
    private final float[] vectors;
    /** For the next bits: the entry times 64 plus its length, or the complement of the inner node they lead to. */
    private final int[] fast = new int[1 << FAST];
    /** Inner nodes: for each bit a child node, or the complement of an entry. */
    private int[] children;

    /**
     * Reads a codebook out of the setup header.
     *
     * @throws VorbisFault if it is not one, or larger than any encoder makes
     */
    Codebook(PacketBits in) throws VorbisFault {
        if (in.take(24) != SYNC) {
            throw new VorbisFault("A codebook should begin here and does not");
        }
        dimensions = in.take(16);
        entries = in.take(24);
        if ((long) Math.max(1, dimensions) * entries > LARGEST) {
            throw new VorbisFault("A codebook has " + entries + " entries of " + dimensions
                    + " dimensions, more than any encoder makes");
        }
        if (entries == 0) {
            throw new VorbisFault("A codebook has no entries");
        }
        int[] lengths = in.flag() ? ordered(in) : plain(in);
        children = new int[Math.max(2, 2 * entries)];
        build(lengths);
        vectors = vectors(in);
        if (in.ended()) {
            throw new VorbisFault("The setup ends within a codebook");
        }
    }

    /** The numbers of a vector. */
    int dimensions() {
        return dimensions;
    }

    /** How many entries. */
    int entries() {
        return entries;
    }

    /** The vectors one after the other; empty if the codebook only has numbers. */
    float[] vectors() {
        return vectors;
    }

    /**
     * Decodes an entry.
     *
     * @return its number, or -1 if the packet has ended
     */
    int entry(PacketBits in) {
        int bits = in.peek();
        int found = fast[bits & (1 << FAST) - 1];
        if (found >= 0) {
            in.skip(found & 63);
            return in.ended() ? -1 : found >> 6;
        }
        int node = ~found;
        int length = FAST;
        int left = bits >>> FAST;
        while (true) {
            int child = children[2 * node + (left & 1)];
            left >>>= 1;
            length++;
            if (child < 0) {
                in.skip(length);
                return in.ended() ? -1 : ~child;
            }
            node = child;
        }
    }

    private int[] plain(PacketBits in) {
        int[] lengths = new int[entries];
        boolean sparse = in.flag();
        for (int i = 0; i < entries && !in.ended(); i++) {
            if (!sparse || in.flag()) {
                lengths[i] = in.take(5) + 1;
            }
        }
        return lengths;
    }

    private int[] ordered(PacketBits in) throws VorbisFault {
        int[] lengths = new int[entries];
        int length = in.take(5) + 1;
        for (int i = 0; i < entries; length++) {
            int count = in.take(PacketBits.width(entries - i));
            if (length > 32 || count > entries - i || in.ended()) {
                throw new VorbisFault("A codebook gives lengths to more entries than it has");
            }
            Arrays.fill(lengths, i, i + count, length);
            i += count;
        }
        return lengths;
    }

    /** Gives each used entry the lowest free codeword of its length (section 3.2.1) and makes the tree. */
    private void build(int[] lengths) throws VorbisFault {
        int used = 0;
        int last = 0;
        for (int i = 0; i < entries; i++) {
            if (lengths[i] > 0) {
                used++;
                last = i;
            }
        }
        if (used <= 1) {
            // one entry is coded as one bit of either value; a codebook without any is never used by a sound stream
            Arrays.fill(fast, last << 6 | 1);
            return;
        }
        int[] free = new int[33];
        int nodes = 1;
        boolean first = true;
        for (int i = 0; i < entries; i++) {
            int length = lengths[i];
            if (length == 0) {
                continue;
            }
            int code = 0;
            int level = length;
            if (first) {
                level = 0;
                first = false;
            } else {
                while (level > 0 && free[level] == 0) {
                    level--;
                }
                if (level == 0) {
                    throw new VorbisFault("A codebook has more codewords than fit");
                }
                code = free[level];
                free[level] = 0;
            }
            for (int below = length; below > level; below--) {
                free[below] = code + (1 << 32 - below);
            }
            nodes = insert(code, length, i, nodes);
        }
        for (int rest : free) {
            if (rest != 0) {
                throw new VorbisFault("A codebook has codewords without an entry");
            }
        }
        shortcut();
    }

    /** Puts an entry at the end of the path of its codeword, whose first bit is the highest. */
    private int insert(int code, int length, int entry, int nodes) {
        int count = nodes;
        int node = 0;
        for (int depth = 0; depth < length - 1; depth++) {
            int at = 2 * node + (code >>> 31 - depth & 1);
            if (children[at] == 0) {
                if (2 * count + 2 > children.length) {
                    children = Arrays.copyOf(children, children.length * 2);
                }
                children[at] = count++;
            }
            node = children[at];
        }
        children[2 * node + (code >>> 32 - length & 1)] = ~entry;
        return count;
    }

    private void shortcut() {
        for (int bits = 0; bits < fast.length; bits++) {
            int node = 0;
            int depth = 0;
            while (node >= 0 && depth < FAST) {
                node = children[2 * node + (bits >> depth & 1)];
                depth++;
            }
            fast[bits] = node < 0 ? ~node << 6 | depth : ~node;
        }
    }

    /** The vectors as sums of their parts: section 3.2.1, "VQ lookup table vector representation". */
    private float[] vectors(PacketBits in) throws VorbisFault {
        int type = in.take(4);
        if (type == 0) {
            return new float[0];
        }
        if (type > 2 || dimensions == 0) {
            throw new VorbisFault("A codebook has vectors of a kind that Vorbis does not know");
        }
        float minimum = unpack(in.take(32));
        float delta = unpack(in.take(32));
        int valueBits = in.take(4) + 1;
        boolean running = in.flag();
        int count = type == 1 ? lattice() : entries * dimensions;
        int[] values = new int[count];
        for (int i = 0; i < count && !in.ended(); i++) {
            values[i] = in.take(valueBits);
        }
        float[] result = new float[entries * dimensions];
        for (int entry = 0; entry < entries; entry++) {
            float last = 0;
            int divisor = 1;
            for (int i = 0; i < dimensions; i++) {
                int index = type == 1 ? entry / divisor % count : entry * dimensions + i;
                float value = values[index] * delta + minimum + last;
                result[entry * dimensions + i] = value;
                last = running ? value : 0;
                divisor *= type == 1 ? count : 1;
            }
        }
        return result;
    }

    /** The largest number whose power to the dimensions is not more than the entries: section 9.2.3. */
    private int lattice() {
        int root = 1;
        while (power(root + 1) <= entries) {
            root++;
        }
        return root;
    }

    private long power(int root) {
        long power = 1;
        for (int i = 0; i < dimensions && power <= entries; i++) {
            power *= root;
        }
        return power;
    }

    /** A float of 21 bits and 10 bits of exponent: section 9.2.2. */
    private static float unpack(int bits) {
        int mantissa = bits & 0x1fffff;
        int exponent = bits >>> 21 & 0x3ff;
        return (float) Math.scalb((double) (bits < 0 ? -mantissa : mantissa), exponent - 788);
    }
}
