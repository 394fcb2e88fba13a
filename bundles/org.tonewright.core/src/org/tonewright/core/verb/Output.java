package org.tonewright.core.verb;

import org.tonewright.core.Cancellation;
import org.tonewright.core.Progress;

/** Where a verb's results and messages go. Safe for use by several threads. */
public interface Output {

    /** Writes one line of the result as text, to standard output. */
    void line(String text);

    /**
     * Writes the whole result as one JSON document, to standard output. A verb that was asked for JSON calls this once
     * and {@link #line} never.
     *
     * @param document records, maps, collections, strings, numbers and booleans; a component's name is its key. A
     *        number that is not finite and an empty {@code Optional} become {@code null}
     */
    void document(Object document);

    /** Writes one sentence for the person to standard error. */
    void message(String sentence);

    /**
     * Starts to show the progress of one piece of work on standard error: a bar on a terminal, a line now and then
     * otherwise.
     *
     * @param task what is being done, as the beginning of a line: {@code Bounce}
     * @param cancellation what stops the work
     */
    Progress progress(String task, Cancellation cancellation);
}
