package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.tonewright.media.ProductFile;

/**
 * Where a session was backed up from this machine, a path a line in {@code local/}. Where backups lie is the business
 * of the machine, so neither the session nor its journal tells.
 */
public final class KnownPlaces {

    private static final String FILE = "local/backups.txt";

    private final Path file;

    private KnownPlaces(Path file) {
        this.file = file;
    }

    /** Those of the session in a folder. */
    public static KnownPlaces of(Path folder) {
        return new KnownPlaces(folder.resolve(FILE));
    }

    /** [disk] The places, in the order in which they were first used. */
    public List<Path> all() throws IOException {
        List<Path> places = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                try {
                    if (!line.isBlank()) {
                        places.add(Path.of(line));
                    }
                } catch (InvalidPathException _) {
                    continue; // no path of this system
                }
            }
        }
        return places;
    }

    /** [disk] Adds places. */
    void add(List<Path> more) throws IOException {
        Set<Path> places = new LinkedHashSet<>(all());
        if (places.addAll(more)) {
            String text = String.join("\n", places.stream().map(Path::toString).toList()) + "\n";
            try (ProductFile product = ProductFile.create(file)) {
                product.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
                product.commit();
            }
        }
    }
}
