package org.tonewright.mastering.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.session.TitleImport;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.mastering.master.ReleaseTrial;
import org.tonewright.mastering.master.Tones;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;

import com.google.gson.JsonObject;

class ReleaseVerbTest {

    private final VerbTrial trial;
    private final Path folder;

    ReleaseVerbTest(@TempDir Path folder) {
        this.folder = folder;
        trial = new VerbTrial(folder);
    }

    private Path song(String name, int rate) throws IOException {
        return ReleaseTrial.write(folder.resolve(name), rate, SampleType.INT_16, Tones.constant(rate, 0.25));
    }

    private OpenDocument<Release> open(String name) throws IOException {
        return ReleaseTrial.STUDIO.sessions().openRelease(folder.resolve(name), Access.READ);
    }

    @Test
    void filesBecomeTitlesNamedAfterThem() throws IOException {
        assertEquals(ExitCode.DONE,
                trial.release(trial.path("Album"), song("Morning.wav", 48_000), song("Noon.wav", 44_100),
                        "--artist", "Somebody", "--upc", "0 36000 29145 2", "--year", 2026, "--json"),
                trial::messages);
        JsonObject document = trial.document();
        assertEquals("Album", document.get("title").getAsString());
        assertEquals("036000291452", document.get("upc").getAsString());
        assertEquals(44_100, document.get("sampleRate").getAsInt());
        JsonObject second = document.getAsJsonArray("titles").get(1).getAsJsonObject();
        assertEquals("Noon", second.get("name").getAsString());
        assertEquals(2, second.get("gap").getAsDouble(), "two seconds of pause");
        assertEquals(Sha256.of(folder.resolve("Noon.wav")), second.get("sha256").getAsString());
        try (OpenDocument<Release> release = open("Album")) {
            assertEquals(2026, release.root().getYear());
            assertEquals(second.get("sha256").getAsString(),
                    Sha256.of(release.resolve(release.root().getTitles().getLast())),
                    "the file was copied byte for byte");
        }
    }

    @Test
    void aReleaseIsExtended() throws IOException {
        trial.release(trial.path("Album"), song("Morning.wav", 44_100), "--title", "First Light");
        assertEquals(ExitCode.DONE, trial.release(trial.path("Album"), song("Noon.wav", 44_100), "--gap", 0),
                trial::messages);
        assertTrue(trial.results().startsWith("First Light: 2 titles, 44100 Hz"), trial.results());
        try (OpenDocument<Release> release = open("Album")) {
            assertEquals(0, release.root().getTitles().getLast().getGap());
        }
    }

    @Test
    void theNewestBounceOfASessionComesWithItsEvidence() throws IOException {
        try (OpenDocument<Session> session = ReleaseTrial.STUDIO.sessions().createSession(folder.resolve("Song"),
                SessionSpec.named("My Song"))) {
            Path stem = song("stem.wav", 48_000);
            JournalEntry imported = session.journal()
                    .append(Deed.of(Deed.IMPORT).made("media/stem.wav", Sha256.of(stem))
                            .from(Origin.outside("stem.wav", Sha256.of(stem))));
            for (String name : List.of("old.wav", "new.wav")) {
                Path mix = ReleaseTrial.write(folder.resolve("Song").resolve(name), 48_000, SampleType.FLOAT_32,
                        Tones.constant(name.equals("old.wav") ? 500 : 1000, 0.1));
                session.journal().append(Deed.of(Deed.BOUNCE).made(name, Sha256.of(mix))
                        .from(Origin.madeBy(imported, "media/stem.wav", Sha256.of(stem))));
            }
        }
        assertEquals(ExitCode.DONE, trial.release(trial.path("Album"), trial.path("Song")), trial::messages);
        assertTrue(trial.results().contains("My Song"), trial.results());
        try (OpenDocument<Release> release = open("Album")) {
            assertEquals(1000, release.root().getTitles().getFirst().getSource().getFrames(), "the newest");
            JournalEntry entry = release.journal().entries().getLast();
            Evidence evidence = TitleImport.witnesses(release).evidence(entry);
            assertEquals(List.of(Deed.IMPORT, Deed.BOUNCE, Deed.IMPORT),
                    evidence.statements().stream().map(statement -> statement.entry().deed().kind()).toList());
            assertTrue(evidence.brokenLink().isEmpty(), evidence.brokenLink().toString());
        }
    }

    @Test
    void whatCannotBeAddedLeavesNoReleaseBehind() throws IOException {
        ReleaseTrial.STUDIO.sessions().createSession(folder.resolve("Song"), SessionSpec.named("My Song")).close();
        Path text = Files.writeString(folder.resolve("text.wav"), "no sound");
        assertEquals(ExitCode.WRONG_USE,
                trial.release(trial.path("Album"), song("Morning.wav", 44_100), trial.path("Song")));
        assertTrue(trial.messages().contains("was not bounced yet"), trial.messages());
        assertFalse(Files.exists(trial.path("Album")));
        assertEquals(ExitCode.CHECK_FAILED, trial.release(trial.path("Album"), text));
        assertFalse(Files.exists(trial.path("Album")));
        assertEquals(ExitCode.WRONG_USE, trial.release(trial.path("Album"), trial.path("gone.wav")));
        assertTrue(trial.messages().contains("There is no file or session"), trial.messages());
        assertFalse(Files.exists(trial.path("Album")));
    }

    @Test
    void aFolderOfSomeoneElseIsLeftAlone() throws IOException {
        Path other = Files.createDirectories(folder.resolve("Photos"));
        Path picture = Files.writeString(other.resolve("picture.txt"), "smile");
        assertEquals(ExitCode.WRONG_USE, trial.release(other, song("Morning.wav", 44_100)));
        assertEquals("smile", Files.readString(picture));
    }

    @Test
    void aFailedAdditionLeavesTheReleaseAsItWas() throws IOException {
        trial.release(trial.path("Album"), song("Morning.wav", 44_100));
        Path text = Files.writeString(folder.resolve("text.wav"), "no sound");
        String before = Sha256.of(folder.resolve("Album/Album.release"));
        assertEquals(ExitCode.CHECK_FAILED, trial.release(trial.path("Album"), song("Noon.wav", 44_100), text));
        assertEquals(before, Sha256.of(folder.resolve("Album/Album.release")));
        try (var sources = Files.list(folder.resolve("Album/sources"))) {
            assertEquals(1, sources.count());
        }
    }

    @Test
    void aWrongBarCodeIsRefusedWithTheRightDigit() throws IOException {
        assertEquals(ExitCode.WRONG_USE,
                trial.release(trial.path("Album"), song("Morning.wav", 44_100), "--upc", "036000291453"));
        assertTrue(trial.messages().contains("it should be 2"), trial.messages());
        assertFalse(Files.exists(trial.path("Album")));
    }

    @Test
    void aPauseHasItsLimits() throws IOException {
        assertEquals(ExitCode.WRONG_USE, trial.release(trial.path("Album"), song("Morning.wav", 44_100), "--gap", -1));
        assertEquals(ExitCode.WRONG_USE,
                trial.release(trial.path("Album"), song("Morning.wav", 44_100), "--gap", "NaN"));
    }
}
