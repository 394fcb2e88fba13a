package org.tonewright.recording.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Cancellation;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.FaultLog;
import org.tonewright.core.verb.StreamOutput;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verb.VerbRunner;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.model.session.Session;
import org.tonewright.recording.inspect.Sung;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class InspectVerbTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final Path temporary;
    private final Path song;
    private final Path dead;
    private final Studio studio = Studio.plain(List.of(), Verifiers.NONE);

    InspectVerbTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        song = temporary.resolve("song");
        dead = Sung.write(temporary.resolve("Bass.wav"), new float[4 * Sung.RATE]);
        studio.sessions().createSession(song, new SessionSpec("Song", Sung.RATE, 120, 4, 4)).close();
        try (OpenDocument<Session> document = studio.sessions().openSession(song, Access.WRITE)) {
            new MediaImport(studio.formats().all()).run(document, List.of(MediaImport.Request.of(dead)),
                    Progress.NONE);
            document.save();
        }
    }

    private ExitCode run(Object... words) {
        results.reset();
        messages.reset();
        VerbContext context = new VerbContext(studio,
                new StreamOutput(new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(messages, true, StandardCharsets.UTF_8), false),
                new Cancellation());
        return new VerbRunner(new FaultLog(temporary.resolve("faults.log"))).run("inspect", new InspectVerb(),
                List.of(words).stream().map(Object::toString).toList(), context);
    }

    private String printed() {
        return results.toString(StandardCharsets.UTF_8);
    }

    private JsonObject first() {
        return JsonParser.parseString(printed()).getAsJsonObject().getAsJsonArray("findings").get(0).getAsJsonObject();
    }

    @Test
    void findingsOfSessionAreJsonWithBarAndNumberAndAreKept() throws IOException {
        assertEquals(ExitCode.CHECK_FAILED, run(song, "--json"));
        JsonObject finding = first();
        assertEquals("org.tonewright.recording.silence", finding.get("rule").getAsString());
        assertEquals("error", finding.get("severity").getAsString());
        assertEquals("Bass", finding.get("track").getAsString());
        assertEquals(0, finding.get("start").getAsDouble());
        assertEquals(4, finding.get("length").getAsDouble());
        assertEquals(1, finding.get("bar").getAsInt());
        assertEquals(1, finding.get("beat").getAsInt());
        assertEquals(1, finding.get("number").getAsInt());
        assertEquals("open", finding.get("status").getAsString());
        try (OpenDocument<Session> document = studio.sessions().openSession(song, Access.READ)) {
            assertEquals(1, document.root().getFindings().size());
        }
    }

    @Test
    void tableNamesTrackNumberPlaceAndRemedy() {
        assertEquals(ExitCode.CHECK_FAILED, run(song));
        assertTrue(printed().startsWith("Bass\n"), this::printed);
        assertTrue(printed().contains("#1  error  1:1"), this::printed);
        assertTrue(printed().contains("Check plug, cable"), this::printed);
    }

    @Test
    void fileHasNoBars() {
        assertEquals(ExitCode.CHECK_FAILED, run(dead, "--json"));
        assertTrue(first().get("bar").isJsonNull());
        assertEquals(dead.toString(), first().get("file").getAsString());
    }

    @Test
    void fileInOrderIsExitCodeNought() throws IOException {
        Path voice = Sung.write(temporary.resolve("Voice.wav"), Sung.notes(6, 0.4, 1));
        assertEquals(ExitCode.DONE, run(voice), this::printed);
    }

    @Test
    void missingTrackAndBrokenFileAreSaidInOneSentence() throws IOException {
        assertEquals(ExitCode.WRONG_USE, run(song, "--track", "Drums"));
        assertEquals("There is no track 'Drums'; there are 'Bass'.",
                messages.toString(StandardCharsets.UTF_8).strip());
        Path broken = Files.writeString(temporary.resolve("broken.wav"), "RIFF");
        assertEquals(ExitCode.CHECK_FAILED, run(broken));
        assertEquals(1, messages.toString(StandardCharsets.UTF_8).strip().lines().count());
    }
}
