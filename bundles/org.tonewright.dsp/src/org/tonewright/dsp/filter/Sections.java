package org.tonewright.dsp.filter;

/**
 * The loops of biquads at rest, in transposed direct form II: y = b0 x + s1, s1 = b1 x - a1 y + s2, s2 = b2 x - a2 y.
 * Coefficients lie {@link Cookbook#SIZE} apart, states {@link #STATE} apart ({@code s1 s2} of the left or only channel,
 * {@code s1 s2} of the right one).
 * <p>
 * One section waits for its own last output, so a loop over one section leaves the processor mostly idle. Each loop
 * here
 * carries two or four independent chains and keeps all of their numbers in locals.
 */
final class Sections {

    /** How many numbers the state of a section has. */
    static final int STATE = 4;

    private Sections() {}

    /** Four sections over one channel. */
    static void mono4(double[] c, double[] state, double[] x, int frames, int first, int second, int third,
            int fourth) {
        int i0 = first * Cookbook.SIZE;
        int i1 = second * Cookbook.SIZE;
        int i2 = third * Cookbook.SIZE;
        int i3 = fourth * Cookbook.SIZE;
        double p0 = c[i0];
        double p1 = c[i0 + 1];
        double p2 = c[i0 + 2];
        double p3 = c[i0 + 3];
        double p4 = c[i0 + 4];
        double q0 = c[i1];
        double q1 = c[i1 + 1];
        double q2 = c[i1 + 2];
        double q3 = c[i1 + 3];
        double q4 = c[i1 + 4];
        double r0 = c[i2];
        double r1 = c[i2 + 1];
        double r2 = c[i2 + 2];
        double r3 = c[i2 + 3];
        double r4 = c[i2 + 4];
        double t0 = c[i3];
        double t1 = c[i3 + 1];
        double t2 = c[i3 + 2];
        double t3 = c[i3 + 3];
        double t4 = c[i3 + 4];
        double ps = state[first * STATE];
        double pt = state[first * STATE + 1];
        double qs = state[second * STATE];
        double qt = state[second * STATE + 1];
        double rs = state[third * STATE];
        double rt = state[third * STATE + 1];
        double ts = state[fourth * STATE];
        double tt = state[fourth * STATE + 1];
        for (int i = 0; i < frames; i++) {
            double in = x[i];
            double a = p0 * in + ps;
            ps = p1 * in + pt - p3 * a;
            pt = p2 * in - p4 * a;
            double b = q0 * a + qs;
            qs = q1 * a + qt - q3 * b;
            qt = q2 * a - q4 * b;
            double d = r0 * b + rs;
            rs = r1 * b + rt - r3 * d;
            rt = r2 * b - r4 * d;
            double e = t0 * d + ts;
            ts = t1 * d + tt - t3 * e;
            tt = t2 * d - t4 * e;
            x[i] = e;
        }
        state[first * STATE] = ps;
        state[first * STATE + 1] = pt;
        state[second * STATE] = qs;
        state[second * STATE + 1] = qt;
        state[third * STATE] = rs;
        state[third * STATE + 1] = rt;
        state[fourth * STATE] = ts;
        state[fourth * STATE + 1] = tt;
    }

    /** One section over one channel, {@code channel} 0 or 1. */
    static void mono1(double[] c, double[] state, double[] x, int frames, int section, int channel) {
        int at = section * Cookbook.SIZE;
        double b0 = c[at];
        double b1 = c[at + 1];
        double b2 = c[at + 2];
        double a1 = c[at + 3];
        double a2 = c[at + 4];
        int s = section * STATE + 2 * channel;
        double s1 = state[s];
        double s2 = state[s + 1];
        for (int i = 0; i < frames; i++) {
            double in = x[i];
            double y = b0 * in + s1;
            s1 = b1 * in + s2 - a1 * y;
            s2 = b2 * in - a2 * y;
            x[i] = y;
        }
        state[s] = s1;
        state[s + 1] = s2;
    }

