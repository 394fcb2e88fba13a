package org.tonewright.mastering.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.ReleaseOutline;

/**
 * A form in which a release is delivered; contributed to {@code org.tonewright.mastering.deliveries}. The class is
 * public and has a public constructor without arguments. It writes the audio and what describes it; facts, report,
 * evidence and manifest are written by {@link DeliveryWriter} for every format alike.
 */
public interface DeliveryFormat {

    /**
     * [any] Checks what can be known before anything is rendered.
     *
     * @param release its titles as long as they are at least
     * @return the rules that do not hold, each with its number and a sentence that names its source; empty if it can be
     *         delivered
     */
    List<RuleResult> objections(ReleaseOutline release);

    /**
     * [disk] Writes the audio and what describes it. The same release gives the same bytes.
     *
     * @param release mastered; {@link #objections} has none against it
     * @param folder exists and is empty
     * @throws IOException if a master can't be read or a file not be written; whoever called deletes the folder
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    WrittenAudio write(MasteredRelease release, Path folder, Progress progress) throws IOException;
}
