package org.tonewright.media.vorbis;

import java.util.Arrays;

import org.tonewright.media.vorbis.VorbisSetup.Mapping;
import org.tonewright.media.vorbis.VorbisSetup.Mode;

/**
 * Decodes audio packets: Vorbis I specification, section 4.3. A packet completes the sound between the middle of the
 * block before and its own middle, so the first packet after {@link #forget} gives nothing.
 */
final class VorbisDecoder {

    private final VorbisSetup setup;
    private final InverseMdct shortTransform;
    private final InverseMdct longTransform;
    private final float[] shortSlope;
    private final float[] longSlope;
    private final float[][] curves;
    private final float[][] spectra;
    private final boolean[] sounding;
    private final float[][] submapSpectra;
    private final boolean[] silent;
    private float[][] blocks;
    private float[][] before;
    private final float[][] output;
    private int lengthBefore;

    VorbisDecoder(VorbisSetup setup) {
        this.setup = setup;
        int channels = setup.channels();
        int longest = setup.longBlock();
        shortTransform = new InverseMdct(setup.shortBlock());
        longTransform = new InverseMdct(longest);
        shortSlope = slope(setup.shortBlock() / 2);
        longSlope = slope(longest / 2);
        curves = new float[channels][longest / 2];
        spectra = new float[channels][longest / 2];
        sounding = new boolean[channels];
        submapSpectra = new float[channels][];
        silent = new boolean[channels];
        blocks = new float[channels][longest];
        before = new float[channels][longest];
        output = new float[channels][longest / 2];
    }

    /** The sound that the last packet completed, by channel. */
    float[][] output() {
        return output;
    }

    /** Forgets the block before, as at a place that was jumped to. */
    void forget() {
        lengthBefore = 0;
    }

    /**
     * Decodes a packet.
     *
     * @return the frames of sound it completed; none for an empty packet
     * @throws VorbisFault if it is not an audio packet
     */
    int decode(PacketBits in) throws VorbisFault {
        if (in.empty()) {
            return 0;
        }
        if (in.flag()) {
            throw new VorbisFault("A packet of sound should be here and is not");
        }
        int number = in.take(PacketBits.width(setup.modes().length - 1));
        if (number >= setup.modes().length || in.ended()) {
            throw new VorbisFault("A packet names a mode that is not there");
        }
        Mode mode = setup.modes()[number];
        if (mode.large()) {
            // whether the neighbours are long follows from the packets themselves
            in.take(2);
        }
        int length = mode.large() ? setup.longBlock() : setup.shortBlock();
        spectrum(in, setup.mappings()[mode.mapping()], length / 2);
        InverseMdct transform = mode.large() ? longTransform : shortTransform;
        int frames = lengthBefore == 0 ? 0 : (lengthBefore + length) / 4;
        for (int channel = 0; channel < setup.channels(); channel++) {
            transform.transform(spectra[channel], blocks[channel]);
            if (frames > 0) {
                overlap(before[channel], blocks[channel], length, output[channel]);
            }
        }
        float[][] swap = before;
        before = blocks;
        blocks = swap;
        lengthBefore = length;
        return frames;
    }

    private void spectrum(PacketBits in, Mapping mapping, int half) {
        int channels = setup.channels();
        for (int channel = 0; channel < channels; channel++) {
            Floor floor = mapping.floors()[mapping.submaps()[channel]];
            sounding[channel] = floor.decode(in, setup.codebooks(), curves[channel], half);
            Arrays.fill(spectra[channel], 0, half, 0);
        }
        boolean[] floored = sounding.clone();
        for (int i = 0; i < mapping.magnitudes().length; i++) {
            if (sounding[mapping.magnitudes()[i]] || sounding[mapping.angles()[i]]) {
                sounding[mapping.magnitudes()[i]] = true;
                sounding[mapping.angles()[i]] = true;
            }
        }
        for (int submap = 0; submap < mapping.residues().length; submap++) {
            int count = 0;
            for (int channel = 0; channel < channels; channel++) {
                if (mapping.submaps()[channel] == submap) {
                    submapSpectra[count] = spectra[channel];
                    silent[count++] = !sounding[channel];
                }
            }
            mapping.residues()[submap].decode(in, submapSpectra, silent, count, half);
        }
        for (int i = mapping.magnitudes().length - 1; i >= 0; i--) {
            uncouple(spectra[mapping.magnitudes()[i]], spectra[mapping.angles()[i]], half);
        }
        for (int channel = 0; channel < channels; channel++) {
            shape(spectra[channel], curves[channel], half, floored[channel]);
        }
    }

    /** Magnitude and angle back to two channels: section 4.3.5. */
    private static void uncouple(float[] magnitudes, float[] angles, int half) {
        for (int i = 0; i < half; i++) {
            float magnitude = magnitudes[i];
            float angle = angles[i];
            if (angle > 0) {
                angles[i] = magnitude > 0 ? magnitude - angle : magnitude + angle;
            } else {
                angles[i] = magnitude;
                magnitudes[i] = magnitude > 0 ? magnitude + angle : magnitude - angle;
            }
        }
    }

    private static void shape(float[] spectrum, float[] curve, int half, boolean floored) {
        for (int i = 0; i < half; i++) {
            spectrum[i] = floored ? spectrum[i] * curve[i] : 0;
        }
    }

    /**
     * The sound from the middle of one block to the middle of the next: section 4.3.8. The slopes have the length of
     * half the shorter block and lie around the quarter points.
     */
    private void overlap(float[] first, float[] second, int length, float[] to) {
        int shorter = Math.min(lengthBefore, length);
        float[] slope = shorter == setup.longBlock() ? longSlope : shortSlope;
        int begin = lengthBefore / 4 - shorter / 4;
        int end = lengthBefore / 4 + shorter / 4;
        int total = (lengthBefore + length) / 4;
        int middle = lengthBefore / 2;
        int shift = length / 4 - lengthBefore / 4;
        System.arraycopy(first, middle, to, 0, begin);
        for (int i = begin; i < end; i++) {
            to[i] = first[middle + i] * slope[end - 1 - i] + second[i + shift] * slope[i - begin];
        }
        System.arraycopy(second, end + shift, to, end, total - end);
    }

    /** The rising half of the window: section 4.3.1. */
    private static float[] slope(int length) {
        float[] slope = new float[length];
        for (int i = 0; i < length; i++) {
            double inner = StrictMath.sin((i + 0.5) / length * StrictMath.PI / 2);
            slope[i] = (float) StrictMath.sin(StrictMath.PI / 2 * inner * inner);
        }
        return slope;
    }
}
