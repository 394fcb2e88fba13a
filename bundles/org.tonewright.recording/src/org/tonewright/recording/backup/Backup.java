package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.SealedJson;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;

/**
 * Copies every file of a session to one or more places and proves each copy: it is read back and compared by its
 * SHA-256. A file that is in a place already, unchanged, is not copied again but proved again; what an interrupted run
 * left whole is used. Nothing of the session is changed but its journal.
 */
public final class Backup {

    /** How much of the work is reading the session, and how much rendering its mix; the rest is copying. */
    private static final double READING = 0.2;
    private static final double RENDERING = 0.3;

    private final OpenDocument<Session> document;
    private final Studio studio;

    /**
     * A backup that stands.
     *
     * @param place its folder
     * @param copied how many files were new or changed
     * @param proved how many were there already and were proved again
     * @param bytes of all of them
     */
    public record Placed(Path place, int copied, int proved, long bytes) {}

    /**
     * What came of it.
     *
     * @param placed the backups that stand
     * @param failures why others don't, a sentence each
     * @param mix what the mix sounds like
     * @param sha256 of the manifest, the same in all places
     * @param entry the journal's; empty if no backup stands
     */
    public record Report(List<Placed> placed, List<String> failures, BackupManifest.Mix mix, String sha256,
            Optional<JournalEntry> entry) {

        /** Copies the lists. */
        public Report {
            placed = List.copyOf(placed);
            failures = List.copyOf(failures);
        }
    }

    /**
     * @param document open for writing, so that nobody else changes it meanwhile, and saved
     * @param studio the services of the running studio
     */
    public Backup(OpenDocument<Session> document, Studio studio) {
        this.document = document;
        this.studio = studio;
    }

    /**
     * [disk, while nobody edits the session] Makes the backups, one place after another. A place that fails keeps the
     * older backup whole; the others are made all the same.
     *
     * @param places folders that do not exist, are empty, or hold an older backup of this session
     * @throws Refusal if the session is not saved, or a place cannot be one
     * @throws BackupException if the session itself is damaged, or no place can be used; then nothing is written, so
     *         that the whole files of older backups stay
     * @throws IOException if the session cannot be read, or its journal not be written
     * @throws java.util.concurrent.CancellationException if the progress ends the work; older backups are then whole
     */
    public Report run(List<Path> places, Progress progress) throws IOException {
        if (document.isChanged()) {
            throw new Refusal("The session has changes that are not saved; save it first.");
        }
        List<BackupFolder> folders = new LinkedHashSet<>(
                places.stream().map(place -> place.toAbsolutePath().normalize()).toList()).stream()
                .map(BackupFolder::new).toList();
        List<String> failures = new ArrayList<>();
        List<BackupFolder> usable = new ArrayList<>();
        for (BackupFolder folder : folders) {
            try {
                folder.requireFor(document);
                usable.add(folder);
            } catch (IOException unusable) {
                failures.add("Nothing is backed up to '" + folder.path() + "': " + FileSentences.of(unusable));
            }
        }
        if (usable.isEmpty()) {
            throw new BackupException(String.join(" ", failures));
        }
        List<BackupManifest.Item> items = items(progress.part(0, READING));
        requireWhole(items);
        BackupManifest.Mix mix = MixDigest.of(document, studio, progress.part(READING, READING + RENDERING));
        BackupManifest manifest = new BackupManifest(BackupManifest.VERSION, document.root().getName(),
                document.root().getId(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                document.journal().anchor(), items, mix);
        List<Placed> placed = new ArrayList<>();
        double begin = READING + RENDERING;
        for (int i = 0; i < usable.size(); i++) {
            double share = (1 - begin) / usable.size();
            Progress part = progress.part(begin + i * share, begin + (i + 1) * share);
            try {
                placed.add(new Copying(document.folder(), usable.get(i), manifest).run(part));
            } catch (BackupException failure) {
                failures.add(String.valueOf(failure.getMessage()));
            } catch (IOException failure) {
                failures.add(String.valueOf(
                        BackupException.at(usable.get(i).path(), FileSentences.of(failure)).getMessage()));
            }
        }
        String sha256 = Sha256.of(SealedJson.bytes(manifest));
        Optional<JournalEntry> entry = Optional.empty();
        if (!placed.isEmpty()) {
            entry = Optional.of(document.journal().append(deed(manifest, sha256, placed)));
            KnownPlaces.of(document.folder()).add(placed.stream().map(Placed::place).toList());
        }
        progress.at(1);
        return new Report(placed, failures, mix, sha256, entry);
    }

    private List<BackupManifest.Item> items(Progress progress) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (String file : SessionFiles.of(document.folder())) {
            sizes.put(file, Files.size(document.folder().resolve(file)));
        }
        long total = Math.max(1, sizes.values().stream().mapToLong(Long::longValue).sum());
        long done = 0;
        List<BackupManifest.Item> items = new ArrayList<>();
        for (Map.Entry<String, Long> one : sizes.entrySet()) {
            items.add(new BackupManifest.Item(one.getKey(), one.getValue(),
                    Sha256.of(document.folder().resolve(one.getKey()))));
            done += one.getValue();
            progress.at((double) done / total);
        }
        return items;
    }

    /** A medium that was changed must not take the place of its whole copy. */
    private void requireWhole(List<BackupManifest.Item> items) throws BackupException {
        Map<String, String> found = new TreeMap<>();
        items.forEach(item -> found.put(item.file(), item.sha256()));
        for (MediaFile media : document.root().getPool().getFiles()) {
            String sha256 = found.get(media.getPath());
            if (sha256 == null) {
                throw new BackupException("'" + media.getPath() + "' is missing in the session, so that nothing is "
                        + "backed up; an older backup may hold it.");
            }
            if (!media.getSha256().isEmpty() && !media.getSha256().equals(sha256)) {
                throw new BackupException("'" + media.getPath() + "' is not what was recorded or imported: its SHA-256 "
                        + "is another. Nothing is backed up, so that an older backup keeps it whole.");
            }
        }
    }

    private Deed deed(BackupManifest manifest, String sha256, List<Placed> placed) throws IOException {
        Deed deed = Deed.of(Deed.BACKUP).made(BackupManifest.FILE, sha256)
                .note("files", String.valueOf(manifest.files().size()))
                .note("bytes", String.valueOf(placed.getFirst().bytes()));
        for (int i = 0; i < placed.size(); i++) {
            deed = deed.note("place." + (i + 1), String.valueOf(placed.get(i).place().getFileName()));
        }
        String mix = manifest.render().sha256();
        if (mix != null) {
            deed = deed.note("mix", mix);
        }
        for (MediaFile media : document.root().getPool().getFiles()) {
            deed = deed.from(document.journal().origin(media.getPath(), media.getSha256()));
        }
        return deed;
    }
}
