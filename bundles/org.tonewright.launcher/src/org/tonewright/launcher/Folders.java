package org.tonewright.launcher;

import java.nio.file.Path;

/** Where a person's own things lie, apart from the installation: the folders that the XDG base directories name. */
final class Folders {
    private Folders() {}

    /** What the person added and arranged: vendors' bundles, the window's layout. */
    static Path ofPerson() {
        return folder("XDG_DATA_HOME", "share");
    }

    /** What happened: logs. */
    static Path ofState() {
        return folder("XDG_STATE_HOME", "state");
    }

    private static Path folder(String variable, String usual) {
        String named = System.getenv(variable);
        Path base = named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".local", usual)
                : Path.of(named);
        return base.resolve("tonewright");
    }
}
