package org.tonewright.recording.setup;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * An item of the set-up checklist that measures itself; contributed to {@code org.tonewright.recording.setupChecks}.
 * The class is public and has a public constructor without arguments.
 */
public interface SetupCheck {

    /**
     * [disk] Measures.
     *
     * @param setup what there is to look at
     * @param results told one result or more; one for each input where inputs are looked at
     * @throws IOException if something can't be measured at all; the message is one sentence
     */
    void check(Setup setup, Consumer<SetupResult> results) throws IOException;
}
