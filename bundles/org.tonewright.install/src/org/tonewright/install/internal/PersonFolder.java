package org.tonewright.install.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.tonewright.core.Refusal;

/**
 * Where a person keeps what vendors made: {@code dropins/*.jar} for single bundles, {@code features/ID/*.jar} for
 * features. The launcher adds to the framework what it finds there, at each start. What is put there appears whole or
 * not at all.
 *
 * @param root the person's folder; need not be there yet
 */
public record PersonFolder(Path root) {

    /**
     * The folder that the launcher looks into.
     *
     * @throws Refusal if the program was not started by that launcher
     */
    public static PersonFolder current() {
        String named = System.getProperty("tonewright.person");
        if (named == null) {
            throw new Refusal("Only the command tonewright can install: this program was started in another way.");
        }
        return new PersonFolder(Path.of(named));
    }

    private Path dropins() {
        return root.resolve("dropins");
    }

    private Path features() {
        return root.resolve("features");
    }

    /** Keeps a copy of a bundle; other versions of it go. */
    public void addBundle(BundleFile bundle) throws IOException {
        Files.createDirectories(dropins());
        Path copy = dropins().resolve(".new-" + bundle.name());
        try {
            Files.copy(bundle.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            Path place = dropins().resolve(bundle.name() + "_" + bundle.version() + ".jar");
            for (BundleFile other : bundles(bundle.name())) {
                if (!other.file().equals(place)) {
                    Files.deleteIfExists(other.file());
                }
            }
            Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** An empty folder to collect the bundles of a feature in, before {@link #addFeature} or {@link #discard}. */
    public Path collect(String feature) throws IOException {
        Path folder = features().resolve(".new-" + feature);
        discard(folder);
        return Files.createDirectories(folder);
    }

    /** Puts the collected bundles of a feature in place; those of its earlier version go. */
    public void addFeature(String feature, Path collected) throws IOException {
        Path place = features().resolve(feature);
        Path old = features().resolve(".old-" + feature);
        discard(old);
        if (Files.exists(place)) {
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(collected, place, StandardCopyOption.ATOMIC_MOVE);
        discard(old);
    }

    /**
     * Takes a feature or bundle away.
     *
     * @param id the name of the feature or bundle
     * @throws Refusal if none of that name was installed
     */
    public void remove(String id) throws IOException {
        Path feature = features().resolve(id);
        List<BundleFile> bundles = bundles(id);
        if (list(features()).contains(feature)) {
            Path old = features().resolve(".old-" + id);
            discard(old);
            Files.move(feature, old, StandardCopyOption.ATOMIC_MOVE);
            discard(old);
        } else if (!bundles.isEmpty()) {
            for (BundleFile bundle : bundles) {
                Files.delete(bundle.file());
            }
        } else {
            throw new Refusal(unknown(id));
        }
    }

    private String unknown(String id) throws IOException {
        for (Path feature : list(features())) {
            for (Path jar : list(feature)) {
                if (BundleFile.read(jar).name().equals(id)) {
                    return id + " is part of the feature " + feature.getFileName() + ": uninstall that.";
                }
            }
        }
        List<String> there = names();
        return "Nothing called " + id + " was installed; " + (there.isEmpty()
                ? "no feature or bundle of a vendor is there."
                : "there is: " + String.join(", ", there) + ".");
    }

    /** What can be removed: names of features, then of single bundles. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path feature : list(features())) {
            names.add(feature.getFileName().toString());
        }
        for (BundleFile bundle : bundles()) {
            names.add(bundle.name());
        }
        return names;
    }

    private List<BundleFile> bundles(String name) throws IOException {
        return bundles().stream().filter(bundle -> bundle.name().equals(name)).toList();
    }

    /** The single bundles; other files in the folder are passed over. */
    private List<BundleFile> bundles() throws IOException {
        List<BundleFile> bundles = new ArrayList<>();
        for (Path jar : list(dropins())) {
            try {
                bundles.add(BundleFile.read(jar));
            } catch (Refusal _) {
                // no bundle: put there by hand, for whatever reason
            }
        }
        return bundles;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    /** Deletes a folder and what is in it, if it is there. */
    public static void discard(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
