package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;

/**
 * Finds plosives: puffs of breath on a microphone, a twentieth to a fifth of a second of pressure below
 * {@value #CUTOFF} Hz, where the voice itself has nothing. They are told from a kick drum, a bass, toms and a low piano
 * by what those do all the time: a puff is rare, short, and far out of keeping with the depths of everything else on
 * the track.
 */
public final class Plosives {

    private static final double CUTOFF = 90;
    private static final int ORDER = 4;
    /** Below this nothing swings: direct current, wind and footsteps. */
    private static final double STILL = 10;
    private static final int STILL_ORDER = 2;
    private static final double STEP = 0.01;
    private static final double LONGEST = 0.26;
    private static final double HALF = 0.25;
    private static final double OUT_OF_KEEPING = 4;
    private static final double STRONG = 0.18;
    /** How much of all that sounds a puff is; beside a loud vowel less, if it is far out of keeping. */
    private static final double SHARE = 0.5;
    private static final double SHARE_OF_VOWEL = 0.3;
    private static final double FAR_OUT_OF_KEEPING = 20;
    private static final double SMALLER = 2.5;
    private static final double OFTEN = 0.4;
    private static final int FEW = 3;
    private static final double SOUNDS = 0.03;
    private static final double USUAL = 0.9;
    private static final double MOST = 0.98;
    private static final int FEWEST = 100;
    private static final int BLOCK = 4096;

    private final double sampleRate;
    private final BiquadCascade above = new BiquadCascade(Butterworth.sections(STILL_ORDER));
    private final BiquadCascade filter = new BiquadCascade(Butterworth.sections(ORDER));
    private final float[] deep = new float[BLOCK];
    private final LevelBlocks whole;
    private final LevelBlocks depths;
    private boolean begun;
    private float offset;

    /**
     * A puff.
     *
     * @param start the first second
     * @param end the last second
     * @param level its peak below the cut-off frequency, full scale 1
     * @param times how many times as strong as the depths of the track are otherwise
     */
    public record Puff(double start, double end, double level, double times) {}

    /** [control] @param sampleRate in hertz */
    public Plosives(double sampleRate) {
        this.sampleRate = sampleRate;
        double[] sections = new double[Butterworth.sections(ORDER) * Cookbook.SIZE];
        Butterworth.lowPass(sections, 0, sampleRate, CUTOFF, ORDER);
        filter.set(sections);
        double[] still = new double[Butterworth.sections(STILL_ORDER) * Cookbook.SIZE];
        Butterworth.highPass(still, 0, sampleRate, STILL, STILL_ORDER);
        above.set(still);
        whole = new LevelBlocks((int) (STEP * sampleRate));
        depths = new LevelBlocks((int) (STEP * sampleRate));
    }

    /** [any] Takes the next samples of one channel. */
    public void process(float[] x, int from, int frames) {
        if (!begun && frames > 0) {
            begin(x, from, Math.min(frames, whole.size()));
        }
        for (int done = 0; done < frames; done += BLOCK) {
            int n = Math.min(BLOCK, frames - done);
            for (int i = 0; i < n; i++) {
                deep[i] = x[from + done + i] - offset;
            }
            above.process(deep, deep, n);
            whole.process(deep, 0, n);
            filter.process(deep, deep, n);
            depths.process(deep, 0, n);
        }
    }

    /** What stands still from the beginning is no blow. */
    private void begin(float[] x, int from, int frames) {
        double sum = 0;
        for (int i = from; i < from + frames; i++) {
            sum += x[i];
        }
        offset = (float) (sum / frames);
        begun = true;
    }

    /** [any] The puffs of the whole recording, in the order of time. */
    public List<Puff> puffs() {
        float[] sounding = new float[depths.count()];
        float[] all = new float[depths.count()];
        int count = 0;
        float loudest = 0;
        for (int block = 0; block < depths.count(); block++) {
            loudest = Math.max(loudest, whole.peak(block));
        }
        for (int block = 0; block < depths.count(); block++) {
            if (whole.peak(block) > SOUNDS * loudest) {
                sounding[count] = depths.peak(block);
                all[count++] = whole.peak(block);
            }
        }
        if (count < FEWEST) {
            return List.of();
        }
        double usual = share(sounding, count, USUAL);
        double loud = share(all, count, USUAL);
        double least = Math.max(Math.max(OUT_OF_KEEPING * usual, STRONG * loud), share(sounding, count, MOST) / 2);
        if (collect(least / SMALLER, usual, new ArrayList<>()) > Math.max(FEW, OFTEN * count * STEP)) {
            return List.of();
        }
        List<Puff> puffs = new ArrayList<>();
        collect(least, usual, puffs);
        return puffs;
    }

    /** Collects short humps of the depths, and returns how many humps there are, long ones too. */
    private int collect(double least, double usual, List<Puff> puffs) {
        int humps = 0;
        int block = 0;
        while (block < depths.count()) {
            if (depths.peak(block) < least) {
                block++;
                continue;
            }
            int top = block;
            for (int next = block; next < Math.min(depths.count(), block + (int) (LONGEST / STEP)); next++) {
                top = depths.peak(next) > depths.peak(top) ? next : top;
            }
            int first = top;
            while (first > 0 && depths.peak(first - 1) > HALF * depths.peak(top)) {
                first--;
            }
            int end = top + 1;
            while (end < depths.count() && depths.peak(end) > HALF * depths.peak(top)) {
                end++;
            }
            humps++;
            double share = depths.peak(top) > FAR_OUT_OF_KEEPING * usual ? SHARE_OF_VOWEL : SHARE;
            if ((end - first) * STEP <= LONGEST && depths.peak(top) > share * whole.peak(top)) {
                puffs.add(new Puff(first * depths.size() / sampleRate, end * depths.size() / sampleRate,
                        depths.peak(top), depths.peak(top) / Math.max(1e-7, usual)));
            }
            block = end;
            while (block < depths.count() && depths.peak(block) > HALF * least) {
                block++;
            }
        }
        return humps;
    }

    private static double share(float[] values, int count, double share) {
        float[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1.0, share * count)];
    }
}
