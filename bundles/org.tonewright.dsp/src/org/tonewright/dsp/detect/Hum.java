package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.List;

import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;

/**
 * Finds hum: the mains frequency, 50 or 60 Hz, and its harmonics, as lines that stand still. A bass plays G1 at 49.0 Hz
 * and B1 at 61.7 Hz, but its notes move on, and their frequency is another one: hum turns in phase as the mains do, to
 * within {@value #BENT} Hz, and all its harmonics turn with it.
 * <p>
 * Each harmonic is measured in windows of one second (Hann), four a second; over two and a half seconds the phase must
 * advance
 * evenly, the level stay, and the line stand out of what lies beside it. At least {@value #LINES} harmonics that agree
 * make hum.
 */
public final class Hum {

    private static final double TARGET_RATE = 2000;
    private static final double CUTOFF = 620;
    private static final int ORDER = 8;
    private static final int HARMONICS = 9;
    private static final int HOPS_A_SECOND = 4;
    private static final int HOPS = 7;
    private static final int LINES = 3;
    private static final double BESIDE = 5;
    private static final double BENT = 0.15;
    private static final double AGREE = 0.035;
    private static final double COHERENT = 0.97;
    private static final double STEADY = 1.6;
    private static final double PROMINENT = 2.5;
    private static final double LEAST = 1e-5;
    private static final int BLOCK = 4096;

    private final BiquadCascade filter = new BiquadCascade(Butterworth.sections(ORDER));
    private final int factor;
    private final double rate;
    private final int window;
    private final double[] shape;
    private final double[] ring;
    private final float[] filtered = new float[BLOCK];
    private final List<double[]> fifty = new ArrayList<>();
    private final List<double[]> sixty = new ArrayList<>();
    private int phase;
    private long count;
    private int untilHop;

    /**
     * A stretch in which it hums.
     *
     * @param start the first second
     * @param end the last second
     * @param mains 50 or 60
     * @param lines how many harmonics stand out, the mains frequency included
     * @param level of all of them together, as the amplitude of a sine of the same power
     */
    public record Stretch(double start, double end, int mains, int lines, double level) {}

    /** [control] @param sampleRate in hertz, at least 8000 */
    public Hum(double sampleRate) {
        factor = (int) (sampleRate / TARGET_RATE);
        rate = sampleRate / factor;
        window = (int) Math.rint(rate);
        ring = new double[window];
        shape = new double[window];
        for (int i = 0; i < window; i++) {
            shape[i] = (1 - StrictMath.cos(2 * Math.PI * (i + 0.5) / window)) / window;
        }
        double[] sections = new double[Butterworth.sections(ORDER) * Cookbook.SIZE];
        Butterworth.lowPass(sections, 0, sampleRate, CUTOFF, ORDER);
        filter.set(sections);
        untilHop = window;
    }

    /** [any] Takes the next samples of one channel. */
    public void process(float[] x, int offset, int frames) {
        for (int done = 0; done < frames; done += BLOCK) {
            int n = Math.min(BLOCK, frames - done);
            System.arraycopy(x, offset + done, filtered, 0, n);
            filter.process(filtered, filtered, n);
            for (int i = 0; i < n; i++) {
                if (phase == 0) {
                    take(filtered[i]);
                }
                phase = phase + 1 == factor ? 0 : phase + 1;
            }
        }
    }

    private void take(double sample) {
        ring[(int) (count % window)] = sample;
        count++;
        untilHop--;
        if (untilHop == 0) {
            fifty.add(measure(50));
            sixty.add(measure(60));
            untilHop = window / HOPS_A_SECOND;
        }
    }

    /** Of each harmonic: real and imaginary part against the clock since the start, and the level beside it. */
    private double[] measure(int mains) {
        double[] lines = new double[3 * HARMONICS];
        double[] at = new double[2];
        for (int n = 1; n <= HARMONICS; n++) {
            double hertz = (double) n * mains;
            line(hertz - BESIDE, at);
            double below = StrictMath.hypot(at[0], at[1]);
            line(hertz + BESIDE, at);
            lines[3 * n - 1] = Math.max(below, StrictMath.hypot(at[0], at[1]));
            line(hertz, at);
            lines[3 * n - 3] = at[0];
            lines[3 * n - 2] = at[1];
        }
        return lines;
    }

