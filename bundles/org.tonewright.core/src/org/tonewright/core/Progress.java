package org.tonewright.core;

import java.util.concurrent.CancellationException;

/**
 * Where long work says how far it is, and learns that the person has asked to stop. Work calls {@link #at} a few times
 * a second or more often; whoever shows the progress decides how often to draw it.
 */
@FunctionalInterface
public interface Progress {

    /** Progress that nobody watches and nobody stops. */
    Progress NONE = _ -> {};

    /**
     * [any] Says how much of the work is done. The work deletes its half-made files and lets the exception pass.
     *
     * @param done from 0 to 1; a value below an earlier one is ignored
     * @throws CancellationException if the work is to stop
     */
    void at(double done);

    /**
     * The progress of one part of this work.
     *
     * @param from where in the whole, 0 to 1, the part begins
     * @param to where in the whole, 0 to 1, the part ends
     */
    default Progress part(double from, double to) {
        return done -> at(from + (to - from) * done);
    }
}
