package org.tonewright.dsp.level;

/**
 * A one-pole low-pass for numbers that a person moves: after a step of the target the value has covered 1 - 1/e (63 %) of
 * the way after the time constant, y[n] = y[n-1] + (1 - exp(-1 / (time * rate))) (target - y[n-1]). It comes to rest exactly
 * on the target once it is closer than the stated distance, which also keeps denormals away.
 */
public final class Smoother {

    private final double coefficient;
    private final double snap;
    private double value;
    private double target;

    /**
     * [control]
     *
     * @param rate how many times a second {@link #next()} is called: the sample rate, or the rate of blocks
     * @param time the time constant in seconds; 0 jumps
     * @param snap the distance below which the value takes the target, 0 or more, in the unit of the value
     * @param initial the first value and target
     */
    public Smoother(double rate, double time, double snap, double initial) {
        if (!(rate > 0) || !(time >= 0) || !(snap >= 0)) {
            throw new IllegalArgumentException("A smoother needs a rate above 0, and a time and distance of 0 or more, not "
                    + rate + ", " + time + " and " + snap + ".");
        }
        this.coefficient = 1 - StrictMath.exp(-1 / (time * rate));
        this.snap = snap;
        this.value = initial;
        this.target = initial;
    }

    /** [audio] Where to go from now on. */
    public void target(double newTarget) {
        target = newTarget;
    }

    /** [audio] Goes one step towards the target and returns the new value. */
    public double next() {
        double distance = target - value;
        value = Math.abs(distance) <= snap ? target : value + coefficient * distance;
        return value;
    }

    /** [audio] The value of the last step. */
    public double value() {
        return value;
    }

    /** [audio] True when the value rests on its target. */
    public boolean resting() {
        return value == target;
    }

    /** [audio] Jumps to a value and rests there. */
    public void jump(double newValue) {
        value = newValue;
        target = newValue;
    }
}
