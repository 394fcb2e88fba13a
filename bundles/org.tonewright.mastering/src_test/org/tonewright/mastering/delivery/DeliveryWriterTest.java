package org.tonewright.mastering.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.ReleaseTrial;
import org.tonewright.mastering.master.Tones;
import org.tonewright.mastering.verify.DeliveryVerifier;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.DeliveryState;
import org.tonewright.model.session.Title;

class DeliveryWriterTest {

    private static final int RATE = ReleaseTrial.RATE;

    private final ReleaseTrial trial;
    private final Path out;

    DeliveryWriterTest(@TempDir Path folder) throws IOException {
        trial = new ReleaseTrial(folder);
        out = folder.resolve("out");
    }

    @BeforeEach
    void fill() throws IOException {
        Title first = trial.title("one", RATE, Tones.sine(4 * RATE + 77, 441, 0.9));
        trial.limiter(-1);
        trial.edit(() -> {
            trial.release().setUpc("4006381333931");
            first.setIsrc("QZAB12400001");
        });
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    private static Deliveries.Installed format(String id) {
        return new Deliveries(ReleaseTrial.STUDIO.extensions()).named(id);
    }

    private MasteredRelease master() throws IOException {
        return trial.master(2).master(Progress.NONE);
    }

    private WrittenDelivery write(String id, boolean replace) throws IOException {
        DeliveryWriter writer = new DeliveryWriter(trial.document(), ReleaseTrial.STUDIO);
        WrittenDelivery written = writer.write(format(id), master(), out, replace, Progress.NONE);
        writer.remember(format(id), written);
        return written;
    }

    private static List<RuleResult> broken(Path folder) throws IOException {
        List<RuleResult> results = new ArrayList<>();
        new DeliveryVerifier().verify(folder, ReleaseTrial.STUDIO, results::add, Progress.NONE);
        assertTrue(results.size() > 20, "that many rules are checked: " + results.size());
        return results.stream().filter(result -> !result.held()).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void aDeliveryHoldsEverythingAndIsProvedFromItsOwnFiles(@TempDir Path elsewhere) throws IOException {
        trial.title("two", 48_000, Tones.sine(4 * 48_000, 330, 0.2));
        for (String id : List.of("wav-cue", "bin-cue")) {
            WrittenDelivery written = write(id, false);
            assertEquals(List.of(), written.broken());
            String audio = id.equals("wav-cue") ? "Record.wav" : "Record.bin";
            assertEquals(
                    List.of(audio, "Record.cue", "delivery.json", "evidence.jsonl", "manifest.sha256", "report.html",
                            "report.txt").stream().sorted().toList(),
                    names(written.folder()));
            Path moved = Files.move(written.folder(), elsewhere.resolve(id));
            assertEquals(List.of(), broken(moved));
        }
    }

    @Test
    void oneFlippedBitAnywhereIsFoundAndTheFileNamed() throws IOException {
        Path folder = write("bin-cue", false).folder();
        Random random = new Random(11);
        for (String name : names(folder)) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 3; i++) {
                byte[] damaged = whole.clone();
                int at = random.nextInt(damaged.length);
                int bit = random.nextInt(8);
                damaged[at] ^= (byte) (1 << bit);
                Files.write(file, damaged);
                List<RuleResult> results = new ArrayList<>();
                org.tonewright.mastering.verify.Manifest.verify(folder, results::add);
                assertTrue(results.stream().anyMatch(result -> !result.held() && result.message().contains(name)),
                        "bit " + bit + " of byte " + at + " of " + name + ": " + results);
            }
            Files.write(file, whole);
        }
    }

    @Test
    void theJournalLinksTheDeliveryToItsMastersAndTheseToTheirSources() throws IOException {
        WrittenDelivery written = write("wav-cue", false);
        List<JournalEntry> entries = trial.document().journal().entries();
        JournalEntry last = entries.getLast();
        assertEquals(Deed.DELIVERY, last.deed().kind());
        assertEquals(written.entry().hash(), last.hash());
        assertEquals(Sha256.of(written.folder().resolve("Record.wav")), last.deed().made().stream()
                .filter(product -> product.file().equals("Record.wav")).findFirst().orElseThrow().sha256());
        List<String> masters = entries.stream().filter(entry -> entry.deed().kind().equals(Deed.MASTER))
                .map(JournalEntry::hash).toList();
        assertEquals(masters, last.deed().from().stream().map(origin -> origin.by().orElseThrow()).toList());
        assertEquals(masters, written.facts().titles().stream().map(title -> title.entry()).toList());
    }

