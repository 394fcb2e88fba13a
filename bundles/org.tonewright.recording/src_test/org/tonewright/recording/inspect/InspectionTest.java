package org.tonewright.recording.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Track;

class InspectionTest {

    private static final String DROPOUTS = "org.tonewright.recording.dropouts";

    private final Studio studio = Studio.plain(List.of(), Verifiers.NONE);
    private final Inspection inspection = new Inspection(studio, one -> one.id().equals(DROPOUTS));
    private final OpenDocument<Session> document;

    /** A voice that drops out at 3 s, which is bar 2, beat 3 at 120 quarter notes a minute, and at 9 s, in bar 5. */
    InspectionTest(@TempDir Path temporary) throws IOException {
        Path song = temporary.resolve("song");
        studio.sessions().createSession(song, new SessionSpec("Song", Sung.RATE, 120, 4, 4)).close();
        document = studio.sessions().openSession(song, Access.WRITE);
        float[] sound = Sung.notes(12, 0.5, 1);
        gap(sound, 3 * Sung.RATE);
        gap(sound, 9 * Sung.RATE + Sung.RATE / 4);
        new MediaImport(studio.formats().all()).run(document,
                List.of(MediaImport.Request.of(Sung.write(temporary.resolve("Voice.wav"), sound))), Progress.NONE);
    }

