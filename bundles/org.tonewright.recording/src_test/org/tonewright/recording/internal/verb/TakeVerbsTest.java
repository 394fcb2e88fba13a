package org.tonewright.recording.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Cancellation;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.FaultLog;
import org.tonewright.core.verb.StreamOutput;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verb.VerbRunner;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Severity;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Practice;

class TakeVerbsTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final Path folder;
    private final Studio studio = Practice.studio();

    TakeVerbsTest(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("song");
        studio.sessions().createSession(folder, new SessionSpec("Song", 48000, 480, 4, 4)).close();
    }

    private ExitCode run(Verb verb, String... options) {
        results.reset();
        messages.reset();
        List<String> words = new ArrayList<>(List.of(folder.toString()));
        words.addAll(List.of(options));
        VerbContext context = new VerbContext(studio,
                new StreamOutput(new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(messages, true, StandardCharsets.UTF_8), false),
                new Cancellation());
        return new VerbRunner(new FaultLog(folder.resolveSibling("faults.log"))).run("verb", verb, words, context);
    }

    private String said() {
        return messages.toString(StandardCharsets.UTF_8).strip();
    }

    private String printed() {
        return results.toString(StandardCharsets.UTF_8).strip();
    }

    private void record() {
        assertEquals(ExitCode.DONE, run(new RecordVerb(), "--device", Practice.DEVICE, "--route", "2=Voice",
                "--length", "2"), this::said);
    }

    /** Something that no inspector looks for. */
    private void find(int number) throws IOException {
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.WRITE)) {
            Track voice = document.root().getTimeline().getTracks().getFirst();
            Finding finding = SessionFactory.eINSTANCE.createFinding();
            finding.setNumber(number);
            finding.setRule("org.vendor.rule");
            finding.setSeverity(Severity.WARNING);
            finding.setStart(Practice.BAR);
            finding.setLength(100);
            finding.setMessage("A door was slammed in bar 2.");
            finding.setTrack(voice);
            document.editor().edit("Find", () -> document.root().getFindings().add(finding));
            document.save();
        }
    }

    @Test
    void partsAreATable() throws IOException {
        assertEquals(ExitCode.DONE, run(new PartVerb()));
        assertEquals("No part is written down.", printed());
        assertEquals(ExitCode.DONE, run(new PartVerb(), "Voice", "--player", "Ada", "--note", "Two metres off"));
        run(new PartVerb(), "Keys", "--stereo");
        record();
        record();
        find(1);
        run(new AcceptVerb(), "Voice", "1");
        run(new PartVerb());
        assertEquals("""
                PART   PLAYER  TRACK  TAKES  ACCEPTED  OPEN FINDINGS  NOTE
                Voice  Ada     Voice  1, 2   1         1              Two metres off
                Keys   -       Keys   -      -         -""", printed());
    }

    @Test
    void partsAreOneDocument() {
        run(new PartVerb(), "Voice", "--player", "Ada");
        record();
        assertEquals(ExitCode.DONE, run(new PartVerb(), "--json"));
        assertEquals("""
                {
                  "parts": [
                    {
                      "name": "Voice",
                      "player": "Ada",
                      "track": "Voice",
                      "note": "",
                      "takes": [
                        1
                      ],
                      "accepted": null,
                      "findings": []
                    }
                  ]
                }""", printed());
    }

    @Test
    void emptyTrackOfAPartIsAsWideAsItsFirstInputs() throws IOException {
        run(new PartVerb(), "Keys");
        assertEquals(ExitCode.DONE,
                run(new RecordVerb(), "--device", Practice.DEVICE, "--route", "1+2=Keys", "--length", "1"), this::said);
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.READ)) {
            assertEquals(2, document.root().getTimeline().getTracks().getFirst().getStrip().getChannels());
        }
    }

    @Test
    void takeIsAcceptedOrRefusedWithASentence() {
        run(new PartVerb(), "Voice");
        record();
        assertEquals(ExitCode.DONE, run(new AcceptVerb(), "Voice", "1"), this::said);
        assertEquals("On 'Voice', take 1 stands for the part 'Voice'; 'Take 1' is heard.", printed());
        record();
        assertEquals(ExitCode.DONE, run(new AcceptVerb(), "Voice", "2", "--bars", "2-3"), this::said);
        assertEquals("On 'Voice', bars 2-3 of take 2 are heard; take 1 stands for the part 'Voice'.", printed());
        assertEquals(ExitCode.WRONG_USE, run(new AcceptVerb(), "Voice", "3"));
        assertEquals("There is no take 3; the last one is take 2.", said());
        assertEquals(ExitCode.WRONG_USE, run(new AcceptVerb(), "Drums", "1"));
        assertEquals(ExitCode.WRONG_USE, run(new AcceptVerb(), "Voice", "1", "--bars", "3-2"));
        assertEquals(ExitCode.WRONG_USE, run(new AcceptVerb(), "Voice", "1", "--bars", "2", "--whole"));
    }

    @Test
    void findingIsWaivedWithAReason() throws IOException {
        record();
        find(1);
        find(2);
        assertEquals(ExitCode.WRONG_USE, run(new WaiveVerb(), "1"));
        assertEquals(ExitCode.WRONG_USE, run(new WaiveVerb(), "1", "--reason", " "));
        assertEquals(ExitCode.DONE, run(new WaiveVerb(), "1", "2", "--reason", "It belongs to the song"));
        assertTrue(printed().startsWith("Finding 1 stands: It belongs to the song"));
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.READ)) {
            assertEquals(FindingStatus.WAIVED, document.root().getFindings().get(1).getStatus());
        }
    }

    @Test
    void mendingSaysWhatBecameOfTheFinding() throws IOException {
        record();
        find(1);
        assertEquals(ExitCode.CHECK_FAILED, run(new MendVerb(), "1", "--device", Practice.DEVICE), this::said);
        assertTrue(printed().startsWith(
                "Finding 1 stays open after bar 2 of 'Voice' recorded again, take 2: A door was slammed in bar 2."),
                this::printed);
        assertEquals(ExitCode.CHECK_FAILED,
                run(new MendVerb(), "1", "--device", Practice.DEVICE, "--bars", "1-2", "--json"), this::said);
        assertTrue(printed().contains("\"recorded\": \"1-2\""), this::printed);
        assertTrue(printed().contains("\"closed\": false"), this::printed);
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.READ)) {
            assertEquals(3, document.root().getTakes().size());
            assertEquals("Comp", document.root().getTimeline().getTracks().getFirst().getActiveLane().getName());
        }
    }

    @Test
    void whatCannotBeMendedIsWrongUse() throws IOException {
        record();
        find(1);
        assertEquals(ExitCode.WRONG_USE, run(new MendVerb(), "9", "--device", Practice.DEVICE));
        assertEquals("There is no finding '9'; 'inspect' lists them.", said());
        assertEquals(ExitCode.WRONG_USE, run(new MendVerb(), "1", "--device", Practice.DEVICE, "--pre-roll", "-1"));
        assertEquals(ExitCode.WRONG_USE, run(new MendVerb(), "1", "--device", Practice.DEVICE, "--bars", "x"));
        assertEquals(ExitCode.WRONG_USE,
                run(new MendVerb(), "1", "--device", Practice.DEVICE, "--route", "1=Nobody"));
        assertEquals("There is no track 'Nobody'.", said());
    }
}