    /** One line of the spectrum of the last second; a sine of amplitude 1 has length 1. */
    private void line(double hertz, double[] into) {
        double turns = hertz / rate;
        double stepReal = StrictMath.cos(2 * Math.PI * turns);
        double stepImaginary = -StrictMath.sin(2 * Math.PI * turns);
        double start = turns * (count - window);
        start -= Math.floor(start);
        double real = StrictMath.cos(2 * Math.PI * start);
        double imaginary = -StrictMath.sin(2 * Math.PI * start);
        double sumReal = 0;
        double sumImaginary = 0;
        int place = (int) (count % window);
        for (int i = 0; i < window; i++) {
            double value = ring[place] * shape[i];
            sumReal += value * real;
            sumImaginary += value * imaginary;
            double next = real * stepReal - imaginary * stepImaginary;
            imaginary = real * stepImaginary + imaginary * stepReal;
            real = next;
            place = place + 1 == window ? 0 : place + 1;
        }
        into[0] = 2 * sumReal;
        into[1] = 2 * sumImaginary;
    }

    /** [any] The stretches in which it hums, in the order of time. */
    public List<Stretch> stretches() {
        List<Stretch> found = new ArrayList<>();
        for (int first = 0; first + HOPS <= fifty.size(); first++) {
            Stretch a = judge(fifty, first, 50);
            Stretch b = judge(sixty, first, 60);
            Stretch here = a.lines() >= b.lines() ? a : b;
            if (here.lines() < LINES) {
                continue;
            }
            Stretch last = found.isEmpty() ? here : found.getLast();
            if (!found.isEmpty() && last.mains() == here.mains() && here.start() <= last.end()) {
                found.set(found.size() - 1, new Stretch(last.start(), here.end(), here.mains(),
                        Math.max(last.lines(), here.lines()), Math.max(last.level(), here.level())));
            } else {
                found.add(here);
            }
        }
        return found;
    }

    private Stretch judge(List<double[]> windows, int first, int mains) {
        List<double[]> lines = new ArrayList<>();
        for (int n = 1; n <= HARMONICS; n++) {
            double[] line = line(windows, first, n);
            if (line[1] > 0) {
                lines.add(line);
            }
        }
        int most = 0;
        double level = 0;
        for (double[] one : lines) {
            int agree = 0;
            double power = 0;
            for (double[] other : lines) {
                if (Math.abs(other[0] - one[0]) < AGREE) {
                    agree++;
                    power += other[1] * other[1];
                }
            }
            if (agree > most) {
                most = agree;
                level = StrictMath.sqrt(power);
            }
        }
        double hop = window / HOPS_A_SECOND / rate;
        return new Stretch(first * hop, (first + HOPS - 1) * hop + 1, mains, most, level);
    }

    /** How far a harmonic lies from its place, as hertz at the mains frequency, and its amplitude; 0 if it is none. */
    private double[] line(List<double[]> windows, int first, int n) {
        double real = 0;
        double imaginary = 0;
        double weight = 0;
        double least = Double.MAX_VALUE;
        double most = 0;
        double sum = 0;
        double beside = 0;
        for (int i = first; i < first + HOPS; i++) {
            double[] now = windows.get(i);
            double re = now[3 * n - 3];
            double im = now[3 * n - 2];
            double size = StrictMath.hypot(re, im);
            least = Math.min(least, size);
            most = Math.max(most, size);
            sum += size;
            beside += now[3 * n - 1];
            if (i > first) {
                double oldRe = windows.get(i - 1)[3 * n - 3];
                double oldIm = windows.get(i - 1)[3 * n - 2];
                real += re * oldRe + im * oldIm;
                imaginary += im * oldRe - re * oldIm;
                weight += size * StrictMath.hypot(oldRe, oldIm);
            }
        }
        double turn = StrictMath.atan2(imaginary, real) / (2 * Math.PI) * rate / (window / HOPS_A_SECOND) / n;
        boolean still = least > LEAST && most < STEADY * least && sum > PROMINENT * beside
                && StrictMath.hypot(real, imaginary) > COHERENT * weight && Math.abs(turn) < BENT;
        return new double[] {turn, still ? sum / HOPS : 0};
    }
}
