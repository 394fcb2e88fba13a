package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tonewright.core.verify.RuleResult;
import org.tonewright.media.Sha256;

/**
 * The list of a delivery's files with their SHA-256, kept in {@value #FILE}. It has the form that
 * {@code sha256sum --check} reads, and ends with a line that holds the SHA-256 of the lines above, as a remark: so a
 * changed manifest shows as well.
 */
public final class Manifest {

    /** The name of the file. */
    public static final String FILE = "manifest.sha256";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^/\\\\\\p{Cntrl}]{1,255})");
    private static final String SEAL = "# sha256 of the lines above: ";
    /** More files than any delivery has. */
    private static final int MOST_FILES = 1000;
    private static final long LONGEST = 1 << 20;

    private Manifest() {}

    /**
     * Writes the manifest of all files that lie directly in a folder, itself aside.
     *
     * @throws IOException if a file can't be read, or the folder holds something else than files
     */
    public static void write(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        List<Path> strays = new ArrayList<>();
        List<String> names = names(folder, strays::add);
        if (!strays.isEmpty()) {
            throw new DeliveryException(noFile(strays.getFirst()));
        }
        for (String name : names) {
            lines.append(Sha256.of(folder.resolve(name))).append("  ").append(name).append('\n');
        }
        String text = lines.toString();
        Files.writeString(folder.resolve(FILE), text + SEAL + Sha256.of(text.getBytes(StandardCharsets.UTF_8)) + "\n");
    }

    /**
     * Checks every file of a folder against its manifest: the seal, what is missing, what was changed, what is not
     * named and what is no file.
     *
     * @throws IOException if a file can't be read
     */
    public static void verify(Path folder, Consumer<RuleResult> findings) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            findings.accept(RuleResult.broken("D01", "'" + FILE + "' is missing."));
            return;
        }
        if (Files.size(file) > LONGEST) {
            throw new DeliveryException("'" + file + "' is longer than a manifest can be.");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        TreeMap<String, String> digests = new TreeMap<>();
        boolean sound = isSealed(text) && parse(text, digests);
        findings.accept(sound ? RuleResult.held("D01", FILE + " is as it was written.")
                : RuleResult.broken("D01", FILE + " was changed: its last line does not seal the lines above."));
        for (String name : names(folder, stray -> findings.accept(RuleResult.broken("D02", noFile(stray))))) {
            String digest = digests.remove(utf8AsLatin1(name));
            if (digest == null) {
                findings.accept(RuleResult.broken("D02", "'" + name + "' is not named in " + FILE + "."));
            } else if (digest.equals(Sha256.of(folder.resolve(name)))) {
                findings.accept(RuleResult.held("D02", "'" + name + "' has the SHA-256 that " + FILE + " states."));
            } else {
                findings.accept(RuleResult.broken("D02",
                        "'" + name + "' was changed: its SHA-256 is not what " + FILE + " states."));
            }
        }
        digests.keySet().forEach(name -> findings.accept(RuleResult.broken("D02", "'" + name + "' is missing.")));
    }

    private static boolean isSealed(String text) {
        int seal = text.lastIndexOf(SEAL);
        return seal >= 0 && text.substring(seal + SEAL.length())
                .equals(Sha256.of(text.substring(0, seal).getBytes(StandardCharsets.ISO_8859_1)) + "\n");
    }

    /** Reads what lines can be read; false if one can't. */
    private static boolean parse(String text, TreeMap<String, String> digests) {
        boolean whole = true;
        int seal = Math.max(0, text.lastIndexOf(SEAL));
        for (String line : text.substring(0, seal).lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                digests.put(parts.group(2), parts.group(1));
            } else {
                whole = false;
            }
        }
        return whole;
    }

    /** A name as it stands in a file that was read byte for byte. */
    private static String utf8AsLatin1(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String noFile(Path stray) {
        return "'" + stray + "' is not a file; a delivery holds nothing but files.";
    }

    /** The names of the files in a folder, the manifest aside, in order; whatever is no file is told. */
    private static List<String> names(Path folder, Consumer<Path> strays) throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.limit(MOST_FILES + 1L).toList();
        }
        if (entries.size() > MOST_FILES) {
            throw new DeliveryException(
                    "'" + folder + "' is not a delivery: it holds more than " + MOST_FILES + " files.");
        }
        TreeSet<String> names = new TreeSet<>();
        for (Path entry : entries) {
            if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                names.add(String.valueOf(entry.getFileName()));
            } else {
                strays.accept(entry);
            }
        }
        names.remove(FILE);
        return new ArrayList<>(names);
    }
}
