package org.tonewright.device.rehearsal.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.tonewright.dsp.level.Circle;

/**
 * Makes the faults of microphone, cable, preamp and converter in the samples of one part. Outside of the marks, each
 * sample stays as it was.
 * <ul>
 * <li>Plosive: at the beginning of a syllable, a puff of 50 ms to 120 ms, whose energy lies between 20 Hz and 150 Hz: a
 * pressure that comes within 8 ms and swings out, and the turbulence on it. Its peak is 0.7 to 1.1 of the loudest
 * sample of the part.
 * <li>Dead input: noise of a converter without a source, its peak at -96 dBFS; the sound is gone within 20 ms.
 * <li>Swapped polarity: every sample of the second channel of two, or of the only one, changes its sign.
 * <li>Hum: 50 Hz or 60 Hz, within 0.05 Hz, with eight harmonics, of which the odd ones are stronger; 22 dB to 34 dB
 * below the loudest sample of the part.
 * <li>Noise: white, at -45 dBFS to -55 dBFS (RMS), and at least 20 dB below the loudest sample of the part.
 * <li>Clipped peak: one hit or phrase of 0.15 s to 0.5 s at the loudest place is 5 dB to 10 dB louder than the ceiling
 * allows. The ceiling is the converter's full scale or, at quiet parts and else one time in three, that of a preamp
 * before a pad, so that the flat tops lie below full scale, at the part's ordinary peak.
 * <li>Drop-out: for 5 ms to 80 ms, where the part is loud, samples are nought, or the last one stands still.
 * </ul>
 */
public final class InputFaults {

    private static final double LONGEST_PUFF_SECONDS = 0.12;
    private static final double HUM_BENT_HERTZ = 0.05;
    private static final double[] HARMONICS = {1, 0.35, 0.6, 0.2, 0.4, 0.12, 0.25, 0.08, 0.12};
    private static final double DEAD_PEAK = 1.6e-5;
    private static final float FULL_SCALE = 1 - 0x1p-23f;

    private final long seed;
    private final double sampleRate;

    /**
     * @param seed where random numbers begin; that of the song
     * @param sampleRate frames a second
     */
    public InputFaults(long seed, double sampleRate) {
        this.seed = seed;
        this.sampleRate = sampleRate;
    }

    /** Where the bars that a fault concerns lie in the samples of a part. */
    public interface Place {

        /** The first frame of the fault's first bar; 0 or more. */
        int start(Fault fault);

        /** The frame after the fault's last bar; at most as many frames as there are. */
        int end(Fault fault);

        /** The frames at which notes begin, in order. */
        List<Integer> onsets();
    }

    /**
     * Makes faults, in the order in which sound meets them.
     *
     * @param faults those of this part in this take; those that a player makes are passed over
     * @param samples one array a channel, all of the same length; changed
     * @param place where the bars are
     * @return where the faults are; a fault that finds no sound to spoil has no mark
     */
    public List<Mark> apply(List<Fault> faults, float[][] samples, Place place) {
        List<Mark> marks = new ArrayList<>();
        for (Fault fault : faults.stream().sorted(Comparator.comparing(Fault::kind)).toList()) {
            int start = Math.max(0, place.start(fault));
            int end = Math.min(samples[0].length, place.end(fault));
            if (fault.kind().played() || start >= end) {
                continue;
            }
            Random random = new Random(fault.seed(seed));
            float peak = peak(samples, 0, samples[0].length);
            Stretch stretch = switch (fault.kind()) {
            case LATE_BAR, EARLY_BAR, WRONG_NOTE -> Stretch.NONE;
            case PLOSIVE -> plosive(samples, syllable(samples, start, end, place.onsets(), random), end, peak, random);
            case DEAD_INPUT -> dead(samples, start, end, random);
            case SWAPPED_POLARITY -> swap(samples, start, end);
            case HUM -> hum(samples, start, end, peak, random);
            case NOISE -> noise(samples, start, end, peak, random);
            case CLIPPED_PEAK -> clip(samples, start, end, random);
            case DROP_OUT -> dropOut(samples, start, end, random);
            };
            if (stretch.end() > stretch.start()) {
                marks.add(new Mark(fault, stretch.start(), stretch.end()));
            }
        }
        return List.copyOf(marks);
    }

