package org.tonewright.recording.internal.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.stage.Inspected;
import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.Standing;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Severity;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.backup.Backup;
import org.tonewright.recording.inspect.Inspections;
import org.tonewright.recording.take.Acceptance;
import org.tonewright.recording.take.Parts;

/** The way of a part to the mix: each rule in its turn shuts it, and what is changed later shuts it again. */
final class StageRulesTest {

    private static final SessionFactory FACTORY = SessionFactory.eINSTANCE;

    private final Studio studio = Studio.plain(List.of(), Verifiers.NONE);
    private final Path folder;
    private final OpenDocument<Session> document;

    StageRulesTest(@TempDir Path temporary) throws IOException {
        folder = temporary;
        document = studio.sessions().createSession(temporary.resolve("Song"), SessionSpec.named("Song"));
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    private Track bring(String name) throws IOException {
        Path file = folder.resolve(name + ".wav");
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(48000, 1, SampleType.FLOAT_32))) {
            writer.write(new float[1][4800], 0, 4800);
            writer.commit();
        }
        new MediaImport(studio.formats().all()).run(document, List.of(MediaImport.Request.of(file)), Progress.NONE);
        return document.root().getTimeline().getTracks().getLast();
    }

    /** A take that is what the track plays. */
    private Take take(Track track) {
        Take take = FACTORY.createTake();
        document.editor().edit("Take", () -> {
            take.setPass(1);
            document.root().getTakes().add(take);
            take.getClips().add(track.getActiveLane().getClips().getFirst());
        });
        return take;
    }

    private void inspect(Track track) throws IOException {
        Inspected.enter(document, List.of(track),
                new Inspections(studio.extensions()).all().stream().map(Inspections.Installed::id).toList());
    }

    private void back() throws IOException {
        document.save();
        new Backup(document, studio).run(List.of(folder.resolve("Backup")), Progress.NONE);
    }

    private List<String> against() throws IOException {
        return Standing.of(document, studio).against(Stage.MIXED);
    }

    private void shut(String words) throws IOException {
        assertEquals(1, against().size(), against().toString());
        assertTrue(against().getFirst().contains(words), against().toString());
    }

    @Test
    void aSongWithoutPartsIsMixedAtOnce() throws IOException {
        bring("Stem");
        assertEquals(List.of(), against());
    }

    @Test
    void anEmptySessionStandsAtTheBeginning() throws IOException {
        assertEquals(Optional.empty(), Standing.of(document, studio).at());
        shut("No part is written down yet");
    }

    @Test
    void aPartGoesItsWay() throws IOException {
        Track bass = bring("Bass");
        new Parts(document).write("Bass",
                new Parts.Wish(Optional.empty(), Optional.of(bass.getName()), Optional.empty(), 1));
        assertEquals(3, against().size(), "no take, no inspection, no backup: " + against());
        Take take = take(bass);
        new Acceptance(document).accept(document.root().getParts().getFirst(), take, Acceptance.Hearing.MENDED);
        assertEquals(2, against().size(), against().toString());
        inspect(bass);
        shut("There is no proved backup");
        back();
        assertEquals(List.of(), against());
    }

    @Test
    void whatIsChangedLaterShutsTheMixAgain() throws IOException {
        aPartGoesItsWay();
        Track bass = document.root().getTimeline().getTracks().getFirst();
        document.editor().edit("Move", () -> bass.getActiveLane().getClips().getFirst().setStart(100));
        shut("not been inspected as played now");
        document.editor().undo();
        document.journal().append(Deed.of(Deed.MEND));
        shut("The last backup is older than entry");
        back();
        assertEquals(List.of(), against());
        document.editor().edit("Turn", () -> document.root().getMixer().getMain().getLevel().setValue(-3));
        assertEquals(List.of(), against(), "mixing asks for no new backup");
    }

    @Test
    void anOpenFindingShutsTheMixAndANoteDoesNot() throws IOException {
        aPartGoesItsWay();
        Track bass = document.root().getTimeline().getTracks().getFirst();
        Finding finding = FACTORY.createFinding();
        document.editor().edit("Find", () -> {
            finding.setNumber(1);
            finding.setRule("org.tonewright.recording.hum");
            finding.setSeverity(Severity.WARNING);
            finding.setMessage("It hums at 50 Hz.");
            finding.setTrack(bass);
            document.root().getFindings().add(finding);
        });
        shut("(1) Bass: It hums at 50 Hz.");
        document.editor().edit("Note", () -> finding.setSeverity(Severity.NOTE));
        assertEquals(List.of(), against());
        document.editor().edit("Waive", () -> {
            finding.setSeverity(Severity.ERROR);
            finding.setStatus(FindingStatus.WAIVED);
            finding.setReason("It is the amplifier.");
        });
        assertEquals(List.of(), against());
    }

    private Finding hum(Track track) {
        Finding finding = FACTORY.createFinding();
        document.editor().edit("Find", () -> {
            finding.setRule("org.tonewright.recording.hum");
            finding.setTrack(track);
            document.root().getFindings().add(finding);
        });
        return finding;
    }

    @Test
    void aFindingThatWasTakenOutOfTheSessionShows() throws IOException {
        aPartGoesItsWay();
        Track bass = document.root().getTimeline().getTracks().getFirst();
        Finding finding = hum(bass);
        inspect(bass);
        assertEquals(List.of(), against(), "it is a note");
        document.editor().edit("Remove", () -> document.root().getFindings().remove(finding));
        shut("no longer holds what the inspection");
    }

    @Test
    void aTakeThatWasPutBackAfterItWasRecordedAgainIsInspectedAgain() throws IOException {
        aPartGoesItsWay();
        Track bass = document.root().getTimeline().getTracks().getFirst();
        Finding finding = hum(bass);
        inspect(bass);
        document.editor().edit("Mend", () -> bass.getActiveLane().getClips().getFirst().setGain(-1));
        document.editor().edit("Inspect", () -> finding.setStatus(FindingStatus.FIXED));
        inspect(bass);
        assertEquals(List.of(), against());
        document.editor().edit("Put Back", () -> bass.getActiveLane().getClips().getFirst().setGain(0));
        shut("not been inspected as played now");
        inspect(bass);
        assertEquals(List.of(), against());
    }
}
