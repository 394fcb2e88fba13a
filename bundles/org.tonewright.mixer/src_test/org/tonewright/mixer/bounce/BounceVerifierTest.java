package org.tonewright.mixer.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.stage.StageContext;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.mixer.internal.stage.BouncedRule;

/** What lies beside a bounce proves it, and the rule of the stage knows whether it is of the session as it is now. */
final class BounceVerifierTest {

    private final Studio studio = Studio.plain(List.of(), Verifiers.NONE);
    private final Path song;
    private final Path mix;
    private final MixTrial trial;

    BounceVerifierTest(@TempDir Path temporary) throws IOException {
        song = temporary.resolve("song");
        mix = song.resolve("renders/mix.wav");
        trial = new MixTrial(temporary);
        trial.track("Track", Sounds.constant(1000, 0.5));
        trial.document().save();
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    private void bounce(BounceSpec spec) throws IOException {
        new Bounce(trial.document(), studio).run(spec, Progress.NONE);
    }

    private List<String> faults(Path path) throws IOException {
        List<RuleResult> rules = new ArrayList<>();
        new BounceVerifier().verify(path, studio, rules::add, Progress.NONE);
        return rules.stream().filter(rule -> !rule.held()).map(RuleResult::rule).toList();
    }

    private boolean isMixed() throws IOException {
        return new BouncedRule().check(new StageContext(trial.document(), studio)).held();
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void aWholeBounceIsProvedFromItsNoteAndFromItsSession() throws IOException {
        bounce(BounceSpec.to(mix).withStems(song.resolve("renders/stems")));
        assertEquals(List.of(), faults(BounceNote.beside(mix)));
        assertEquals(List.of(), faults(song));
        assertEquals(2, BounceNote.read(BounceNote.beside(mix)).files().size(), "the mix and one stem");
    }

    @Test
    void aFlippedBitIsNamedInTheMixAndInTheNote() throws IOException {
        bounce(BounceSpec.to(mix));
        flip(mix);
        assertEquals(List.of("bounce.sha256"), faults(song));
        flip(mix);
        flip(BounceNote.beside(mix));
        assertEquals(List.of("bounce.report"), faults(song));
    }

    @Test
    void aBounceElsewhereIsProvedWithItsSession() throws IOException {
        Path elsewhere = song.resolveSibling("elsewhere.wav");
        bounce(BounceSpec.to(elsewhere));
        assertEquals("../elsewhere.wav",
                trial.document().journal().entries().getLast().deed().made().getFirst().file());
        assertEquals(List.of(), faults(song));
        flip(elsewhere);
        assertEquals(List.of("bounce.sha256"), faults(song));
    }

    @Test
    void aBounceMayBeDeletedByItsOwnerAndIsThenNoted() throws IOException {
        bounce(BounceSpec.to(mix).withStems(song.resolve("renders/stems")));
        Files.delete(mix);
        Files.delete(song.resolve("renders/stems/Track.wav"));
        assertEquals(List.of(), faults(song));
        List<RuleResult> rules = new ArrayList<>();
        new BounceVerifier().verify(song, studio, rules::add, Progress.NONE);
        assertEquals(2, rules.stream().filter(RuleResult::noted).count(), "the mix and its stem");
        assertEquals(List.of("bounce.sha256", "bounce.sha256"), faults(BounceNote.beside(mix)),
                "whoever asks for the bounce itself is told that it is missing");
    }

    @Test
    void aMissingBounceThatALaterEntryWasMadeFromIsABrokenLink() throws IOException {
        bounce(BounceSpec.to(mix));
        BounceNote.Item item = BounceNote.read(BounceNote.beside(mix)).files().getFirst();
        Journal journal = trial.document().journal();
        journal.append(Deed.of(Deed.IMPORT).from(journal.origin("renders/mix.wav", item.sha256())));
        Files.delete(mix);
        assertEquals(List.of("bounce.sha256"), faults(song));
    }

    @Test
    void stemsThatALaterBounceMadeAnewAreProvedByThatOne() throws IOException {
        Path stems = song.resolve("renders/stems");
        bounce(BounceSpec.to(mix).withStems(stems));
        trial.edit(() -> trial.session().getMixer().getStrips().getFirst().getLevel().setValue(-6));
        trial.document().save();
        bounce(BounceSpec.to(song.resolve("renders/quieter.wav")).withStems(stems));
        assertEquals(List.of(), faults(song));
        assertEquals(List.of(), faults(BounceNote.beside(mix)));
        flip(stems.resolve("Track.wav"));
        assertEquals(List.of("bounce.sha256", "bounce.sha256"), faults(song), "a flipped bit is of neither bounce");
    }

    @Test
    void aJournalWithoutTheEntryOfABounceIsNamed() throws IOException {
        bounce(BounceSpec.to(mix));
        Path journal = song.resolve(Journal.FILE);
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, lines.subList(0, lines.size() - 1));
        assertEquals(List.of("bounce.anchor"), faults(song));
    }

    @Test
    void theSongIsMixedUntilItsSoundIsChanged() throws IOException {
        assertTrue(!isMixed());
        bounce(BounceSpec.to(mix).roughly());
        assertTrue(!isMixed(), "a rough mix is none");
        bounce(BounceSpec.to(mix).withRange(new Range(0, 500)));
        assertTrue(!isMixed(), "a piece is none");
        bounce(BounceSpec.to(mix));
        assertTrue(isMixed());
        trial.edit(() -> trial.session().getMixer().getMain().getLevel().setValue(-1));
        assertTrue(!isMixed());
    }
}
