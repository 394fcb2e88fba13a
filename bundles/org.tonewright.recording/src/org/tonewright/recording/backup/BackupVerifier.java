package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.EvidenceException;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.core.verify.Description;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;
import org.tonewright.media.Sha256;

/** Backups: the manifest's seal, every file, and that the journal in it reaches where it stood. */
public final class BackupVerifier implements Verifier {

    private static final String MANIFEST = "backup.manifest";
    private static final String FILES = "backup.sha256";

    @Override
    public void verify(Path path, Studio studio, Consumer<RuleResult> findings, Progress progress) throws IOException {
        BackupFolder folder = new BackupFolder(folder(path));
        BackupManifest manifest;
        try {
            manifest = folder.manifest().orElseThrow(
                    () -> new EvidenceException(folder.path(), "'" + BackupManifest.FILE + "' is missing."));
        } catch (EvidenceException broken) {
            findings.accept(RuleResult.broken(MANIFEST, String.valueOf(broken.getMessage())));
            return;
        }
        findings.accept(RuleResult.held(MANIFEST, "'" + BackupManifest.FILE + "' is as it was written: the session '"
                + manifest.session() + "' at " + manifest.time() + "."));
        long total = Math.max(1, manifest.files().stream().mapToLong(BackupManifest.Item::bytes).sum());
        long done = 0;
        for (BackupManifest.Item item : manifest.files()) {
            findings.accept(prove(item, folder.file(item.file())));
            done += item.bytes();
            progress.at((double) done / total);
        }
        new Journal(folder.file(Journal.FILE), false).verify(Optional.of(manifest.journal()), findings);
        try {
            strays(folder, manifest).ifPresent(findings);
        } catch (IOException stray) {
            findings.accept(RuleResult.broken("backup.beside", FileSentences.of(stray)));
        }
    }

    private static RuleResult prove(BackupManifest.Item item, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return RuleResult.broken(FILES, "'" + item.file() + "' is missing in the backup.");
        }
        String found = Sha256.of(file);
        return found.equals(item.sha256())
                ? RuleResult.held(FILES, "'" + item.file() + "' is what was backed up.")
                : RuleResult.broken(FILES, "'" + item.file() + "' was changed in the backup: its SHA-256 is " + found
                        + ", not " + item.sha256() + ".");
    }

    /** Files of earlier backups stay; they are not part of this one. */
    private static Optional<RuleResult> strays(BackupFolder folder, BackupManifest manifest) throws IOException {
        Set<String> named = manifest.files().stream().map(BackupManifest.Item::file).collect(Collectors.toSet());
        List<String> strays = SessionFiles.of(folder.path()).stream().filter(file -> !named.contains(file)).toList();
        return strays.isEmpty() ? Optional.empty()
                : Optional.of(RuleResult.noted("backup.beside", strays.size() + " files are of earlier backups or came "
                        + "later, and are not part of this one, such as '" + strays.getFirst() + "'."));
    }

    @Override
    public Description describe(Path path, Studio studio) throws IOException {
        BackupManifest manifest = new BackupFolder(folder(path)).manifest()
                .orElseThrow(() -> new Refusal("'" + path + "' is no backup."));
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "Backup of the session '%s' from %s: %d files, %.1f MB",
                manifest.session(), manifest.time(), manifest.files().size(),
                manifest.files().stream().mapToLong(BackupManifest.Item::bytes).sum() / 1e6));
        lines.add(manifest.journal().length() + " entries in the journal");
        return new Description(lines, manifest);
    }

    /** The manifest may be named instead of its folder. */
    private static Path folder(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return Files.isDirectory(path) || parent == null ? path : parent;
    }
}
