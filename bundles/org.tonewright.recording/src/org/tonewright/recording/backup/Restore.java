package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.FolderTree;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionException;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Session;

/**
 * The restore drill: brings a session back into an empty folder, proves every file, opens it, follows its journal to
 * where it stood, renders its mix and compares that with the mix of the original.
 */
public final class Restore {

    /** How much of the work is copying; the rest is rendering. */
    private static final double COPYING = 0.5;

    private final Studio studio;

    /** @param studio the services of the running studio */
    public Restore(Studio studio) {
        this.studio = studio;
    }

    /**
     * [disk] Restores.
     *
     * @param backup the folder of a backup
     * @param to does not exist, or is empty
     * @return every rule that was checked; if one does not hold, the drill is not passed, and what is whole lies in the
     *         folder all the same
     * @throws Refusal if there is no backup, or the folder is not empty
     * @throws IOException if the backup or the folder cannot be used; the folder is then as it was
     * @throws java.util.concurrent.CancellationException if the progress ends the work; the folder is then as it was
     */
    public List<RuleResult> run(Path backup, Path to, Progress progress) throws IOException {
        BackupFolder folder = new BackupFolder(backup);
        BackupManifest manifest = manifest(folder);
        boolean isNew = !Files.exists(to);
        requireEmpty(backup, to);
        List<RuleResult> results = new ArrayList<>();
        boolean done = false;
        try {
            Files.createDirectories(to);
            copy(folder, manifest, to, results, progress.part(0, COPYING));
            if (results.stream().allMatch(RuleResult::held)) {
                results.clear();
                results.add(RuleResult.held("restore.files", "All " + manifest.files().size()
                        + " files are there and are what the backup's manifest says."));
                open(manifest, to, results, progress.part(COPYING, 1));
            }
            progress.at(1);
            done = true;
        } finally {
            if (!done && Files.exists(to)) {
                FolderTree.clear(to);
                if (isNew) {
                    Files.delete(to);
                }
            }
        }
        return results;
    }

    private static BackupManifest manifest(BackupFolder folder) throws IOException {
        if (!Files.isDirectory(folder.path())) {
            throw new Refusal("There is no folder '" + folder.path() + "'.");
        }
        return folder.manifest().orElseThrow(() -> new Refusal(
                "'" + folder.path() + "' is no backup: it has no " + BackupManifest.FILE + "."));
    }

    private static void requireEmpty(Path backup, Path to) throws IOException {
        Path there = to.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        if (there.toRealPath().startsWith(backup.toRealPath())) {
            throw new Refusal("'" + to + "' lies in the backup itself.");
        }
        if (!Files.exists(to)) {
            return;
        }
        if (!Files.isDirectory(to)) {
            throw new Refusal("'" + to + "' is a file; a session is restored into an empty folder.");
        }
        try (Stream<Path> entries = Files.list(to)) {
            if (entries.findAny().isPresent()) {
                throw new Refusal("'" + to + "' is not empty; a session is restored into an empty folder.");
            }
        }
    }

    private static void copy(BackupFolder folder, BackupManifest manifest, Path to, List<RuleResult> results,
            Progress progress) throws IOException {
        long total = Math.max(1, manifest.files().stream().mapToLong(BackupManifest.Item::bytes).sum());
        long done = 0;
        for (BackupManifest.Item item : manifest.files()) {
            Path from = folder.file(item.file());
            Path target = to.resolve(item.file());
            double begin = (double) done / total;
            done += item.bytes();
            if (!Files.isRegularFile(from)) {
                results.add(RuleResult.broken("restore.files", "'" + item.file() + "' is missing in the backup."));
                continue;
            }
            boolean whole = Files.size(from) == item.bytes();
            if (whole) {
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Copying.FileCopy.run(from, target, item.bytes(), progress.part(begin, (double) done / total));
                whole = Sha256.of(target).equals(item.sha256());
            }
            if (!whole) {
                Files.deleteIfExists(target);
                results.add(RuleResult.broken("restore.files", "'" + item.file()
                        + "' was changed in the backup: its SHA-256 is not what the manifest says."));
            }
        }
    }

    private void open(BackupManifest manifest, Path to, List<RuleResult> results, Progress progress)
            throws IOException {
        try (OpenDocument<Session> document = studio.sessions().openSession(to, Access.READ)) {
            results.add(RuleResult.held("restore.session", "The session '" + document.root().getName() + "' opens."));
            document.journal().verify(Optional.of(manifest.journal()), results::add);
            results.add(compare(manifest.render(), MixDigest.of(document, studio, progress)));
        } catch (Refusal | SessionException unusable) {
            results.add(RuleResult.broken("restore.session", String.valueOf(unusable.getMessage())));
        }
    }

    private static RuleResult compare(BackupManifest.Mix original, BackupManifest.Mix restored) {
        String rule = "restore.mix";
        String expected = original.sha256();
        if (expected == null) {
            return RuleResult.noted(rule, "There is no mix to compare, as the backup says: " + original.remark());
        }
        if (restored.sha256() == null) {
            return RuleResult.broken(rule, String.valueOf(restored.remark()));
        }
        return expected.equals(restored.sha256())
                ? RuleResult.held(rule, "The mix of " + restored.frames()
                        + " frames is that of the original, bit for bit (SHA-256 " + restored.sha256() + ").")
                : RuleResult.broken(rule, "The mix is not that of the original: its SHA-256 is " + restored.sha256()
                        + ", not " + expected + "; a processor may have another version here.");
    }
}
