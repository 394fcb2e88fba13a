package org.tonewright.mastering.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.FolderTree;
import org.tonewright.mastering.verify.DeliveryFacts;

/**
 * A folder that appears in its place only when it is whole. It is filled beside its place under a name that begins with
 * a dot; {@link #commit} renames it, {@link #close} without a commit deletes it. [disk]
 */
final class ProductFolder implements AutoCloseable {

    private final Path place;
    private final Path temporary;
    private final boolean replace;

    private ProductFolder(Path place, Path temporary, boolean replace) {
        this.place = place;
        this.temporary = temporary;
        this.replace = replace;
    }

    /**
     * Starts a folder.
     *
     * @param place where it will be
     * @param replace whether what is there may be replaced
     * @throws Refusal if something is there and may not be
     */
    static ProductFolder create(Path place, boolean replace) throws IOException {
        refuse(place, replace);
        Path beside = hidden(place, "part");
        Files.createDirectories(beside);
        return new ProductFolder(place, beside, replace);
    }

    /** @throws Refusal if something is at a place and may not be replaced, or is no delivery */
    static void refuse(Path place, boolean replace) {
        if (!Files.exists(place)) {
            return;
        }
        if (!replace) {
            throw new Refusal("'" + place + "' is there already; --replace writes it anew.");
        }
        if (!Files.isRegularFile(place.resolve(DeliveryFacts.FILE))) {
            throw new Refusal("'" + place + "' is there already and is not a delivery, so that it is not replaced.");
        }
    }

    private static Path hidden(Path place, String ending) {
        return place.toAbsolutePath().resolveSibling(
                "." + place.getFileName() + "." + UUID.randomUUID().toString().substring(0, 8) + "." + ending);
    }

    /** Where to write. */
    Path path() {
        return temporary;
    }

    /** Puts the folder in its place. What was there is deleted when the new one stands. */
    void commit() throws IOException {
        refuse(place, replace);
        if (!Files.exists(place)) {
            Files.move(temporary, place);
            return;
        }
        Path old = hidden(place, "old");
        Files.move(place, old);
        boolean moved = false;
        try {
            Files.move(temporary, place);
            moved = true;
        } finally {
            if (moved) {
                FolderTree.delete(old);
            } else {
                Files.move(old, place);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(temporary)) {
            FolderTree.delete(temporary);
        }
    }
}
