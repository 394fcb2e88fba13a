package org.tonewright.mastering.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.ddp.Fileset;
import org.tonewright.mastering.ddp.FilesetReader;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.ReleaseOutline;
import org.tonewright.mastering.master.ReleaseOutline.TitleOutline;
import org.tonewright.mastering.master.ReleaseTrial;
import org.tonewright.mastering.master.Tones;
import org.tonewright.mastering.verify.DdpVerifier;
import org.tonewright.mastering.verify.DeliveryVerifier;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.TitleFlag;

class DdpTest {

    private static final int RATE = ReleaseTrial.RATE;

    private final Path folder;
    private final ReleaseTrial trial;

    DdpTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        trial = new ReleaseTrial(folder);
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    private void record() throws IOException {
        Title first = trial.title("one", RATE, Tones.noise(5 * RATE + 17, 0.3, 1), Tones.noise(5 * RATE + 17, 0.3, 2));
        Title second = trial.title("two", RATE, Tones.noise(6 * RATE, 0.3, 3), Tones.noise(6 * RATE, 0.3, 4));
        Title third = trial.title("three", RATE, Tones.noise(4 * RATE, 0.3, 5), Tones.noise(4 * RATE, 0.3, 6));
        trial.edit(() -> {
            trial.release().setTitle("Dvořák’s Record");
            trial.release().setArtist("Somebody");
            trial.release().setUpc("036000291452");
            first.setName("Zwölf");
            first.setIsrc("QZAB12400001");
            second.setName("Two – again");
            second.setIsrc("QZAB12400002");
            second.setComposer("Who");
            second.getFlags().add(TitleFlag.COPY_PERMITTED);
            second.getIndexes().add(3L * RATE);
            third.setName("Three");
            third.setIsrc("QZAB12400003");
            third.setGap(0);
            third.getFlags().add(TitleFlag.PRE_EMPHASIS);
        });
    }

    private WrittenDelivery write(String id) throws IOException {
        Deliveries.Installed format = new Deliveries(ReleaseTrial.STUDIO.extensions()).named(id);
        MasteredRelease mastered = trial.master(2).master(Progress.NONE);
        return new DeliveryWriter(trial.document(), ReleaseTrial.STUDIO).write(format, mastered, folder.resolve("out"),
                false, Progress.NONE);
    }

    private static List<RuleResult> results(Path delivery) throws IOException {
        List<RuleResult> results = new ArrayList<>();
        new DdpVerifier().verify(delivery, ReleaseTrial.STUDIO, results::add, Progress.NONE);
        new DeliveryVerifier().verify(delivery, ReleaseTrial.STUDIO, results::add, Progress.NONE);
        return results;
    }

