package org.tonewright.mastering.verify;

import java.io.IOException;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;

/**
 * Looks for one kind of trouble in a delivery; contributed to {@code org.tonewright.mastering.qualityChecks}. The class
 * is public and has a public constructor without arguments. It reads only what the delivery holds and changes nothing.
 */
public interface QualityCheck {

    /**
     * [disk] Checks every rule of this kind, and goes on after one that does not hold.
     *
     * @param delivery what lies in the delivery's folder
     * @param findings told each rule as soon as it was checked, whether it held or not
     * @param progress told the share that is done
     * @throws IOException if a file can't be read; the message is one sentence
     */
    void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) throws IOException;
}
