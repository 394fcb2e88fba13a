package org.tonewright.core.internal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.media.Sha256;

/** Proves files by their SHA-256, one after another, and says how far it is by their sizes. */
final class FileProof {

    private record Expected(String rule, String shown, Path file, String sha256, boolean required) {}

    private final List<Expected> expected = new ArrayList<>();

    /** A file that must be there with this digest. */
    void require(String rule, String shown, Path file, String sha256) {
        expected.add(new Expected(rule, shown, file, sha256, true));
    }

    /** A file that may be gone, but if it is there has this digest. */
    void ifPresent(String rule, String shown, Path file, String sha256) {
        expected.add(new Expected(rule, shown, file, sha256, false));
    }

    void run(Consumer<RuleResult> findings, Progress progress) throws IOException {
        long total = 0;
        for (Expected one : expected) {
            total += size(one.file());
        }
        long done = 0;
        for (Expected one : expected) {
            progress.at(total == 0 ? 0 : (double) done / total);
            if (one.required() || Files.isRegularFile(one.file())) {
                findings.accept(prove(one));
            }
            done += size(one.file());
        }
        progress.at(1);
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    private static RuleResult prove(Expected one) throws IOException {
        if (!Files.isRegularFile(one.file())) {
            return RuleResult.broken(one.rule(), "'" + one.shown() + "' is missing.");
        }
        String found = Sha256.of(one.file());
        return found.equals(one.sha256()) ? RuleResult.held(one.rule(), "'" + one.shown() + "' is unchanged.")
                : RuleResult.broken(one.rule(), "'" + one.shown() + "' was changed: its SHA-256 is " + found + ", not "
                        + one.sha256() + ".");
    }
}
