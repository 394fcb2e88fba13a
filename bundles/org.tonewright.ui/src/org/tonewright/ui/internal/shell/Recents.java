package org.tonewright.ui.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The folders of sessions and releases that were open before, the last one first. Kept with the window's settings. */
public final class Recents {

    private static final int MOST = 10;
    private static final String KEY = "recent";

    private Recents() {}

    /** Those that are still there. */
    public static List<Path> folders() {
        return settings().get(KEY, "").lines().filter(line -> !line.isBlank()).map(Path::of).filter(Files::isDirectory)
                .toList();
    }

    /** Puts a folder first. */
    public static void add(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        List<String> lines = new ArrayList<>(List.of(whole.toString()));
        folders().stream().filter(other -> !other.equals(whole)).limit(MOST - 1L).map(Path::toString)
                .forEach(lines::add);
        IEclipsePreferences settings = settings();
        settings.put(KEY, String.join("\n", lines));
        try {
            settings.flush();
        } catch (BackingStoreException e) {
            // the list is a convenience: without a place to keep it, it lasts as long as the window
        }
    }

    private static IEclipsePreferences settings() {
        return InstanceScope.INSTANCE.getNode("org.tonewright.ui");
    }
}
