package org.tonewright.mastering.master;

import java.text.Normalizer;

/** Names of files after names of titles and releases. */
public final class FileNames {

    private static final int LONGEST = 60;

    private FileNames() {
    }

    /** A name as every file system and every reader of cue sheets takes it: ASCII, not too long, never empty. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 _.()+-]", "_").strip();
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
        String bare = cut.replaceAll("^[. -]+", "").replaceAll("[. ]+$", "");
        return bare.isEmpty() ? "untitled" : bare;
    }
}
