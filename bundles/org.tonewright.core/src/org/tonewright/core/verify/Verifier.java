package org.tonewright.core.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;

/**
 * Knows one kind of thing on disk; contributed to {@code org.tonewright.core.verifiers}. It reads only the files it is
 * pointed at, changes nothing, and trusts nothing that is not in them.
 */
public interface Verifier {

    /**
     * [disk] Checks every rule that applies, and goes on after one that does not hold.
     *
     * @param path the folder or file
     * @param findings told each rule as soon as it was checked, whether it held or not
     * @throws IOException if the thing cannot be read at all; the message is one sentence
     */
    void verify(Path path, Studio studio, Consumer<RuleResult> findings, Progress progress) throws IOException;

    /**
     * [disk] What is there, for {@code info}.
     *
     * @throws IOException if the thing cannot be read; the message is one sentence
     */
    Description describe(Path path, Studio studio) throws IOException;
}
