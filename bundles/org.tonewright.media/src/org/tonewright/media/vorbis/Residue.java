package org.tonewright.media.vorbis;

import java.util.Arrays;

/**
 * The fine structure of a spectrum, coded as sums of vectors in up to eight passes. Vorbis I specification, section 8.
 */
final class Residue {

    private static final int PASSES = 8;

    private final int type;
    private final int begin;
    private final int end;
    private final int partitionSize;
    private final Codebook classBook;
    private final int classWords;
    /** The vectors by classification and pass, where {@link #coded} says that the pass has any for the class. */
    private final Codebook[][] books;
    private final boolean[][] coded;
    /** The classifications that an entry of the class book stands for, class word by class word. */
    private final int[] classesOf;
    private int[][] classes = {};
    private float[] interleaved = {};

    /**
     * Reads a residue out of the setup header.
     *
     * @throws VorbisFault if it is not possible
     */
    Residue(PacketBits in, Codebook[] codebooks) throws VorbisFault {
        type = in.take(16);
        if (type > 2) {
            throw new VorbisFault("The stream has a residue of type " + type + ", which Vorbis does not know");
        }
        begin = in.take(24);
        end = in.take(24);
        partitionSize = in.take(24) + 1;
        int classifications = in.take(6) + 1;
        classBook = book(in.take(8), codebooks);
        classWords = classBook.dimensions();
        int[] cascades = new int[classifications];
        for (int i = 0; i < classifications; i++) {
            int lowest = in.take(3);
            cascades[i] = in.flag() ? in.take(5) << 3 | lowest : lowest;
        }
        books = new Codebook[classifications][PASSES];
        coded = new boolean[classifications][PASSES];
        for (int i = 0; i < classifications; i++) {
            Arrays.fill(books[i], classBook);
            for (int pass = 0; pass < PASSES; pass++) {
                if ((cascades[i] >> pass & 1) == 1) {
                    books[i][pass] = vectors(in.take(8), codebooks);
                    coded[i][pass] = true;
                }
            }
        }
        if (classWords == 0 || end < begin || in.ended()) {
            throw new VorbisFault("A residue is not possible as the setup describes it");
        }
        classesOf = classesOf(classifications);
    }

    private static Codebook book(int number, Codebook[] codebooks) throws VorbisFault {
        if (number >= codebooks.length) {
            throw new VorbisFault("A residue names a codebook that is not there");
        }
        return codebooks[number];
    }

    private static Codebook vectors(int number, Codebook[] codebooks) throws VorbisFault {
        Codebook book = book(number, codebooks);
        if (book.vectors().length == 0) {
            throw new VorbisFault("A residue names a codebook without vectors");
        }
        return book;
    }

    /** Every entry as a number whose digits, to the base of the classifications, are classes: section 8.6.2. */
    private int[] classesOf(int classifications) {
        int[] result = new int[classBook.entries() * classWords];
        for (int entry = 0; entry < classBook.entries(); entry++) {
            int rest = entry;
            for (int word = classWords - 1; word >= 0; word--) {
                result[entry * classWords + word] = rest % classifications;
                rest /= classifications;
            }
        }
        return result;
    }

    /**
     * Adds the residue of one block to spectra that are 0.
     *
     * @param spectra one for each channel of the submap
     * @param silent which channels are not decoded
     * @param channels how many of the spectra are meant
     * @param half the length of a spectrum
     */
    void decode(PacketBits in, float[][] spectra, boolean[] silent, int channels, int half) {
        boolean sounding = false;
        for (int channel = 0; channel < channels; channel++) {
            sounding |= !silent[channel];
        }
        if (!sounding) {
            return;
        }
        if (type == 2) {
            together(in, spectra, channels, half);
        } else {
            passes(in, spectra, silent, channels, half);
        }
    }

    /** Type 2: all channels as one long vector, their samples in turn (section 8.6.5). */
    private void together(PacketBits in, float[][] spectra, int channels, int half) {
        int length = half * channels;
        if (interleaved.length < length) {
            interleaved = new float[length];
        }
        Arrays.fill(interleaved, 0, length, 0);
        passes(in, new float[][] {interleaved}, new boolean[1], 1, length);
        for (int channel = 0; channel < channels; channel++) {
            float[] spectrum = spectra[channel];
            for (int i = 0, at = channel; i < half; i++, at += channels) {
                spectrum[i] = interleaved[at];
            }
        }
    }

    private void passes(PacketBits in, float[][] spectra, boolean[] silent, int channels, int length) {
        int from = Math.min(begin, length);
        int partitions = (Math.min(end, length) - from) / partitionSize;
        if (classes.length < channels || classes[0].length < partitions + classWords) {
            classes = new int[channels][partitions + classWords];
        }
        for (int pass = 0; pass < PASSES; pass++) {
            for (int partition = 0; partition < partitions; partition += classWords) {
                for (int channel = 0; pass == 0 && channel < channels; channel++) {
                    if (!silent[channel]) {
                        int entry = classBook.entry(in);
                        if (entry < 0) {
                            return;
                        }
                        System.arraycopy(classesOf, entry * classWords, classes[channel], partition, classWords);
                    }
                }
                int last = Math.min(partitions, partition + classWords);
                for (int p = partition; p < last; p++) {
                    for (int channel = 0; channel < channels; channel++) {
                        int kind = silent[channel] ? 0 : classes[channel][p];
                        if (!silent[channel] && coded[kind][pass]
                                && !add(in, books[kind][pass], spectra[channel], from + p * partitionSize)) {
                            return;
                        }
                    }
                }
            }
        }
    }

    /** Adds the vectors of one partition; answers whether the packet went on that far. */
    private boolean add(PacketBits in, Codebook book, float[] to, int at) {
        float[] vectors = book.vectors();
        int dimensions = book.dimensions();
        if (type == 0) {
            int step = partitionSize / dimensions;
            for (int i = 0; i < step; i++) {
                int entry = book.entry(in);
                if (entry < 0) {
                    return false;
                }
                for (int j = 0; j < dimensions; j++) {
                    to[at + i + j * step] += vectors[entry * dimensions + j];
                }
            }
            return true;
        }
        for (int i = 0; i < partitionSize;) {
            int entry = book.entry(in);
            if (entry < 0) {
                return false;
            }
            int count = Math.min(dimensions, partitionSize - i);
            int from = entry * dimensions;
            for (int j = 0; j < count; j++) {
                to[at + i + j] += vectors[from + j];
            }
            i += count;
        }
        return true;
    }
}
