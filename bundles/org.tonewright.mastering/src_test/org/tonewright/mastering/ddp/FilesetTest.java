package org.tonewright.mastering.ddp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.disc.DiscTime;

/** The bytes are those of the DDP study, section by section. */
class FilesetTest {

    private final Path folder;

    FilesetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void write() throws IOException {
        FilesetTrial.write(folder);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String text(String name) throws IOException {
        return Files.readString(file(name), StandardCharsets.ISO_8859_1);
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(length - text.length());
    }

    @Test
    void theIdentifierIsOneRecordOf128Bytes() throws IOException {
        String expected = "DDP 2.00" + "4006381333931" + " ".repeat(17) + padded("Small", 48) + " " + "CD"
                + " ".repeat(39);
        assertEquals(128, expected.length());
        assertEquals(expected, text("DDPID"), "the master is called as its title in ASCII");
    }

    @Test
    void theMapNamesTextDescriptorAndImageInThisOrder() throws IOException {
        // field by field: mark, type, pointer, length, start, subcode, mode, storage, scrambled, PRE1, PRE2, PST, MED,
        // track, index, ISRC, width of the name, name
        String text = "VVVM" + "S0" + " ".repeat(8) + String.format("%8d", Files.size(file("CDTEXT.BIN")))
                + " ".repeat(8) + "CDTEXT  " + " ".repeat(17) + "00" + " ".repeat(14) + " 17" + "CDTEXT.BIN";
        String pq = "VVVM" + "S0" + " ".repeat(8) + "     512" + " ".repeat(8) + "PQ DESCR" + " ".repeat(33) + " 17"
                + "PQDESCR";
        String audio = "VVVM" + "D0" + " ".repeat(8) + "    1050" + " ".repeat(16) + "DA" + "7" + "0" + "    " + " 150"
                + " ".repeat(21) + " 17" + "IMAGE.DAT";
        assertEquals(padded(text, 128) + padded(pq, 128) + padded(audio, 128), text("DDPMS"));
    }

    @Test
    void theDescriptorHasAnEntryForEveryMarkAndTheLeadOutTwice() throws IOException {
        String leadOut = padded("VVVSAA01  00140001", 64);
        String expected = padded(padded("VVVS0000  00000001", 32) + "4006381333931", 64)
                + padded("VVVS0100  00000021  QZAB12400001", 64)
                + padded("VVVS0101  00020021  QZAB12400001", 64)
                + padded("VVVS0200  00070011  QZAB12400002", 64)
                + padded("VVVS0201  00090011  QZAB12400002", 64)
                + padded("VVVS0202  00120011", 64) + leadOut + leadOut;
        assertEquals(expected, text("PQDESCR"));
    }

    @Test
    void theChecksumsAreThoseOfMd5sumAndOfZlib() throws IOException {
        List<String> names = List.of("DDPID", "DDPMS", "CDTEXT.BIN", "PQDESCR", "IMAGE.DAT");
        List<String> md5 = text("CHECKSUM.MD5").lines().toList();
        List<String> crc = text("CHECKSUM.TXT").lines().toList();
        assertEquals(names, md5.stream().map(line -> line.substring(34)).toList());
        assertTrue(md5.stream().allMatch(line -> line.matches("[0-9a-f]{32} \\*[A-Z.0-9]+")), md5.toString());
        assertEquals("[CRC32 Checksum]", crc.getFirst());
        assertEquals(names, crc.stream().skip(1).map(line -> line.replaceFirst("=[0-9A-F]{8}$", "")).toList());
        assertTrue(Checksums.verify(folder, names, "F03", "F04").stream().allMatch(result -> result.held()));
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Fileset fileset = FilesetReader.read(folder);
        assertEquals(FilesetTrial.sheet(), fileset.sheet(FilesetReader.readText(fileset)));
        assertEquals(FilesetTrial.UPC, fileset.upc());
        assertEquals("Small", fileset.masterId());
        assertEquals(OptionalLong.of(150), fileset.pregap());
        assertEquals(OptionalLong.of(FilesetTrial.SECTORS), fileset.image().stated());
    }

    /** As Sonoris and HOFA write: zeros, other names, a bar code on each entry, no CD-Text, one lead-out. */
    @Test
    void filesetsOfOthersAreRead() throws IOException {
        Files.move(file("PQDESCR"), file("SD"));
        Files.move(file("IMAGE.DAT"), file("Image01.dat"));
        String map = text("DDPMS");
        String others = map.substring(128, 256).replace("     512", "00000512").replace(" 17PQDESCR", "017SD     ")
                + map.substring(256).replace("    1050        ", "0000105000000000").replace(" 17IMAGE.DAT  ",
                        "017IMAGE01.DAT")
                        .replace("DA70", "DA01");
        Files.writeString(file("DDPMS"), others, StandardCharsets.ISO_8859_1);
        Files.delete(file("CDTEXT.BIN"));
        String pq = text("SD");
        Files.writeString(file("SD"), pq.substring(0, 448).replace("  00", "0000"), StandardCharsets.ISO_8859_1);
        Fileset fileset = FilesetReader.read(folder);
        CueSheet sheet = fileset.sheet(FilesetReader.readText(fileset));
        assertEquals(List.of(new DiscTime(525), new DiscTime(675), new DiscTime(900)),
                sheet.tracks().get(1).indexes().stream().map(CueSheet.Index::time).toList());
        assertEquals(Optional.of("QZAB12400002"), sheet.tracks().get(1).isrc());
        assertEquals("Image01.dat", String.valueOf(fileset.image().file().getFileName()), "names differ in case");
        assertEquals("", sheet.title());
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() throws IOException {
        for (String name : List.of("../secret", "/etc/passwd", "..", "a\\b", "C:x", "")) {
            FilesetTrial.patch(file("DDPMS"), 256 + 74, padded(name, 17));
            assertWrong("DDPMS at byte 330: ");
        }
    }

    @Test
    void aProgrammeInSeveralImagesIsRefusedWithASentence() throws IOException {
        byte[] map = Files.readAllBytes(file("DDPMS"));
        byte[] twice = Arrays.copyOf(map, 512);
        System.arraycopy(map, 256, twice, 384, 128);
        Files.write(file("DDPMS"), twice);
        assertWrong("DDPMS at byte 384: there is a second stream of audio, and only one is read.");
    }

    @Test
    void aLinkToAFileElsewhereIsNoFile(@TempDir Path elsewhere) throws IOException {
        Files.move(file("IMAGE.DAT"), elsewhere.resolve("IMAGE.DAT"));
        Files.createSymbolicLink(file("IMAGE.DAT"), elsewhere.resolve("IMAGE.DAT"));
        assertWrong("the file 'IMAGE.DAT' is not in the folder");
    }

    @Test
    void aNameThatWasCutAt17IsExplained() throws IOException {
        Files.move(file("IMAGE.DAT"), file("A Long Album Title.DAT"));
        FilesetTrial.patch(file("DDPMS"), 256 + 74, "A Long Album Titl");
        assertWrong("'A Long Album Title.DAT' is, so its name was cut to the 17 characters that fit");
    }

    @Test
    void truncatedPacketsAreNamedWithTheirPlace() throws IOException {
        byte[] pq = Files.readAllBytes(file("PQDESCR"));
        Files.write(file("PQDESCR"), Arrays.copyOf(pq, 500));
        assertWrong("PQDESCR at byte 448: the last entry has 52 of its 64 bytes.");
        Files.write(file("PQDESCR"), pq);
        Files.write(file("DDPMS"), Arrays.copyOf(Files.readAllBytes(file("DDPMS")), 300));
        assertWrong("DDPMS at byte 256: the last stream has 44 of its 128 bytes.");
    }

    @Test
    void timesThatAreNoneAreRefused() throws IOException {
        for (String time : List.of("  006001", "  000075", "01000000", "    -100", "  0x0000", "        ")) {
            FilesetTrial.patch(file("PQDESCR"), 128 + 8, time);
            assertWrong("PQDESCR at byte 136: '" + time.strip() + "' is not a");
        }
    }

    @Test
    void absurdFilesAreRefusedBeforeTheyAreRead() throws IOException {
        Files.write(file("PQDESCR"), new byte[10_000 * 64]);
        assertWrong("PQDESCR at byte 633792: the file has 640000 bytes");
        Files.write(file("DDPID"), new byte[127]);
        assertWrong("DDPID at byte 127: the file has 127 bytes");
    }

    @Test
    void otherLevelsAndDiscsAreRefused() throws IOException {
        FilesetTrial.patch(file("DDPID"), 0, "DDP 1.01");
        assertWrong("DDPID at byte 0: the level is 'DDP 1.01'");
        FilesetTrial.patch(file("DDPID"), 0, "DDP 2.00");
        FilesetTrial.patch(file("DDPID"), 87, "DV");
        assertWrong("DDPID at byte 87: the disc is a 'DV'");
    }

    /** Any byte of the three files becomes any other: a sentence or a reading, and nothing else. */
    @Test
    void noDamageMakesTheReaderFailOtherwiseThanWithASentence() throws IOException {
        Random random = new Random(4);
        for (String name : List.of("DDPID", "DDPMS", "PQDESCR", "CDTEXT.BIN")) {
            byte[] whole = Files.readAllBytes(file(name));
            for (int round = 0; round < 1500; round++) {
                byte[] damaged = random.nextInt(8) == 0 ? Arrays.copyOf(whole, random.nextInt(2 * whole.length))
                        : whole.clone();
                for (int i = 0; i <= random.nextInt(3) && damaged.length > 0; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                Files.write(file(name), damaged);
                try {
                    Fileset fileset = FilesetReader.read(folder);
                    Optional<CdText> texts = FilesetReader.readText(fileset);
                    fileset.sheet(texts);
                    FilesetRules.check(fileset, texts, _ -> {});
                } catch (DdpException sentence) {
                    assertTrue(String.valueOf(sentence.getMessage()).endsWith("."), sentence.getMessage());
                }
            }
            Files.write(file(name), whole);
        }
    }

    @Test
    void theSameProgrammeGivesTheSameBytes(@TempDir Path again) throws IOException {
        FilesetTrial.write(again);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.toList()) {
                assertEquals(-1, Files.mismatch(one, again.resolve(String.valueOf(one.getFileName()))), one.toString());
            }
        }
    }

    private void assertWrong(String words) {
        DdpException wrong = assertThrows(DdpException.class, () -> FilesetReader.read(folder));
        assertTrue(String.valueOf(wrong.getMessage()).contains(words), wrong.getMessage());
    }
}
