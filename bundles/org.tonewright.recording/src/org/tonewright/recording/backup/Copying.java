package org.tonewright.recording.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tonewright.core.Progress;
import org.tonewright.core.journal.SealedJson;
import org.tonewright.media.ProductFile;
import org.tonewright.media.Sha256;

/** Brings what a manifest names into one place. */
final class Copying {

    private static final int BUFFER = 1 << 18;
    /** Room for the manifest and the folders, in bytes. */
    private static final long RESERVE = 1 << 18;
    /** How much of the work is proving what is there already. */
    private static final double PROVING = 0.3;

    private final Path from;
    private final BackupFolder folder;
    private final BackupManifest manifest;

    Copying(Path from, BackupFolder folder, BackupManifest manifest) {
        this.from = from;
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Copies and proves.
     *
     * @throws BackupException if a copy is not what was read, or there is no room; the older backup is then whole
     * @throws IOException if the place cannot be written; the older backup is then whole
     */
    Backup.Placed run(Progress progress) throws IOException {
        Files.createDirectories(folder.path());
        folder.requireNoLinks();
        folder.settle();
        List<BackupManifest.Item> needed = needed(progress.part(0, PROVING));
        tidy(needed);
        requireRoom(needed);
        long total = Math.max(1, needed.stream().mapToLong(BackupManifest.Item::bytes).sum());
        long done = 0;
        for (BackupManifest.Item item : needed) {
            double begin = PROVING + (1 - PROVING) * done / total;
            done += item.bytes();
            copy(item, progress.part(begin, PROVING + (1 - PROVING) * done / total));
        }
        Files.createDirectories(folder.collected(""));
        SealedJson.write(folder.collected(BackupManifest.FILE), manifest);
        folder.settle();
        return new Backup.Placed(folder.path(), needed.size(), manifest.files().size() - needed.size(),
                manifest.files().stream().mapToLong(BackupManifest.Item::bytes).sum());
    }

    /** The files that are not there yet as they should be; every other one was read and proved. */
    private List<BackupManifest.Item> needed(Progress progress) throws IOException {
        List<BackupManifest.Item> needed = new ArrayList<>();
        for (int i = 0; i < manifest.files().size(); i++) {
            BackupManifest.Item item = manifest.files().get(i);
            if (!is(folder.path().resolve(item.file()), item)) {
                needed.add(item);
            }
            progress.at((i + 1.0) / manifest.files().size());
        }
        return needed;
    }

    private static boolean is(Path file, BackupManifest.Item item) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == item.bytes()
                && Sha256.of(file).equals(item.sha256());
    }

    /** Deletes what an interrupted backup left that is of no use now. */
    private void tidy(List<BackupManifest.Item> needed) throws IOException {
        Path part = folder.collected("");
        if (!Files.isDirectory(part)) {
            return;
        }
        Set<Path> useful = needed.stream().map(item -> folder.collected(item.file())).collect(Collectors.toSet());
        List<Path> left;
        try (Stream<Path> all = Files.walk(part)) {
            left = all.filter(path -> !Files.isDirectory(path) && !useful.contains(path)).toList();
        }
        for (Path file : left) {
            Files.delete(file);
        }
    }

    private void requireRoom(List<BackupManifest.Item> needed) throws IOException {
        long bytes = RESERVE;
        for (BackupManifest.Item item : needed) {
            Path collected = folder.collected(item.file());
            bytes += Files.isRegularFile(collected) && Files.size(collected) == item.bytes() ? 0 : item.bytes();
        }
        long room = Files.getFileStore(folder.path()).getUsableSpace();
        if (bytes > room) {
            throw BackupException.at(folder.path(), String.format(Locale.ROOT,
                    "the disk has room for %.1f MB, and %.1f MB are needed.", room / 1e6, bytes / 1e6));
        }
    }

    private void copy(BackupManifest.Item item, Progress progress) throws IOException {
        Path target = folder.collected(item.file());
        if (is(target, item)) {
            progress.at(1);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.deleteIfExists(target);
        FileCopy.run(from.resolve(item.file()), target, item.bytes(), progress);
        if (!is(target, item)) {
            Files.deleteIfExists(target);
            throw BackupException.at(folder.path(), "'" + item.file()
                    + "' was read back and is not what was written, or it changed meanwhile.");
        }
    }

    /** Copies one file, forced to disk; it appears when it is whole. */
    static final class FileCopy {

        private FileCopy() {}

        static void run(Path from, Path to, long bytes, Progress progress) throws IOException {
            long size = Math.max(1, bytes);
            try (InputStream in = Files.newInputStream(from); ProductFile product = ProductFile.create(to)) {
                OutputStream out = product.stream();
                byte[] buffer = new byte[BUFFER];
                long done = 0;
                int count = in.read(buffer);
                while (count >= 0) {
                    out.write(buffer, 0, count);
                    done += count;
                    progress.at(Math.min(1, (double) done / size));
                    count = in.read(buffer);
                }
                product.commit();
            }
        }
    }
}
