package org.tonewright.mixer.bounce;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tonewright.model.session.Strip;

/** Names the files of stems after their strips, so that every file system takes them. */
final class StemFiles {

    private static final String UNFIT = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private StemFiles() {}

    /**
     * A file for each strip.
     *
     * @param folder where they go
     * @param mix the file of the mix, whose extension they get
     */
    static Map<Strip, Path> of(List<Strip> strips, Path folder, Path mix) {
        String mixName = String.valueOf(mix.getFileName());
        int dot = mixName.lastIndexOf('.');
        String extension = dot < 0 ? "" : mixName.substring(dot);
        Map<Strip, Path> files = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        taken.add(key(mix));
        for (Strip strip : strips) {
            String name = strip.getName().replaceAll(UNFIT, "_").strip().replaceAll("\\.+$", "_");
            Path file = folder.resolve(name + extension);
            for (int number = 2; !taken.add(key(file)); number++) {
                file = folder.resolve(name + " " + number + extension);
            }
            files.put(strip, file);
        }
        return files;
    }

    /** Some file systems take names that differ in case for the same. */
    private static String key(Path file) {
        return file.toAbsolutePath().normalize().toString().toLowerCase(Locale.ROOT);
    }
}