    private record Stretch(int start, int end) {

        static final Stretch NONE = new Stretch(0, 0);
    }

    private int frames(double seconds) {
        return (int) Math.rint(seconds * sampleRate);
    }

    private static float peak(float[][] samples, int start, int end) {
        float peak = 0;
        for (float[] channel : samples) {
            for (int i = start; i < end; i++) {
                peak = Math.max(peak, Math.abs(channel[i]));
            }
        }
        return peak;
    }

    private int syllable(float[][] samples, int start, int end, List<Integer> onsets, Random random) {
        int last = end - frames(LONGEST_PUFF_SECONDS);
        List<Integer> here = onsets.stream().filter(onset -> onset >= start && onset <= last).toList();
        return here.isEmpty() ? Math.clamp(loudest(samples, start, end), start, Math.max(start, last))
                : here.get(random.nextInt(here.size()));
    }

    /** The loudest sample between two frames. */
    private static int loudest(float[][] samples, int start, int end) {
        int loudest = start;
        float peak = 0;
        for (float[] channel : samples) {
            for (int i = start; i < end; i++) {
                if (Math.abs(channel[i]) > peak) {
                    peak = Math.abs(channel[i]);
                    loudest = i;
                }
            }
        }
        return loudest;
    }

    private Stretch plosive(float[][] samples, int syllable, int end, float peak, Random random) {
        double seconds = 0.05 + (LONGEST_PUFF_SECONDS - 0.05) * random.nextDouble();
        double amount = peak * (0.7 + 0.4 * random.nextDouble());
        double hertz = 30 + 40 * random.nextDouble();
        double sign = random.nextBoolean() ? 1 : -1;
        int length = Math.min(frames(seconds), end - syllable);
        double smooth = 1 - StrictMath.exp(-2 * StrictMath.PI * 90 / sampleRate);
        double first = 0;
        double second = 0;
        // white noise through two poles at 90 Hz has this share of its power left
        double turbulence = 0.25 / StrictMath.sqrt(smooth / 4 / 3);
        for (int i = 0; i < length; i++) {
            double time = i / sampleRate;
            double rise = Math.min(1, time / 0.008);
            double fall = 1 - time / seconds;
            first += smooth * (random.nextDouble() * 2 - 1 - first);
            second += smooth * (first - second);
            double swing = StrictMath.cos(2 * StrictMath.PI * hertz * (time - 0.008));
            double puff = amount * sign * rise * rise * (3 - 2 * rise) * fall * fall * (swing + turbulence * second);
            for (float[] channel : samples) {
                channel[syllable + i] += (float) puff;
            }
        }
        return new Stretch(syllable, syllable + length);
    }

    private Stretch dead(float[][] samples, int start, int end, Random random) {
        Stretch within = new Stretch(start, end);
        for (float[] channel : samples) {
            for (int i = start; i < end; i++) {
                double noise = DEAD_PEAK * (random.nextDouble() + random.nextDouble() - 1);
                channel[i] = (float) (noise + (1 - edge(i, within, samples[0].length)) * channel[i]);
            }
        }
        return within;
    }

    private static Stretch swap(float[][] samples, int start, int end) {
        float[] channel = samples[Math.min(1, samples.length - 1)];
        for (int i = start; i < end; i++) {
            channel[i] = -channel[i];
        }
        return new Stretch(start, end);
    }

