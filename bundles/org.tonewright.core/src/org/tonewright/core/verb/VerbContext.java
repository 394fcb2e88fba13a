package org.tonewright.core.verb;

import org.tonewright.core.Cancellation;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;

/**
 * What a running verb is given.
 *
 * @param studio the services of the running studio
 * @param output where results and messages go
 * @param cancellation set when the person presses Ctrl-C
 */
public record VerbContext(Studio studio, Output output, Cancellation cancellation) {

    /** Starts to show the progress of one piece of work, such as {@code Bounce}; it ends the work on Ctrl-C. */
    public Progress progress(String task) {
        return output.progress(task, cancellation);
    }
}
