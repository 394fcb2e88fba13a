package org.tonewright.mastering.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.mastering.ddp.CdText;
import org.tonewright.mastering.ddp.CdTextPacks;
import org.tonewright.mastering.ddp.CdText.Kind;
import org.tonewright.mastering.ddp.FilesetTrial;

/** A bare fileset, as a client sends it, is proved; each kind of damage is found by its rule. */
class DdpVerifierTest {

    private static final Studio STUDIO = Studio.plain(List.of(), Verifiers.NONE);

    private final Path folder;

    DdpVerifierTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void write() throws IOException {
        FilesetTrial.write(folder);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void aSoundFilesetIsProvedWithoutAnythingBesideIt() throws IOException {
        assertEquals(List.of(), broken());
        List<String> rules = results().stream().map(RuleResult::rule).distinct().toList();
        assertTrue(rules.containsAll(List.of("F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10",
                "C01",
                "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "L04", "L05", "S02")), rules.toString());
        assertTrue(!rules.contains("L02") && !rules.contains("S01"),
                "nobody stated levels or ends of titles: " + rules);
    }

    @Test
    void infoTellsProgrammeMarksCodesAndTexts() throws IOException {
        assertEquals(List.of(
                "DDP 2.00 fileset: Smàll by Nobody, 2 tracks, 00:14:00, bar code 4006381333931, master Small",
                " 1  One by Nobody  QZAB12400001  DCP  00 00:00:00  01 00:02:00",
                " 2  Zwölf by Someone  QZAB12400002  PRE  00 00:07:00  01 00:09:00  02 00:12:00"),
                new DdpVerifier().describe(folder, STUDIO).text());
    }

    @Test
    void aFlippedBitAnywhereIsFoundByBothChecksumsAndTheFileNamed() throws IOException {
        Random random = new Random(5);
        for (String name : List.of("DDPID", "DDPMS", "PQDESCR", "CDTEXT.BIN", "IMAGE.DAT")) {
            byte[] whole = Files.readAllBytes(file(name));
            for (int round = 0; round < 3; round++) {
                byte[] damaged = whole.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file(name), damaged);
                List<RuleResult> found = broken();
                boolean unreadable = found.stream().anyMatch(one -> one.rule().equals("F01"));
                assertTrue(found.stream().anyMatch(one -> one.message().contains(name)
                        && (unreadable || one.rule().equals("F03"))), name + ": " + found);
            }
            Files.write(file(name), whole);
        }
    }

    @Test
    void anImageThatIsShorterThanStatedIsFound() throws IOException {
        byte[] image = Files.readAllBytes(file("IMAGE.DAT"));
        Files.write(file("IMAGE.DAT"), Arrays.copyOf(image, image.length - 2352));
        assertNamed("F02", "which are 1049 sectors; DDPMS says 1050");
        assertNamed("F06", "The lead-out is at 00:14:00, sector 1050, and the image has 1049 sectors.");
        Files.write(file("IMAGE.DAT"), Arrays.copyOf(image, image.length - 2));
        assertNamed("F02", "and a piece of one");
    }

    /** A program that lets minutes stop at 99 leaves a lead-out that is not where the image ends. */
    @Test
    void aLeadOutThatWasClampedIsFound() throws IOException {
        FilesetTrial.patch(file("PQDESCR"), 6 * 64 + 8, "  995974");
        assertNamed("F06", "The lead-out is at 99:59:74");
    }

    @Test
    void marksThatDoNotRiseAndMissingOnesAreFound() throws IOException {
        FilesetTrial.patch(file("PQDESCR"), 5 * 64 + 8, "  000800");
        assertNamed("F05", "After 02/01 at 00:09:00 comes 02/02 at 00:08:00.");
        FilesetTrial.patch(file("PQDESCR"), 5 * 64 + 4, "04");
        assertNamed("F05", "comes 04/02");
    }

    @Test
    void aPauseBelowTwoSecondsOrOtherThanTheMapSaysIsFound() throws IOException {
        FilesetTrial.patch(file("PQDESCR"), 2 * 64 + 8, "  000174");
        assertNamed("F06", "149 sectors; 150 (two seconds) are the least");
        assertNamed("F06",
                "DDPMS says that the image begins with a pause of 150 sectors, and track 1 begins after 149");
    }

    @Test
    void aBarCodeThatIsOnlyInTheIdentifierIsFound() throws IOException {
        FilesetTrial.patch(file("PQDESCR"), 32, " ".repeat(13));
        assertNamed("F08", "the disc would be pressed without it");
    }

    @Test
    void aBarCodeWithAWrongCheckDigitIsFound() throws IOException {
        FilesetTrial.patch(file("PQDESCR"), 32, "4006381333932");
        assertNamed("F08", "DDPID has 4006381333931");
        assertNamed("C08", "check digit");
    }

    @Test
    void codesThatAreNoneOrStandTwiceAreFound() throws IOException {
        FilesetTrial.patch(file("PQDESCR"), 2 * 64 + 20, "QZAB12400009");
        assertNamed("F07", "Track 1 has several ISRCs");
        FilesetTrial.patch(file("PQDESCR"), 64 + 20, "QZAB1240000X");
        FilesetTrial.patch(file("PQDESCR"), 2 * 64 + 20, "QZAB1240000X");
        assertNamed("C07", "QZAB1240000X");
        FilesetTrial.patch(file("PQDESCR"), 64 + 20, "QZAB12400002");
        FilesetTrial.patch(file("PQDESCR"), 2 * 64 + 20, "QZAB12400002");
        assertNamed("C07", "QZAB12400002");
        assertNamed("F10", "CD-Text has the ISRC QZAB12400001 for track 1");
    }

    @Test
    void flagsThatExcludeOneAnotherAreFound() throws IOException {
        FilesetTrial.patch(file("PQDESCR"), 64 + 16, "2S");
        assertNamed("F07", "different flags");
        FilesetTrial.patch(file("PQDESCR"), 2 * 64 + 16, "2S");
        assertNamed("C09", "rack 1");
    }

    @Test
    void textsThatAreUtf8AreFound() throws IOException {
        String utf8 = new String("Zwölf".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        byte[] packs = CdTextPacks.of(new CdText(2, Map.of(Kind.TITLE, List.of("Small", "One", utf8))));
        Files.write(file("CDTEXT.BIN"), packs);
        assertNamed("F11", "'ZwÃ¶lf', which is UTF-8 copied as ISO 8859-1");
    }

    @Test
    void cdTextOfAnotherDiscIsFound() throws IOException {
        Files.write(file("CDTEXT.BIN"),
                CdTextPacks.of(new CdText(1, Map.of(Kind.TITLE, List.of("Other", "One")))));
        assertNamed("F10", "CD-Text speaks of 1 tracks, and the PQ descriptor of 2.");
    }

    @Test
    void brokenCdTextIsNamedAndTheRestIsChecked() throws IOException {
        FilesetTrial.patch(file("CDTEXT.BIN"), 20, "X");
        assertNamed("F09", "CDTEXT.BIN at byte 34: the pack has the CRC");
        assertTrue(results().stream().anyMatch(one -> one.rule().equals("L04") && one.held()));
    }

    @Test
    void aFilesetWithoutChecksumsAndTextIsNotedNotRefused() throws IOException {
        Files.delete(file("CHECKSUM.MD5"));
        Files.delete(file("CHECKSUM.TXT"));
        Files.write(file("DDPMS"), Arrays.copyOfRange(Files.readAllBytes(file("DDPMS")), 128, 384));
        assertEquals(List.of(), broken());
        List<String> noted = results().stream().filter(RuleResult::noted).map(RuleResult::rule).toList();
        assertTrue(noted.containsAll(List.of("F03", "F04", "F09")), noted.toString());
    }

    @Test
    void checksumsInTheFormOfOthersAreRead() throws IOException {
        String lines = Files.readString(file("CHECKSUM.MD5")).replace("\n", "\r\n").replace("*", " ");
        Files.writeString(file("MD5-Checksum.md5"), lines.toUpperCase(Locale.ROOT));
        Files.delete(file("CHECKSUM.MD5"));
        assertTrue(results().stream().filter(one -> one.rule().equals("F03") && one.held()).count() == 5);
    }

    @Test
    void noFileBesideTheFilesetIsChanged() throws IOException {
        results();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(7, files.count());
        }
    }

    private void assertNamed(String rule, String words) throws IOException {
        List<RuleResult> broken = broken();
        assertTrue(broken.stream().anyMatch(one -> one.rule().equals(rule) && one.message().contains(words)),
                "no broken rule " + rule + " that says '" + words + "' in " + broken);
    }

    private List<RuleResult> broken() throws IOException {
        return results().stream().filter(result -> !result.held()).toList();
    }

    private List<RuleResult> results() throws IOException {
        List<RuleResult> results = new ArrayList<>();
        new DdpVerifier().verify(folder, STUDIO, results::add, Progress.NONE);
        return results;
    }
}
