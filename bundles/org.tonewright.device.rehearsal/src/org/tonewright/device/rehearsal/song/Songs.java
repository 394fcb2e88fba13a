package org.tonewright.device.rehearsal.song;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The arrangements that come with the rehearsal room. */
public final class Songs {

    /** The names of all of them. */
    public static final List<String> NAMES = List.of("harbour-lights", "paper-boats", "night-train");

    private Songs() {}

    /**
     * Reads an arrangement from {@code songs/NAME.song}.
     *
     * @throws IllegalArgumentException if there is none of this name, with a sentence
     */
    public static Song named(String name) {
        try (InputStream content = Songs.class.getResourceAsStream("/songs/" + name + ".song")) {
            if (content == null) {
                throw new IllegalArgumentException("The rehearsal room has no arrangement '" + name + "'; it has "
                        + String.join(", ", NAMES) + ".");
            }
            return SongReader.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
