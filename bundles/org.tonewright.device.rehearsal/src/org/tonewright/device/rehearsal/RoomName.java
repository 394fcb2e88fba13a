package org.tonewright.device.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.SongReader;
import org.tonewright.device.rehearsal.song.Songs;

/**
 * Reads the name of a room: {@code SOURCE[,OPTION=VALUE]...}. The source is {@code demo}, another arrangement of ours,
 * an arrangement in a file that ends in {@code .song}, an audio file or a folder of them. Arrangements have options:
 * {@code without=hum+plosive} leaves faults out, {@code faults=none} all of them; {@code seed=7} is played another
 * time, {@code tempo=120} faster or slower. A path with commas is read as far as there is such a file.
 */
final class RoomName {

    /** The name of the demo's arrangement. */
    static final String DEMO = "demo";

    private static final String EXTENSION = ".song";
    /** The longest arrangement in a file, in bytes. */
    private static final long LONGEST = 1 << 20;

    private RoomName() {}

    /** @throws IllegalArgumentException if the name makes no sense, with a sentence */
    static Content read(String name) {
        String source = source(name);
        List<String> options = source.length() == name.length() ? List.of()
                : List.of(name.substring(source.length() + 1).split(",", -1));
        if (source.equals(DEMO) || Songs.NAMES.contains(source)) {
            return arranged(Songs.named(source.equals(DEMO) ? Songs.NAMES.getFirst() : source), options);
        }
        Path path = path(source);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("The rehearsal room has no arrangement '" + source
                    + "', and there is no such file or folder; it has " + DEMO + ", " + String.join(", ",
                            Songs.NAMES.subList(1, Songs.NAMES.size()))
                    + ".");
        }
        if (source.toLowerCase(Locale.ROOT).endsWith(EXTENSION) && Files.isRegularFile(path)) {
            return arranged(file(path), options);
        }
        if (!options.isEmpty()) {
            throw new IllegalArgumentException(
                    "Audio files are played as they are; '" + options.getFirst() + "' is for arrangements.");
        }
        return Recordings.of(path);
    }

    /** The longest beginning of the name up to a comma that is a file, or what stands before the first comma. */
    private static String source(String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf(',', end - 1)) {
            String source = name.substring(0, end);
            if (exists(source)) {
                return source;
            }
        }
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }

    private static boolean exists(String source) {
        try {
            return Files.exists(Path.of(source));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static Path path(String source) {
        try {
            return Path.of(source);
        } catch (InvalidPathException senseless) {
            throw new IllegalArgumentException("'" + source + "' is neither an arrangement nor a path.", senseless);
        }
    }

    private static Song file(Path path) {
        try {
            if (Files.size(path) > LONGEST) {
                throw new IllegalArgumentException("an arrangement is not longer than a MiB.");
            }
            return SongReader.read(Files.readString(path));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The arrangement '" + path + "' can't be read as text.", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("'" + path + "': " + wrong.getMessage(), wrong);
        }
    }

    private static Content arranged(Song song, List<String> options) {
        Song chosen = song;
        for (String option : options) {
            int sign = option.indexOf('=');
            String value = option.substring(sign + 1);
            chosen = switch (sign < 0 ? "" : option.substring(0, sign)) {
            case "without" -> {
                Set<FaultKind> left = kinds(value);
                yield chosen.withFaults(
                        chosen.faults().stream().filter(fault -> !left.contains(fault.kind())).toList());
            }
            case "faults" -> {
                if (!value.equals("none")) {
                    throw new IllegalArgumentException("'faults' can only be 'none'; 'without' leaves out some.");
                }
                yield chosen.withFaults(List.of());
            }
            case "seed" -> chosen.withSeed((long) number(option, value, 0, 1e9, true));
            case "tempo" -> chosen.withTempo(number(option, value, 30, 300, false));
            default -> throw new IllegalArgumentException(
                    "'" + option + "' is not an option of an arrangement, as without=hum, faults=none, seed=7 and "
                            + "tempo=120 are.");
            };
        }
        return new Arrangement(chosen);
    }

    private static Set<FaultKind> kinds(String names) {
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        for (String name : names.split("\\+", -1)) {
            kinds.add(FaultKind.of(name).orElseThrow(() -> new IllegalArgumentException("'" + name
                    + "' is not a fault; they are "
                    + String.join(", ", List.of(FaultKind.values()).stream().map(FaultKind::text).toList()) + ".")));
        }
        return kinds;
    }

    private static double number(String option, String value, double min, double max, boolean whole) {
        if (value.matches("[0-9]{1,10}(\\.[0-9]{1,6})?") && !(whole && value.contains("."))) {
            double number = Double.parseDouble(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT, "'%s' should have a %snumber from %.0f to %.0f.",
                option, whole ? "whole " : "", min, max));
    }
}