    private Stretch hum(float[][] samples, int start, int end, float peak, Random random) {
        Stretch within = new Stretch(start, end);
        double hertz = (random.nextBoolean() ? 50 : 60) + HUM_BENT_HERTZ * (random.nextDouble() * 2 - 1);
        double amount = peak * StrictMath.pow(10, -(22 + 12 * random.nextDouble()) / 20);
        double[] phases = new double[HARMONICS.length];
        double[] strengths = new double[HARMONICS.length];
        double sum = 0;
        for (int i = 0; i < HARMONICS.length; i++) {
            phases[i] = random.nextDouble();
            strengths[i] = HARMONICS[i] * (0.6 + 0.8 * random.nextDouble());
            sum += strengths[i] * strengths[i];
        }
        double scale = amount * StrictMath.sqrt(2 / sum);
        for (int i = start; i < end; i++) {
            double sound = 0;
            for (int n = 0; n < strengths.length; n++) {
                double turns = hertz * (n + 1) * (i / sampleRate) + phases[n];
                sound += strengths[n] * Circle.sin(turns);
            }
            for (float[] channel : samples) {
                channel[i] += (float) (scale * edge(i, within, samples[0].length) * sound);
            }
        }
        return within;
    }

    private Stretch noise(float[][] samples, int start, int end, float peak, Random random) {
        Stretch within = new Stretch(start, end);
        double level = Math.min(StrictMath.pow(10, -(45 + 10 * random.nextDouble()) / 20), peak / 10);
        // even numbers from -1 to 1 have an RMS of the root of a third
        double scale = level * StrictMath.sqrt(3);
        for (float[] channel : samples) {
            for (int i = start; i < end; i++) {
                channel[i] += (float) (scale * edge(i, within, samples[0].length) * (random.nextDouble() * 2 - 1));
            }
        }
        return within;
    }

    /** What begins or ends inside the part does so within 20 ms, without a click. */
    private double edge(int frame, Stretch within, int length) {
        int begun = within.start() == 0 ? length : frame - within.start() + 1;
        int left = within.end() == length ? length : within.end() - frame;
        return Math.min(1, Math.min(begun, left) / (0.02 * sampleRate));
    }

    private Stretch clip(float[][] samples, int start, int end, Random random) {
        float ordinary = peak(samples, 0, samples[0].length);
        boolean converter = ordinary > 0.2 && random.nextInt(3) > 0;
        float ceiling = converter ? FULL_SCALE : ordinary;
        int centre = loudest(samples, start, end);
        float here = peak(samples, centre, centre + 1);
        if (here < 1e-4 * ordinary || here == 0) {
            return Stretch.NONE;
        }
        int length = frames(0.15 + 0.35 * random.nextDouble());
        int from = Math.max(start, centre - length / 3);
        int to = Math.min(end, from + length);
        double gain = ceiling / here * StrictMath.pow(10, (5 + 5 * random.nextDouble()) / 20);
        int first = to;
        int last = from;
        for (float[] channel : samples) {
            for (int i = from; i < to; i++) {
                double share = Math.min(1, Math.min(i - from + 1, to - i) / (0.03 * sampleRate));
                double rounded = share * share * (3 - 2 * share);
                double sound = channel[i] * (1 + (gain - 1) * rounded);
                if (Math.abs(sound) >= ceiling) {
                    first = Math.min(first, i);
                    last = Math.max(last, i + 1);
                }
                channel[i] = (float) Math.clamp(sound, -ceiling, ceiling);
            }
        }
        return last > first ? new Stretch(from, to) : Stretch.NONE;
    }

    private Stretch dropOut(float[][] samples, int start, int end, Random random) {
        float loud = peak(samples, start, end);
        if (loud < 0.01 * peak(samples, 0, samples[0].length) || loud == 0) {
            return Stretch.NONE;
        }
        int length = Math.min(frames(0.005 + 0.075 * random.nextDouble() * random.nextDouble()), end - start);
        int latest = end - length;
        int from = Math.clamp(loudest(samples, start, end), start, latest);
        for (int attempt = 0; attempt < 200; attempt++) {
            int other = start + random.nextInt(latest - start + 1);
            // what is lost must sound at both edges, or nobody can tell it from a rest
            if (peak(samples, other, other + 1) > 0.15 * loud
                    && peak(samples, other + length - 1, other + length) > 0.05 * loud) {
                from = other;
                break;
            }
        }
        boolean frozen = random.nextInt(3) == 0;
        for (float[] channel : samples) {
            float held = frozen ? channel[from] : 0;
            for (int i = from; i < from + length; i++) {
                channel[i] = held;
            }
        }
        return new Stretch(from, from + length);
    }
}
