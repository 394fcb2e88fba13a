package org.tonewright.mastering.playback;

/**
 * Pre-emphasis of FM radio and what takes it back: |H|^2 = 1 + (2 pi f T)^2 with T = 50 microseconds (ITU-R BS.450).
 * The digital filter y[n] = b0 x[n] + b1 x[n-1] - a y[n-1] has |H|^2 = (A + B cos w) / (1 + D cos w), which is linear
 * in
 * A, B and D: it is made to meet the analogue curve at 0 Hz, 8 kHz and 15 kHz, and splits into the three coefficients
 * with
 * pole and zero inside the unit circle. Between, it is less than 0.1 dB off at 44.1 kHz.
 */
final class Emphasis {

    private static final double TIME = 50e-6;
    private static final double FIRST = 8000;
    private static final double SECOND = 15_000;

    private final double b0;
    private final double b1;
    private final double a;
    private double lastIn;
    private double lastOut;

    private Emphasis(double b0, double b1, double a) {
        this.b0 = b0;
        this.b1 = b1;
        this.a = a;
    }

    /** Pre-emphasis at a rate above 32 kHz. */
    static Emphasis at(double rate) {
        double c1 = Math.cos(2 * Math.PI * FIRST / rate);
        double c2 = Math.cos(2 * Math.PI * SECOND / rate);
        double h1 = power(FIRST);
        double h2 = power(SECOND);
        // A + B = 1 + D from 0 Hz; the other two give D: h (1 + D c) = A + B c = 1 + D + B (c - 1), B eliminated.
        double p1 = (h1 - 1) / (c1 - 1);
        double q1 = (h1 * c1 - 1) / (c1 - 1);
        double p2 = (h2 - 1) / (c2 - 1);
        double q2 = (h2 * c2 - 1) / (c2 - 1);
        double d = (p2 - p1) / (q1 - q2);
        double b = p1 + d * q1;
        double pole = Math.abs(d) < 1e-9 ? d / 2 : (1 - Math.sqrt(1 - d * d)) / d;
        double scale = 1 + pole * pole;
        double sum = Math.sqrt((1 + d) * scale);
        double difference = Math.sqrt((1 + d - 2 * b) * scale);
        return new Emphasis((sum + difference) / 2, (sum - difference) / 2, pole);
    }

    /** What takes this one back, at its beginning. */
    Emphasis inverse() {
        return new Emphasis(1 / b0, a / b0, b1 / b0);
    }

    /** The analogue gain as a power. */
    static double power(double frequency) {
        double turn = 2 * Math.PI * frequency * TIME;
        return 1 + turn * turn;
    }

    void process(float[] sound, int frames) {
        double in = lastIn;
        double out = lastOut;
        for (int i = 0; i < frames; i++) {
            double next = sound[i];
            out = b0 * next + b1 * in - a * out;
            in = next;
            sound[i] = (float) out;
        }
        lastIn = in;
        lastOut = Math.abs(out) < 1e-30 ? 0 : out;
    }
}
