package org.tonewright.core.session;

import java.text.Normalizer;

/** Names of files after the names that people give to tracks, titles and releases. */
public final class FileNames {

    private static final int LONGEST = 60;

    private FileNames() {}

    /**
     * A name without extension as every file system and every other program can keep it: ASCII letters, digits and a
     * few signs, not too long, without dots at its ends, never empty.
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 _.()+-]", "_").strip();
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
        String bare = cut.replaceAll("^[. -]+", "").replaceAll("[. ]+$", "");
        return bare.isEmpty() ? "untitled" : bare;
    }
}
