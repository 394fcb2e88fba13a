package org.tonewright.mastering.ddp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import org.tonewright.core.verify.RuleResult;

/**
 * The checksums that lie beside a fileset (DDP study, section 9). They are no part of the protocol, but plants and
 * programs look at them: {@value #MD5} as {@code md5sum} writes it, and {@value #CRC}, which is a heading and a CRC-32
 * (IEEE 802.3) for each file. Both name what the fileset consists of, in the same order.
 */
public final class Checksums {

    /** MD5 of each file. */
    public static final String MD5 = "CHECKSUM.MD5";
    /** CRC-32 of each file. */
    public static final String CRC = "CHECKSUM.TXT";

    private static final String HEADING = "[CRC32 Checksum]";
    private static final Pattern MD5_LINE = Pattern.compile("([0-9A-Fa-f]{32}) [ *]?(.+)");
    private static final Pattern CRC_LINE = Pattern.compile("([^=]+)=([0-9A-Fa-f]{8})");
    private static final int BUFFER = 1 << 18;
    private static final long LONGEST = 1 << 20;

    private Checksums() {}

    private record Sums(String md5, String crc) {}

    /** A stated sum. */
    private record Stated(String name, String sum) {}

    /** [disk] Writes both files. */
    static void write(Path folder, List<String> names) throws IOException {
        StringBuilder md5 = new StringBuilder();
        StringBuilder crc = new StringBuilder(HEADING).append('\n');
        for (String name : names) {
            Sums sums = sums(folder.resolve(name));
            md5.append(sums.md5()).append(" *").append(name).append('\n');
            crc.append(name).append('=').append(sums.crc()).append('\n');
        }
        Files.writeString(folder.resolve(MD5), md5, StandardCharsets.US_ASCII);
        Files.writeString(folder.resolve(CRC), crc, StandardCharsets.US_ASCII);
    }

    /**
     * [disk] Checks every sum that is stated beside a fileset, whoever wrote it: any file named {@code *.MD5}, and
     * {@value #CRC}. A file of the fileset that no line names is a fault, too.
     *
     * @param needed the names of the fileset's files
     * @param md5Rule the rule about the MD5 sums
     * @param crcRule the rule about the CRC-32
     */
    public static List<RuleResult> verify(Path folder, List<String> needed, String md5Rule, String crcRule)
            throws IOException {
        FilesetFolder files = new FilesetFolder(folder);
        Map<Path, Sums> known = new HashMap<>();
        List<RuleResult> results = new ArrayList<>();
        List<String> md5 = files.names().stream().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".md5"))
                .toList();
        if (md5.isEmpty()) {
            results.add(RuleResult.noted(md5Rule, "There is no file of MD5 sums; plants ask for one."));
        }
        for (String name : md5) {
            results.addAll(verify(files, name, needed, md5Rule, known));
        }
        Optional<Path> crc = files.find(CRC);
        if (crc.isEmpty()) {
            results.add(RuleResult.noted(crcRule, "There is no " + CRC + " with CRC-32 sums."));
        } else {
            results.addAll(verify(files, CRC, needed, crcRule, known));
        }
        return results;
    }

    private static List<RuleResult> verify(FilesetFolder files, String list, List<String> needed, String rule,
            Map<Path, Sums> known) throws IOException {
        List<RuleResult> results = new ArrayList<>();
        List<String> missing = new ArrayList<>(needed);
        boolean md5 = !list.equals(CRC);
        for (Stated stated : stated(files, list, md5)) {
            missing.removeIf(stated.name()::equalsIgnoreCase);
            Optional<Path> file = files.find(stated.name());
            if (file.isEmpty()) {
                results.add(RuleResult.broken(rule, list + " names '" + stated.name() + "', which is missing."));
                continue;
            }
            Sums sums = known.get(file.orElseThrow());
            if (sums == null) {
                sums = sums(file.orElseThrow());
                known.put(file.orElseThrow(), sums);
            }
            boolean same = (md5 ? sums.md5() : sums.crc()).equalsIgnoreCase(stated.sum());
            String kind = md5 ? "MD5" : "CRC-32";
            results.add(new RuleResult(rule, same, same
                    ? "'" + stated.name() + "' has the " + kind + " that " + list + " states."
                    : "'" + stated.name() + "' was changed: its " + kind + " is not what " + list + " states."));
        }
        missing.forEach(name -> results.add(RuleResult.broken(rule, list + " does not name '" + name + "'.")));
        return results;
    }

    /** The lines that state a sum; others are remarks. */
    private static List<Stated> stated(FilesetFolder files, String list, boolean md5) throws IOException {
        byte[] bytes = files.read(list, files.find(list).orElseThrow(), LONGEST);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Stated> stated = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher parts = (md5 ? MD5_LINE : CRC_LINE).matcher(line);
            if (parts.matches()) {
                stated.add(md5 ? new Stated(parts.group(2).strip(), parts.group(1))
                        : new Stated(parts.group(1).strip(), parts.group(2)));
            }
        }
        return stated;
    }

    /** [disk] The CRC-32 of a file, read from disk. */
    public static long crc(Path file) throws IOException {
        return Long.parseLong(sums(file).crc(), 16);
    }

    private static Sums sums(Path file) throws IOException {
        MessageDigest md5 = md5();
        CRC32 crc = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(buffer.clear()) >= 0) {
                md5.update(buffer.flip());
                crc.update(buffer.rewind());
            }
        }
        return new Sums(HexFormat.of().formatHex(md5.digest()), String.format(Locale.ROOT, "%08X", crc.getValue()));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5.", e);
        }
    }
}
