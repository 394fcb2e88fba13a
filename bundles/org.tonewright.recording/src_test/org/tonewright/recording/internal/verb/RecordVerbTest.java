package org.tonewright.recording.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Cancellation;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.FaultLog;
import org.tonewright.core.verb.StreamOutput;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verb.VerbRunner;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.Silent;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;

class RecordVerbTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final Path folder;
    private final Studio studio;

    RecordVerbTest(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("song");
        Studio plain = Studio.plain(List.of(), Verifiers.NONE);
        studio = new Studio(plain.sessions(), plain.processors(), plain.formats(), new Clock(), plain.renderer(),
                plain.verifiers(), plain.extensions());
        studio.sessions().createSession(folder, SessionSpec.named("Song")).close();
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
        return new VerbRunner(new FaultLog(folder.resolveSibling("faults.log"))).run("record", verb, words, context);
    }

    private ExitCode record(String... options) {
        return run(new RecordVerb(), options);
    }

    private String said() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    @Test
    void passIsRecordedOnTracksThatAreMade() throws IOException {
        assertEquals(ExitCode.DONE,
                record("--device", "silent:clock", "--route", "1=Voice", "--route", "2+3=Keys", "--length", "0.2"),
                this::said);
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.READ)) {
            Session session = document.root();
            assertEquals(List.of("Voice", "Keys"),
                    session.getTimeline().getTracks().stream().map(track -> track.getName()).toList());
            assertEquals(9600, session.getTakes().getFirst().getLength());
            assertEquals(List.of("1", "2+3"), session.getTakes().getFirst().getInputs());
            assertEquals(2, session.getPool().getFiles().get(1).getChannels());
            assertEquals(2, document.journal().entries().size());
        }
        assertTrue(results.toString(StandardCharsets.UTF_8)
                .contains("take 1 on 'Voice' from input 1: 0.200 s from 0.000 s"));
    }

    @Test
    void punchRangeAloneIsRecorded() throws IOException {
        assertEquals(ExitCode.DONE, record("--device", "silent:clock", "--route", "1=Voice", "--length", "5", "--punch",
                "0.1:0.2", "--pre-roll", "0.05"), this::said);
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.READ)) {
            assertEquals(4800, document.root().getTakes().getFirst().getStart());
            assertEquals(4800, document.root().getTakes().getFirst().getLength());
        }
    }

    @Test
    void withoutARouteItOnlyPlays() throws IOException {
        String before = Files.readString(folder.resolve("song.tonewright"));
        assertEquals(ExitCode.DONE, record("--device", "silent:clock", "--length", "0.1"));
        assertEquals(before, Files.readString(folder.resolve("song.tonewright")));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        assertEquals(ExitCode.WRONG_USE, record("--device", "silent:none", "--route", "1=Voice", "--length", "1"));
        assertTrue(said().contains("There is no device 'silent:none'."));
        for (String route : new String[] {"Voice", "0=Voice", "1+3=Voice", "1+2+3=Voice", "=Voice", "1="}) {
            assertEquals(ExitCode.WRONG_USE, record("--device", "silent:clock", "--route", route, "--length", "1"),
                    route);
        }
        assertEquals(ExitCode.WRONG_USE, record("--device", "silent:clock", "--route", "1=A", "--length", "0"));
        assertEquals(ExitCode.WRONG_USE,
                record("--device", "silent:clock", "--route", "1=A", "--length", "1", "--punch", "2:1"));
        assertEquals(ExitCode.WRONG_USE,
                record("--device", "silent:clock", "--route", "1=A", "--length", "1", "--punch",
                        "1:2", "--at", "3"));
        assertEquals(ExitCode.WRONG_USE, record("--device", "silent:clock", "--length", "1", "--loop", "1:2"));
        for (String at : new String[] {"-5", "NaN", "1e300", "Infinity"}) {
            assertEquals(ExitCode.WRONG_USE, record("--device", "silent:clock", "--length", "1", "--at", at), at);
            assertEquals(ExitCode.WRONG_USE,
                    record("--device", "silent:clock", "--route", "1=A", "--length", "1", "--at", at), at);
        }
        for (String loop : new String[] {"0:0.001", "1:2"}) {
            assertEquals(ExitCode.WRONG_USE, record("--device", "silent:clock", "--route", "1=A", "--length", "1",
                    "--at", "2", "--loop", loop), loop);
        }
        assertEquals(ExitCode.WRONG_USE,
                record("--device", "silent:clock", "--route", "1=A", "--route", "2=A", "--length", "1"));
        assertTrue(said().contains("'A' is routed twice"), this::said);
        assertEquals(ExitCode.WRONG_USE, record("--device", "silent:clock", "--route", "65=A", "--length", "1"));
        assertTrue(said().contains("Input 65 is routed to 'A', but the device 'silent:clock' has 64 inputs."),
                this::said);
    }

    @Test
    void aDeviceThatMustBeDrivenIsRefusedInRealTimeAndElseDrivesItself() throws IOException {
        assertEquals(ExitCode.WRONG_USE, record("--device", "silent:driven", "--length", "1", "--real-time"));
        assertTrue(said().contains("The device 'silent:driven' can't run in real time."), this::said);
        assertEquals(ExitCode.DONE, record("--device", "silent:driven", "--length", "2"), this::said);
        assertEquals(ExitCode.DONE,
                record("--device", "silent:driven", "--route", "1=Voice", "--length", "3", "--loop", "1:2"),
                this::said);
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.READ)) {
            assertEquals(List.of(48000L, 48000L, 48000L),
                    document.root().getTakes().stream().map(Take::getLength).toList());
        }
    }

    @Test
    void nothingLeftBehindNothingRecovered() {
        assertEquals(ExitCode.DONE, run(new RecoverVerb()));
        assertEquals("Nothing was left behind.", results.toString(StandardCharsets.UTF_8).strip());
    }

    /** A machine with the silent device that runs in real time. */
    private static final class Clock implements AudioDevices {

        @Override
        public List<Entry> devices() {
            return List.of(new Entry("silent", named("silent:clock")));
        }

        @Override
        public AudioDevice named(String id) {
            return new Silent().devices().stream().filter(device -> id.equals("silent:" + device.id())).findFirst()
                    .orElseThrow(() -> new Refusal("There is no device '" + id + "'."));
        }
    }
}