    private static void gap(float[] x, int near) {
        int loud = near;
        for (int i = near; i < near + 2000; i++) {
            loud = Math.abs(x[i]) > Math.abs(x[loud]) ? i : loud;
        }
        Arrays.fill(x, loud, loud + 500, 0);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    private Track voice() {
        return document.root().getTimeline().getTracks().getFirst();
    }

    private Clip clip() {
        return voice().getActiveLane().getClips().getFirst();
    }

    private Inspection.Report run() throws IOException {
        return inspection.run(document, List.of(voice()), Progress.NONE);
    }

    private Map<Integer, FindingStatus> findings() {
        Map<Integer, FindingStatus> findings = new TreeMap<>();
        document.root().getFindings().forEach(finding -> findings.put(finding.getNumber(), finding.getStatus()));
        return findings;
    }

    @Test
    void findingsAreNumberedAndNameBarAndBeatAndFile() throws IOException {
        Inspection.Report report = run();
        assertEquals(Map.of(1, FindingStatus.OPEN, 2, FindingStatus.OPEN), findings());
        assertEquals(report.found(), report.open());
        Finding first = report.found().getFirst();
        assertTrue(first.getMessage().startsWith("The sound drops out at bar 2, beat 3"), first::getMessage);
        assertTrue(first.getRemedy().endsWith("record bar 2 again."), first::getRemedy);
        assertEquals(clip().getMedia(), first.getMedia());
        assertEquals("Inspect", document.editor().undoLabel().orElse(""));
    }

    @Test
    void secondLookFindsNothingNew() throws IOException {
        run();
        List<String> ids = document.root().getFindings().stream().map(Finding::getId).toList();
        Inspection.Report report = run();
        assertEquals(List.of(), report.found());
        assertEquals(2, report.open().size());
        assertEquals(ids, document.root().getFindings().stream().map(Finding::getId).toList());
    }

    @Test
    void whatIsGoneIsFixedWhatComesBackIsOpenAgainAndWhatIsWaivedStays() throws IOException {
        run();
        document.editor().edit("Waive", () -> {
            document.root().getFindings().getLast().setStatus(FindingStatus.WAIVED);
            document.root().getFindings().getLast().setReason("It is part of the song.");
        });
        long length = clip().getLength();
        document.editor().edit("Trim", () -> clip().setLength(2L * Sung.RATE));
        assertEquals(List.of(1), run().fixed().stream().map(Finding::getNumber).toList());
        assertEquals(Map.of(1, FindingStatus.FIXED, 2, FindingStatus.WAIVED), findings());
        document.editor().edit("Trim", () -> clip().setLength(length));
        assertEquals(List.of(1), run().found().stream().map(Finding::getNumber).toList());
        assertEquals(Map.of(1, FindingStatus.OPEN, 2, FindingStatus.WAIVED), findings());
    }

    @Test
    void newFindingNeverGetsTheNumberOfAnEarlierOne() throws IOException {
        run();
        document.editor().edit("Move", () -> clip().setStart(20L * Sung.RATE));
        run();
        assertEquals(Map.of(1, FindingStatus.FIXED, 2, FindingStatus.FIXED, 3, FindingStatus.OPEN, 4,
                FindingStatus.OPEN), findings());
    }

    /** A finding whose track is gone is about nothing that is inspected, and stays as it is. */
    @Test
    void findingsOfATrackThatIsGoneAndStrangeNumbersAreLeftAlone() throws IOException {
        Finding gone = SessionFactory.eINSTANCE.createFinding();
        gone.setNumber(Integer.MAX_VALUE);
        gone.setRule("org.vendor.rule");
        document.editor().edit("Write", () -> document.root().getFindings().add(gone));
        assertEquals(2, run().open().size());
        assertEquals(Map.of(1, FindingStatus.OPEN, 2, FindingStatus.OPEN, Integer.MAX_VALUE, FindingStatus.OPEN),
                findings());
    }

    @Test
    void lookOnAnotherThreadIsEnteredWhereTheModelIs() throws Exception {
        TrackInspection begun = inspection.begin(document, List.of(voice()));
        assertEquals(List.of(), document.root().getFindings());
        List<List<Observation>> seen = CompletableFuture.supplyAsync(() -> {
            try {
                return begun.look(Progress.NONE);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }).get();
        assertEquals(List.of(), document.root().getFindings());
        assertEquals(2, begun.enter(seen).found().size());
        assertEquals(Map.of(1, FindingStatus.OPEN, 2, FindingStatus.OPEN), findings());
    }

    @Test
    void nothingIsEnteredOfATrackThatWasChangedMeanwhile() throws IOException {
        TrackInspection begun = inspection.begin(document, List.of(voice()));
        List<List<Observation>> seen = begun.look(Progress.NONE);
        document.editor().edit("Move", () -> clip().setStart(20L * Sung.RATE));
        assertEquals("'Voice' was changed while it was inspected, so nothing was entered; inspect it again.",
                assertThrows(Refusal.class, () -> begun.enter(seen)).getMessage());
        assertEquals(List.of(), document.root().getFindings());
    }

    @Test
    void trackWhoseClipIsMutedHasNothingToInspect() throws IOException {
        document.editor().edit("Mute", () -> clip().setMuted(true));
        assertEquals(List.of(), run().open());
        assertEquals(List.of(), TrackSound.of(document, voice(), studio.formats().all()).ranges());
    }

    @Test
    void soundOfTrackIsWhatTheEnginePlays() throws IOException {
        document.editor().edit("Turn Down", () -> {
            clip().setGain(-6.0205999132796239);
            clip().setStart(1000);
        });
        float[][] played = new float[1][48000];
        float[][] file = new float[1][48000];
        try (TrackSound track = TrackSound.of(document, voice(), studio.formats().all());
                FileSound media = FileSound.of(document.resolve(clip().getMedia()), studio.formats().all())) {
            assertEquals(1000, track.ranges().getFirst().start());
            track.read(0, played, 48000);
            media.read(0, file, 47000);
        }
        for (int i = 0; i < 47000; i++) {
            assertEquals(file[0][i] / 2, played[0][i + 1000], 1e-7);
        }
    }

    @Test
    void answerIsTheSameForAFileAndOnSeveralThreads() throws IOException {
        Path file = document.resolve(clip().getMedia());
        Inspection all = new Inspection(studio);
        try (FileSound sound = FileSound.of(file, studio.formats().all())) {
            assertEquals(List.of(all.of(sound, Progress.NONE)), all.of(List.of(sound.again()), Progress.NONE));
        }
    }
}