    @Test
    void aReleaseIsDeliveredAsAFilesetAndProvedFromItsOwnFiles(@TempDir Path elsewhere) throws IOException {
        record();
        WrittenDelivery written = write("ddp");
        assertEquals(List.of(), written.broken());
        try (Stream<Path> files = Files.list(written.folder())) {
            assertEquals(
                    List.of("CDTEXT.BIN", "CHECKSUM.MD5", "CHECKSUM.TXT", "DDPID", "DDPMS", "IMAGE.DAT", "PQDESCR",
                            "delivery.json", "evidence.jsonl", "manifest.sha256", "report.html", "report.txt"),
                    files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
        }
        Path moved = Files.move(written.folder(), elsewhere.resolve("ddp"));
        List<RuleResult> results = results(moved);
        assertEquals(List.of(), results.stream().filter(result -> !result.held()).toList());
        List<String> rules = results.stream().map(RuleResult::rule).distinct().toList();
        assertTrue(rules.containsAll(List.of("D03", "evidence.links", "F01", "F02", "F03", "F04", "F05", "F06", "F07",
                "F08", "F09", "F10", "F12", "C01", "C07", "C08", "L01", "L03", "S01", "S03", "E01", "E02", "M01",
                "M02")),
                rules.toString());
        assertEquals(1, results.stream().filter(result -> result.rule().equals("F01")).count(), "nothing twice");
    }

    /** The image is the pause before track 1 and then the programme of BIN and CUE. */
    @Test
    void theImageIsThatOfBinAndCueAfterThePauseBitForBit() throws IOException {
        record();
        byte[] image = Files.readAllBytes(write("ddp").folder().resolve("IMAGE.DAT"));
        WrittenDelivery bin = write("bin-cue");
        byte[] sectors = Files.readAllBytes(bin.folder().resolve(bin.facts().audio()));
        int pause = 150 * DiscTime.BYTES;
        assertArrayEquals(new byte[pause], Arrays.copyOf(image, pause));
        assertArrayEquals(sectors, Arrays.copyOfRange(image, pause, image.length));
    }

    @Test
    void theProgrammeIsReadBackWithItsMarksCodesFlagsAndTexts() throws IOException {
        record();
        Fileset fileset = FilesetReader.read(write("ddp").folder());
        CueSheet sheet = fileset.sheet(FilesetReader.readText(fileset));
        assertEquals("Dvorák's Record", sheet.title(), "what ISO 8859-1 lacks is written by the rule");
        assertEquals(Optional.of("0036000291452"), sheet.catalog());
        assertEquals(List.of("Zwölf", "Two - again", "Three"),
                sheet.tracks().stream().map(CueSheet.Track::title).toList());
        assertEquals(List.of("", "Who", ""), sheet.tracks().stream().map(CueSheet.Track::composer).toList());
        assertEquals(List.of("QZAB12400001", "QZAB12400002", "QZAB12400003"),
                sheet.tracks().stream().map(track -> track.isrc().orElse("")).toList());
        assertEquals(List.of(Set.of(), Set.of(CueSheet.Flag.DCP), Set.of(CueSheet.Flag.PRE)),
                sheet.tracks().stream().map(CueSheet.Track::flags).toList());
        // 220517 frames end in sector 376, counted from the pause of 150: the next pause begins at 526, track 2 at 676.
        // Its 264600 frames are 450 sectors; the third follows at 1126 without a pause and ends after 300 more.
        assertEquals(List.of("00 00:00:00", "01 00:02:00", "00 00:07:01", "01 00:09:01", "02 00:12:01", "01 00:15:01"),
                sheet.tracks().stream().flatMap(track -> track.indexes().stream())
                        .map(index -> String.format("%02d %s", index.number(), index.time())).toList());
        assertEquals(1426L * DiscTime.BYTES, fileset.image().bytes());
    }

    @Test
    void aLongerPauseBeforeTheFirstTitleIsPartOfTheImage() throws IOException {
        Title first = trial.title("one", RATE, Tones.noise(5 * RATE, 0.3, 1), Tones.noise(5 * RATE, 0.3, 2));
        trial.edit(() -> first.setGap(5L * RATE));
        WrittenDelivery written = write("ddp");
        assertEquals(List.of(), written.broken());
        assertEquals(5L * RATE, written.facts().titles().getFirst().start());
        assertEquals(375, FilesetReader.read(written.folder()).pregap().orElseThrow());
        assertTrue(Files.readString(written.folder().resolve("PQDESCR"), StandardCharsets.US_ASCII)
                .contains("VVVS0101  00050001"));
    }

    @Test
    void changedMarksAndCodesUnderFittingChecksumsAreFoundAllTheSame() throws IOException {
        record();
        Path delivery = write("ddp").folder();
        Path pq = delivery.resolve("PQDESCR");
        String text = Files.readString(pq, StandardCharsets.US_ASCII);
        Files.writeString(pq, text.replace("QZAB12400003", "QZAB12400009").replace("  001501", "  001601"));
        List<RuleResult> broken = results(delivery).stream().filter(result -> !result.held()).toList();
        List<String> rules = broken.stream().map(RuleResult::rule).toList();
        assertTrue(rules.containsAll(List.of("D02", "D03", "F03", "F04", "C07", "F10")), broken.toString());
    }

    private static ReleaseOutline outline(String title, String upc, List<TitleOutline> titles) {
        return new ReleaseOutline(title, "", upc, "", 0, RATE, titles);
    }

    private static TitleOutline title(int number, String name, String isrc, double seconds) {
        return new TitleOutline(number, name, "", "", isrc, Set.of(), 0, List.of(), (long) (seconds * RATE));
    }

    private static List<String> objections(ReleaseOutline release) {
        return new Ddp().objections(release).stream().map(RuleResult::rule).toList();
    }

    @Test
    void whatNoDiscCanBeIsRefusedWithTheRule() {
        assertEquals(List.of(), objections(outline("R", "", List.of(title(1, "a", "", 5)))));
        assertEquals(List.of("C02"), objections(outline("R", "", List.of(title(1, "a", "", 3.9)))));
        assertEquals(List.of("C07"), objections(outline("R", "", List.of(title(1, "a", "QZAB1240000", 5)))));
        assertEquals(List.of("C07"), objections(outline("R", "",
                List.of(title(1, "a", "QZAB12400001", 5), title(2, "b", "QZAB12400001", 5)))));
        assertEquals(List.of("C08"), objections(outline("R", "4006381333932", List.of(title(1, "a", "", 5)))));
        assertEquals(List.of("C03"), objections(outline("R", "", List.of(new TitleOutline(1, "a", "", "", "", Set.of(),
                0, List.of(9L * RATE), 5L * RATE)))));
        assertEquals(List.of("T01"), objections(outline("夢", "", List.of(title(1, "a", "", 5)))));
        Refusal refusal = assertThrows(Refusal.class, () -> DeliveryWriter.requireNone(
                new Deliveries(ReleaseTrial.STUDIO.extensions()).named("ddp"),
                new Ddp().objections(outline("夢", "", List.of(title(1, "a", "", 5))))));
        assertTrue(
                String.valueOf(refusal.getMessage()).contains("T01: The title of the release, '夢', can't be written"),
                refusal.getMessage());
    }

    @Test
    void theLongestReleaseIsTwoSecondsShorterThanItsImage() {
        // 79:57:00 with the pause of two seconds that belongs to the image
        assertEquals(List.of(), objections(outline("R", "", List.of(title(1, "a", "", 79 * 60 + 55)))));
        assertEquals(List.of("C06"), objections(outline("R", "", List.of(title(1, "a", "", 79 * 60 + 55.01)))));
    }

    @Test
    void moreTextThan256PacksHoldIsRefused() {
        List<TitleOutline> titles = new ArrayList<>();
        for (int number = 1; number <= 99; number++) {
            titles.add(title(number, "A name of thirty-one characters", "", 5));
        }
        // 99 x 32 + 2 bytes are 265 packs, and three of sizes
        List<RuleResult> objections = new Ddp().objections(outline("R", "", titles));
        assertEquals(List.of("T02"), objections.stream().map(RuleResult::rule).toList());
        assertTrue(objections.getFirst().message().contains("need 268 packs"), objections.getFirst().message());
    }
}
