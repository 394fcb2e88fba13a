package org.tonewright.mastering.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.tonewright.core.Refusal;
import org.tonewright.mastering.playback.Sound;
import org.tonewright.media.AudioFormats;

/** Finds the stems of titles in folders: every audio file is a part, called by its name without its ending. */
final class StemFolders {

    private StemFolders() {}

    /**
     * @param folders by the number of the title
     * @param titles how many titles the release has
     * @throws Refusal if there is no such title or folder, or no audio in it
     */
    static Map<Integer, List<Sound>> read(Map<Integer, Path> folders, int titles, AudioFormats formats)
            throws IOException {
        Map<Integer, List<Sound>> parts = new HashMap<>();
        for (Map.Entry<Integer, Path> entry : folders.entrySet()) {
            if (entry.getKey() < 1 || entry.getKey() > titles) {
                throw new Refusal("--stems names title " + entry.getKey() + "; the release has " + titles + ".");
            }
            if (!Files.isDirectory(entry.getValue())) {
                throw new Refusal("There is no folder " + entry.getValue() + " with the stems of title "
                        + entry.getKey() + ".");
            }
            List<Sound> sounds = sounds(entry.getValue(), formats);
            if (sounds.isEmpty()) {
                throw new Refusal("The folder " + entry.getValue() + " has no audio files.");
            }
            parts.put(entry.getKey(), sounds);
        }
        return parts;
    }

    private static List<Sound> sounds(Path folder, AudioFormats formats) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile).sorted().toList();
        }
        List<Sound> sounds = new ArrayList<>();
        for (Path file : files) {
            String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
            if (name.matches("(?i).*\\.(wav|bwf|rf64|aif|aiff|flac|ogg)")) {
                sounds.add(Sound.of(name.substring(0, name.lastIndexOf('.')), file, formats));
            }
        }
        return sounds;
    }
}
