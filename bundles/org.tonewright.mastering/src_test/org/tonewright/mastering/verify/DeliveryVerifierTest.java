package org.tonewright.mastering.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

/** A small delivery is damaged in every way that matters; each time the verifier names what is wrong. */
class DeliveryVerifierTest {

    private static final Studio STUDIO = Studio.plain(List.of(), Verifiers.NONE);

    private static Path whole = Path.of("");
    private Path delivery = Path.of("");

    @BeforeAll
    static void makeDelivery(@TempDir Path folder) throws IOException {
        whole = folder;
        SmallDelivery.write(folder);
    }

    @BeforeEach
    void copy(@TempDir Path temp) throws IOException {
        delivery = temp.resolve("copy");
        Files.createDirectories(delivery);
        try (Stream<Path> files = Files.list(whole)) {
            for (Path file : files.toList()) {
                Files.copy(file, delivery.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void aDeliveryIsProvedWhereverItsFolderWasCopiedTo() throws IOException {
        assertEquals(List.of(), broken());
    }

    @Test
    void everyRuleIsNamed() throws IOException {
        List<String> rules = results().stream().map(RuleResult::rule).distinct().toList();
        assertTrue(
                rules.containsAll(
                        List.of("D01", "D02", "D03", "evidence.links", "C01", "C02", "C03", "C04", "C05", "C06",
                                "C07", "C08", "C09", "L01", "L02", "L03", "L04", "L05", "S01", "S02")),
                rules.toString());
    }

    /** Twenty places in each file, drawn from a fixed seed: first and last byte, and any bit of any byte between. */
    @Test
    void oneFlippedBitAnywhereIsFoundAndTheFileNamed() throws IOException {
        Random random = new Random(20);
        List<Path> files;
        try (Stream<Path> listed = Files.list(delivery)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int flip = 0; flip < 20; flip++) {
                int place = flip == 0 ? 0 : flip == 1 ? bytes.length - 1 : random.nextInt(bytes.length);
                byte[] damaged = bytes.clone();
                damaged[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, damaged);
                List<RuleResult> found = new ArrayList<>();
                Manifest.verify(delivery, found::add);
                String name = String.valueOf(file.getFileName());
                assertTrue(found.stream().anyMatch(result -> !result.held() && result.message().contains(name)),
                        "byte " + place + " of " + name + " was flipped, and found was " + found);
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(delivery.resolve(SmallDelivery.CUE));
        assertNamed("D02", SmallDelivery.CUE);
    }

    @Test
    void missingEvidenceIsToldInASentence() throws IOException {
        Files.delete(delivery.resolve("evidence.jsonl"));
        assertNamed("evidence.file", "There is no file or folder '");
    }

    @Test
    void aNumberThatIsNoneIsToldInASentence() throws IOException {
        replace(DeliveryFacts.FILE, "\"ceiling\": -1", "\"ceiling\": V1");
        assertNamed("D03", "it was damaged or changed");
    }

    @Test
    void moreTitlesThanAReleaseCanHaveAreNotListenedTo() throws IOException {
        Path file = delivery.resolve(DeliveryFacts.FILE);
        DeliveryFacts facts = DeliveryFacts.read(delivery);
        List<DeliveryFacts.Title> titles = Collections.nCopies(1000, facts.titles().getFirst());
        new DeliveryFacts(facts.format(), facts.program(), facts.release(), facts.sampleRate(), facts.bits(),
                facts.audio(), facts.cue(), facts.frames(), facts.ceiling(), titles, facts.journal()).write(delivery);
        assertTrue(Files.size(file) < 4 << 20);
        assertNamed("D03", "states 1000 titles, and 999 are the most.");
    }

    @Test
    void aFileThatDoesNotBelongIsNamed() throws IOException {
        Files.writeString(delivery.resolve("stray.txt"), "stray");
        assertNamed("D02", "stray.txt");
    }

    /** Someone who damages a delivery may write a fitting manifest; the rules then still hold him to what is stated. */
    @Test
    void louderAudioUnderANewManifestIsFound() throws IOException {
        SmallDelivery.writeAudio(delivery, 0.99f);
        Files.delete(delivery.resolve(Manifest.FILE));
        Manifest.write(delivery);
        assertNamed("L01", "true peak");
        assertNamed("L03", "loudness");
        assertNamed("evidence.products", SmallDelivery.AUDIO);
    }

    @Test
    void soundInThePauseIsFound() throws IOException {
        SmallDelivery.writeAudio(delivery, SmallDelivery.LEVEL, true);
        assertNamed("S01", "not all silence");
    }

    @Test
    void anotherIsrcInTheCueSheetIsFound() throws IOException {
        replaceInCue("QZAB12400002", "QZAB12400009");
        assertNamed("C07", "QZAB12400009");
    }

    @Test
    void aMarkBehindTheAudioIsFound() throws IOException {
        replaceInCue("INDEX 01 00:07:00", "INDEX 01 00:59:00");
        assertNamed("C03", "track 2");
    }

    @Test
    void aCueSheetThatNamesAFileElsewhereReadsNothingThere() throws IOException {
        replaceInCue(SmallDelivery.AUDIO, "../secret.wav");
        assertNamed("D03", "does not name the audio");
    }

    @Test
    void aMissingManifestIsNamedAndTheRestIsChecked() throws IOException {
        Files.delete(delivery.resolve(Manifest.FILE));
        assertNamed("D01", "is missing");
        assertTrue(results().stream().anyMatch(result -> result.rule().equals("L01") && result.held()));
    }

    @Test
    void aFolderInADeliveryIsNamedAndTheRestIsChecked() throws IOException {
        Files.createDirectory(delivery.resolve("extras"));
        assertNamed("D02", "extras");
        assertTrue(results().stream().anyMatch(result -> result.rule().equals("L01") && result.held()));
    }

    @Test
    void lengthsBeyondAllNumbersAreFound() throws IOException {
        replace(DeliveryFacts.FILE, "\"frames\": 220500", "\"frames\": " + Long.MAX_VALUE);
        assertNamed("L03", "does not lie in the audio");
    }

    @Test
    void audioTooSlowForAMeterIsFound() throws IOException {
        try (AudioWriter writer = new WavFormat().create(delivery.resolve(SmallDelivery.AUDIO),
                new AudioSpec(2000, 2, SampleType.INT_16))) {
            writer.write(new float[2][12 * 44_100], 0, 12 * 44_100);
            writer.commit();
        }
        assertNamed("L03", "loudness is measured from 4000 Hz up");
    }

    private void replaceInCue(String what, String by) throws IOException {
        replace(SmallDelivery.CUE, what, by);
    }

    private void replace(String name, String what, String by) throws IOException {
        Path file = delivery.resolve(name);
        String text = Files.readString(file);
        assertTrue(text.contains(what), text);
        Files.writeString(file, text.replace(what, by));
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
        new DeliveryVerifier().verify(delivery, STUDIO, results::add, Progress.NONE);
        return results;
    }
}
