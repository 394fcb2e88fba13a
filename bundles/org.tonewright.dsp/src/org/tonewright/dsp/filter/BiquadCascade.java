package org.tonewright.dsp.filter;

import java.util.Arrays;

/**
 * Biquad sections in series for one or two channels, in double precision throughout: samples are rounded to
 * {@code float} once, at the end. Coefficients are laid out as in {@link Cookbook}; a stereo pair shares them. Sections
 * that are wires cost nothing.
 * <p>
 * Coefficients may jump ({@link #set}) or move in the course of one block ({@link #moveTo}). A move glides without
 * steps and is stable however fast; each
 * block costs about four times as much for a section that moves.
 * <p>
 * One instance serves either one channel or two, not both by turns.
 */
public final class BiquadCascade {

    /** Sections work on the samples in pieces of this length, which stay in the nearest cache. */
    private static final int PIECE = 128;
    /** States below this (-600 dB) are cleared after each block, long before they could become denormal. */
    private static final double SILENCE = 1e-30;
    /** States above this, and those that are no number, are cleared too, so that broken input is forgotten. */
    private static final double LOUDEST = 1e30;

    private final int sections;
    private final double[] current;
    private final double[] next;
    private final double[] state;
    private final int[] active;
    private final boolean[] changes;
    private final MovingSection motion = new MovingSection();
    private final double[] left = new double[PIECE];
    private final double[] right = new double[PIECE];
    private int activeCount;
    private boolean moving;

    /** [control] A cascade of so many sections, 1 or more, all wires until {@link #set} is called. */
    public BiquadCascade(int sections) {
        if (sections < 1) {
            throw new IllegalArgumentException("A cascade needs at least one section, not " + sections + ".");
        }
        this.sections = sections;
        this.current = new double[sections * Cookbook.SIZE];
        this.next = new double[sections * Cookbook.SIZE];
        this.state = new double[sections * Sections.STATE];
        this.active = new int[sections];
        this.changes = new boolean[sections];
        for (int i = 0; i < sections; i++) {
            Cookbook.identity(current, i);
        }
    }

    /** [audio] Takes coefficients at once, for all sections; the array is copied. */
    public void set(double[] coefficients) {
        System.arraycopy(coefficients, 0, current, 0, current.length);
        moving = false;
        rest();
    }

    /** [audio] Moves to these coefficients in the course of the next call of {@code process}; the array is copied. */
    public void moveTo(double[] coefficients) {
        System.arraycopy(coefficients, 0, next, 0, next.length);
        moving = false;
        for (int i = 0; i < sections; i++) {
            int at = i * Cookbook.SIZE;
            changes[i] = !Arrays.equals(current, at, at + Cookbook.SIZE, next, at, at + Cookbook.SIZE);
            moving |= changes[i];
        }
    }

    /** [audio] Forgets the past; coefficients that were to move arrive at once. */
    public void reset() {
        Arrays.fill(state, 0);
        if (moving) {
            arrive();
        }
    }

    /** [audio] Filters one channel. */
    public void process(float[] in, float[] out, int frames) {
        begin(1);
        for (int done = 0; done < frames; done += PIECE) {
            int n = Math.min(PIECE, frames - done);
            for (int i = 0; i < n; i++) {
                left[i] = in[done + i];
            }
            if (moving) {
                for (int s = 0; s < sections; s++) {
                    if (changes[s]) {
                        motion.prepare(current, next, s, frames);
                        motion.run(left, state, s * Sections.STATE, done, n);
                    } else if (!isWire(s)) {
                        Sections.mono1(current, state, left, n, s, 0);
                    }
                }
            } else {
                mono(n);
            }
            for (int i = 0; i < n; i++) {
                out[done + i] = (float) left[i];
            }
        }
        end(1);
    }

    /** [audio] Filters two channels alike. */
    public void process(float[] inLeft, float[] inRight, float[] outLeft, float[] outRight, int frames) {
        begin(2);
        for (int done = 0; done < frames; done += PIECE) {
            int n = Math.min(PIECE, frames - done);
            for (int i = 0; i < n; i++) {
                left[i] = inLeft[done + i];
            }
            for (int i = 0; i < n; i++) {
                right[i] = inRight[done + i];
            }
            if (moving) {
                for (int s = 0; s < sections; s++) {
                    if (changes[s]) {
                        motion.prepare(current, next, s, frames);
                        motion.run(left, state, s * Sections.STATE, done, n);
                        motion.run(right, state, s * Sections.STATE + 2, done, n);
                    } else if (!isWire(s)) {
                        Sections.stereo1(current, state, left, right, n, s);
                    }
                }
            } else {
                stereo(n);
            }
            for (int i = 0; i < n; i++) {
                outLeft[done + i] = (float) left[i];
            }
            for (int i = 0; i < n; i++) {
                outRight[done + i] = (float) right[i];
            }
        }
        end(2);
    }

    private void mono(int n) {
        int j = 0;
        for (; j + 4 <= activeCount; j += 4) {
            Sections.mono4(current, state, left, n, active[j], active[j + 1], active[j + 2], active[j + 3]);
        }
        if (j + 2 <= activeCount) {
            Sections.mono2(current, state, left, n, active[j], active[j + 1]);
            j += 2;
        }
        if (j < activeCount) {
            Sections.mono1(current, state, left, n, active[j], 0);
        }
    }

    private void stereo(int n) {
        int j = 0;
        for (; j + 2 <= activeCount; j += 2) {
            Sections.stereo2(current, state, left, right, n, active[j], active[j + 1]);
        }
        if (j < activeCount) {
            Sections.stereo1(current, state, left, right, n, active[j]);
        }
    }

    private void begin(int channels) {
        if (moving) {
            for (int s = 0; s < sections; s++) {
                for (int channel = 0; changes[s] && channel < channels; channel++) {
                    motion.fromDirect(current, s, state, s * Sections.STATE + 2 * channel);
                }
            }
        }
    }

    private void end(int channels) {
        if (moving) {
            for (int s = 0; s < sections; s++) {
                for (int channel = 0; changes[s] && channel < channels; channel++) {
                    motion.toDirect(next, s, state, s * Sections.STATE + 2 * channel);
                }
            }
            arrive();
        }
        for (int i = 0; i < state.length; i++) {
            double size = Math.abs(state[i]);
            if (!(size >= SILENCE && size <= LOUDEST)) {
                state[i] = 0;
            }
        }
    }

    private void arrive() {
        System.arraycopy(next, 0, current, 0, current.length);
        moving = false;
        rest();
    }

    /** Finds the sections that do something. */
    private void rest() {
        activeCount = 0;
        for (int s = 0; s < sections; s++) {
            if (isWire(s)) {
                Arrays.fill(state, s * Sections.STATE, (s + 1) * Sections.STATE, 0);
            } else {
                active[activeCount++] = s;
            }
        }
    }

    /** Numerator and denominator of a wire are equal, and its state is nothing. */
    private boolean isWire(int section) {
        int at = section * Cookbook.SIZE;
        return current[at] == 1 && current[at + 1] == current[at + 3] && current[at + 2] == current[at + 4];
    }
}