    @Test
    void theReleaseRemembersItsDeliveryWithItsChecks() throws IOException {
        write("wav-cue", false);
        write("wav-cue", true);
        assertEquals(1, trial.release().getDeliveries().size(), "one for each format and folder");
        assertEquals(DeliveryState.VERIFIED, trial.release().getDeliveries().getFirst().getState());
        assertTrue(trial.release().getDeliveries().getFirst().getChecks().size() > 10);
        trial.document().save();
    }

    @Test
    void theReportShowsToneAndWhatItIsHeardOnInOneFile() throws IOException {
        trial.edit(() -> trial.release().setGenre("Pop"));
        Path folder = write("wav-cue", false).folder();
        String html = Files.readString(folder.resolve("report.html"));
        assertTrue(html.contains("against the band of Pop"), "the picture of the spectrum");
        assertTrue(html.contains("class=\"over\""), "a sine at 441 Hz leaves it");
        assertFalse(html.contains("http") || html.contains("src=") || html.contains("url("), "it needs nothing else");
        String text = Files.readString(folder.resolve("report.txt"));
        for (String part : List.of("dB more than pop has at", "Phone", "FM radio", "Brought to -23 LUFS", "Apple Music",
                "The album is turned down by")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    @Test
    void aCheckThatDoesNotHoldIsTold() throws IOException {
        trial.title("offset", RATE, Tones.constant(4 * RATE, 0.01), Tones.constant(4 * RATE, 0.01));
        WrittenDelivery written = write("wav-cue", false);
        assertEquals(List.of("L05"), written.broken().stream().map(RuleResult::rule).toList(), "1 % of offset");
        assertEquals(DeliveryState.FAILED, trial.release().getDeliveries().getFirst().getState());
        assertTrue(Files.readString(written.folder().resolve("report.txt")).contains("DOES NOT HOLD"));
    }

    @Test
    void aFolderThatIsNoDeliveryIsNeverReplaced() throws IOException {
        Path own = Files.writeString(Files.createDirectories(out.resolve("wav-cue")).resolve("lyrics.txt"), "la la");
        Refusal refusal = assertThrows(Refusal.class, () -> write("wav-cue", true));
        assertTrue(String.valueOf(refusal.getMessage()).contains("is not a delivery"), refusal.getMessage());
        assertEquals("la la", Files.readString(own));
    }

    @Test
    void whatIsThereIsNotOverwrittenUnlessOneSaysSo() throws IOException {
        Path folder = write("wav-cue", false).folder();
        String before = Sha256.of(folder.resolve("manifest.sha256"));
        Refusal refusal = assertThrows(Refusal.class, () -> write("wav-cue", false));
        assertTrue(String.valueOf(refusal.getMessage()).contains("--replace"), refusal.getMessage());
        assertEquals(before, Sha256.of(folder.resolve("manifest.sha256")));
        write("wav-cue", true);
        assertFalse(before.equals(Sha256.of(folder.resolve("manifest.sha256"))),
                "the journal went on, so the evidence did");
        assertEquals(List.of("wav-cue"), names(out));
        assertEquals(List.of(), broken(folder));
    }

    @Test
    void workThatIsStoppedLeavesNothing() throws IOException {
        MasteredRelease mastered = master();
        for (double when : new double[] {0.1, 0.7}) {
            assertThrows(CancellationException.class, () -> new DeliveryWriter(trial.document(), ReleaseTrial.STUDIO)
                    .write(format("wav-cue"), mastered, out, false, done -> {
                        if (done > when) {
                            throw new CancellationException("enough");
                        }
                    }));
            assertEquals(List.of(), names(out));
        }
        assertTrue(trial.document().journal().entries().stream()
                .noneMatch(entry -> entry.deed().kind().equals(Deed.DELIVERY)));
    }

    @Test
    void aReleaseThatBreaksARuleIsNotDelivered() throws IOException {
        trial.title("short", RATE, Tones.constant(RATE, 0.1), Tones.constant(RATE, 0.1));
        Refusal refusal = assertThrows(Refusal.class, () -> write("wav-cue", false));
        assertTrue(String.valueOf(refusal.getMessage()).contains("C02: Title 2, 'short',"), refusal.getMessage());
        assertFalse(Files.exists(out));
    }

    @Test
    void anUnknownFormatIsAnsweredWithThoseThereAre() {
        Refusal refusal = assertThrows(Refusal.class, () -> format("cassette"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("bin-cue, ddp, wav-cue"), refusal.getMessage());
    }
}
