package org.tonewright.core.stage;

import java.io.IOException;

/**
 * Something that must hold before a stage is reached; contributed to {@code org.tonewright.core.stageRules}. The class
 * is public and has a public constructor without arguments. A rule of a stage that sessions go through is asked of
 * sessions only, one of the others of releases only.
 */
@FunctionalInterface
public interface StageRule {

    /**
     * [main] Looks. It changes nothing, reads the journal and the document but no audio, and so takes no time that a
     * person would notice.
     *
     * @throws IOException if the journal cannot be read; the rule then does not hold
     */
    Verdict check(StageContext context) throws IOException;
}