    /** Two sections over one channel. */
    static void mono2(double[] c, double[] state, double[] x, int frames, int first, int second) {
        int i0 = first * Cookbook.SIZE;
        int i1 = second * Cookbook.SIZE;
        double p0 = c[i0];
        double p1 = c[i0 + 1];
        double p2 = c[i0 + 2];
        double p3 = c[i0 + 3];
        double p4 = c[i0 + 4];
        double q0 = c[i1];
        double q1 = c[i1 + 1];
        double q2 = c[i1 + 2];
        double q3 = c[i1 + 3];
        double q4 = c[i1 + 4];
        double ps = state[first * STATE];
        double pt = state[first * STATE + 1];
        double qs = state[second * STATE];
        double qt = state[second * STATE + 1];
        for (int i = 0; i < frames; i++) {
            double in = x[i];
            double a = p0 * in + ps;
            ps = p1 * in + pt - p3 * a;
            pt = p2 * in - p4 * a;
            double b = q0 * a + qs;
            qs = q1 * a + qt - q3 * b;
            qt = q2 * a - q4 * b;
            x[i] = b;
        }
        state[first * STATE] = ps;
        state[first * STATE + 1] = pt;
        state[second * STATE] = qs;
        state[second * STATE + 1] = qt;
    }

    /** Two sections over two channels. */
    static void stereo2(double[] c, double[] state, double[] left, double[] right, int frames, int first, int second) {
        int i0 = first * Cookbook.SIZE;
        int i1 = second * Cookbook.SIZE;
        double p0 = c[i0];
        double p1 = c[i0 + 1];
        double p2 = c[i0 + 2];
        double p3 = c[i0 + 3];
        double p4 = c[i0 + 4];
        double q0 = c[i1];
        double q1 = c[i1 + 1];
        double q2 = c[i1 + 2];
        double q3 = c[i1 + 3];
        double q4 = c[i1 + 4];
        int m0 = first * STATE;
        int m1 = second * STATE;
        double ps = state[m0];
        double pt = state[m0 + 1];
        double us = state[m0 + 2];
        double ut = state[m0 + 3];
        double qs = state[m1];
        double qt = state[m1 + 1];
        double vs = state[m1 + 2];
        double vt = state[m1 + 3];
        for (int i = 0; i < frames; i++) {
            double l = left[i];
            double r = right[i];
            double a = p0 * l + ps;
            ps = p1 * l + pt - p3 * a;
            pt = p2 * l - p4 * a;
            double b = p0 * r + us;
            us = p1 * r + ut - p3 * b;
            ut = p2 * r - p4 * b;
            double d = q0 * a + qs;
            qs = q1 * a + qt - q3 * d;
            qt = q2 * a - q4 * d;
            double e = q0 * b + vs;
            vs = q1 * b + vt - q3 * e;
            vt = q2 * b - q4 * e;
            left[i] = d;
            right[i] = e;
        }
        state[m0] = ps;
        state[m0 + 1] = pt;
        state[m0 + 2] = us;
        state[m0 + 3] = ut;
        state[m1] = qs;
        state[m1 + 1] = qt;
        state[m1 + 2] = vs;
        state[m1 + 3] = vt;
    }

    /** One section over two channels. */
    static void stereo1(double[] c, double[] state, double[] left, double[] right, int frames, int section) {
        int at = section * Cookbook.SIZE;
        double b0 = c[at];
        double b1 = c[at + 1];
        double b2 = c[at + 2];
        double a1 = c[at + 3];
        double a2 = c[at + 4];
        int m = section * STATE;
        double s1 = state[m];
        double s2 = state[m + 1];
        double u1 = state[m + 2];
        double u2 = state[m + 3];
        for (int i = 0; i < frames; i++) {
            double l = left[i];
            double r = right[i];
            double a = b0 * l + s1;
            s1 = b1 * l + s2 - a1 * a;
            s2 = b2 * l - a2 * a;
            double b = b0 * r + u1;
            u1 = b1 * r + u2 - a1 * b;
            u2 = b2 * r - a2 * b;
            left[i] = a;
            right[i] = b;
        }
        state[m] = s1;
        state[m + 1] = s2;
        state[m + 2] = u1;
        state[m + 3] = u2;
    }
}
