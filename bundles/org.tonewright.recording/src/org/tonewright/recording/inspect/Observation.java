package org.tonewright.recording.inspect;

import org.tonewright.model.session.Severity;

/**
 * What an inspector found.
 *
 * @param rule the id of the rule, for ever the same, such as {@code org.tonewright.recording.clipping}
 * @param severity how grave it is
 * @param start the first frame of the session that is concerned
 * @param length how many frames, 1 or more
 * @param measured what was measured
 * @param limit what the rule allows
 * @param unit of both, such as {@code dB} or {@code ms}; empty for plain numbers
 * @param message what is wrong, as one sentence a musician understands; it names bar and beat where they are known
 * @param remedy what to do: another take, another note, these bars again, or what to change before
 */
public record Observation(String rule, Severity severity, long start, long length, double measured, double limit,
        String unit, String message, String remedy) {

    /** @throws IllegalArgumentException if it concerns no frame of a session */
    public Observation {
        if (start < 0 || length < 1) {
            throw new IllegalArgumentException("An observation of " + length + " frames from " + start + ".");
        }
    }
}
