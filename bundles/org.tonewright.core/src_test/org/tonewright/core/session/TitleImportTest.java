package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Title;

/** Titles come from files and from bounced sessions, byte for byte, and bring their evidence along. */
final class TitleImportTest {

    private final Path temp;
    private final Path album;
    private final Path song;
    private final SessionStore store = new FolderStore();
    private final AudioFormats formats = AudioFormats.builtIn();
    private final TitleImport titles = new TitleImport(formats, store);

    TitleImportTest(@TempDir Path temp) {
        this.temp = temp;
        album = temp.resolve("Album.release");
        song = temp.resolve("My Song");
    }

    private static Path write(Path file, int channels, int frames, double level) throws IOException {
        double[][] sound = new double[channels][frames];
        for (double[] channel : sound) {
            java.util.Arrays.fill(channel, level);
        }
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(48000, channels, SampleType.INT_24))) {
            writer.write(sound, 0, frames);
            writer.commit();
        }
        return file;
    }

    /** A session with an imported track and a file that its journal calls its bounce. */
    private Path bouncedSong(String place) throws IOException {
        try (OpenDocument<Session> session = store.createSession(song, SessionSpec.named("My Song"))) {
            new MediaImport(formats).run(session,
                    List.of(MediaImport.Request.of(write(temp.resolve("Bass.wav"), 1, 500, 0.1))),
                    Progress.NONE);
            session.save();
            Path mix = song.resolve(place);
            Files.createDirectories(mix.getParent());
            write(mix, 2, 1000, 0.25);
            JournalEntry imported = session.journal().entries().getFirst();
            session.journal().append(Deed.of(Deed.BOUNCE).made(place, Sha256.of(mix))
                    .from(session.journal().origin("media/Bass.wav", imported.deed().made().getFirst().sha256())));
            return mix;
        }
    }

    private OpenDocument<Release> release() throws IOException {
        return store.createRelease(album, "Album", 44100);
    }

    private List<Title> run(OpenDocument<Release> release, Path... from) throws IOException {
        return titles.run(release, List.of(from), Progress.NONE);
    }

    private List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(album.resolve("sources"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileBecomesATitleByteForByte() throws IOException {
        Path file = write(temp.resolve("Rain & Sun.WAV"), 2, 1000, 0.5);
        try (OpenDocument<Release> release = release()) {
            Title title = run(release, file).getFirst();
            assertEquals("Rain & Sun", title.getName());
            assertEquals("sources/Rain _ Sun-" + Sha256.of(file).substring(0, 8) + ".wav", title.getSource().getPath());
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(release.resolve(title)));
            assertEquals(Sha256.of(file), title.getSource().getSha256());
            assertEquals(48000, title.getSource().getSampleRate());
            assertEquals(1000, title.getSource().getFrames());
            assertEquals("Copied from 'Rain & Sun.WAV'.", title.getSource().getOrigin());
            assertEquals(0, title.getGap());
            assertEquals(88200, run(release, file).getFirst().getGap());
            release.save();
        }
        try (OpenDocument<Release> release = store.openRelease(album, Access.READ)) {
            assertEquals(2, release.root().getTitles().size());
            assertEquals(List.of(), release.notices());
        }
    }

    @Test
    void aSessionGivesItsLastBounceAndItsEvidence() throws IOException {
        Path mix = bouncedSong("renders/mix.wav");
        try (OpenDocument<Release> release = release()) {
            Title title = run(release, song).getFirst();
            assertEquals("My Song", title.getName());
            assertEquals(Sha256.of(mix), title.getSource().getSha256());
            assertEquals("Bounced from the session 'My Song'.", title.getSource().getOrigin());
            JournalEntry imported = release.journal().maker(Sha256.of(mix)).orElseThrow();
            JournalEntry delivered = release.journal().append(Deed.of(Deed.DELIVERY).made("album.wav", "0".repeat(64))
                    .from(Origin.madeBy(imported, title.getSource().getPath(), Sha256.of(mix))));
            Evidence evidence = TitleImport.witnesses(release).evidence(delivered);
            assertEquals(Optional.empty(), evidence.brokenLink());
            assertEquals(List.of("import", "bounce", "import", "delivery"),
                    evidence.statements().stream().map(one -> one.entry().deed().kind()).toList());
            assertEquals(2, evidence.anchors().size());
        }
    }

    @Test
    void theEvidenceStaysWhenTheSessionIsGone() throws IOException {
        bouncedSong("renders/mix.wav");
        try (OpenDocument<Release> release = release()) {
            run(release, song);
            Files.move(song, temp.resolve("elsewhere"));
            JournalEntry imported = release.journal().entries().getFirst();
            Evidence evidence = TitleImport.witnesses(release).evidence(imported);
            assertEquals(Optional.empty(), evidence.brokenLink());
            assertEquals(3, evidence.statements().size());
        }
    }

    @Test
    void aFileInASessionsFolderIsKnownToBeItsBounce() throws IOException {
        Path mix = bouncedSong("renders/2026/mix.wav");
        try (OpenDocument<Release> release = release()) {
            Title title = run(release, mix).getFirst();
            assertEquals("mix", title.getName());
            assertEquals("Bounced from the session 'My Song'.", title.getSource().getOrigin());
            assertEquals(2, sources().size());
        }
    }

    @Test
    void aBounceOutsideOfTheSessionIsFoundByItsJournal() throws IOException {
        Path mix = bouncedSong(temp.resolve("out/mix.wav").toString());
        try (OpenDocument<Release> release = release()) {
            assertEquals(Sha256.of(mix), run(release, song).getFirst().getSource().getSha256());
        }
    }

    @Test
    void aBounceThatWasChangedOrIsGoneOrNeverWasIsRefused() throws IOException {
        Path mix = bouncedSong("renders/mix.wav");
        Path other = temp.resolve("Other");
        store.createSession(other, SessionSpec.named("Other")).close();
        try (OpenDocument<Release> release = release()) {
            refused(release, other, "The session '" + other + "' was not bounced yet.");
            write(mix, 2, 1000, 0.26);
            refused(release, song,
                    "'" + mix + "' is not what the session '" + song + "' bounced last; bounce it again.");
            Files.delete(mix);
            refused(release, song,
                    "'" + mix + "', the last bounce of the session '" + song + "', is gone; bounce it again.");
            refused(release, album, "'" + album + "' is neither an audio file nor a session.");
            refused(release, temp.resolve("nowhere"), "There is no file or session '" + temp.resolve("nowhere") + "'.");
        }
    }

    private void refused(OpenDocument<Release> release, Path from, String sentence) throws IOException {
        Path good = temp.resolve("good.wav");
        if (!Files.exists(good)) {
            write(good, 2, 10, 0.1);
        }
        assertEquals(sentence, assertThrows(Refusal.class, () -> run(release, good, from)).getMessage());
        assertEquals(List.of(), sources());
        assertEquals(0, release.root().getTitles().size());
        assertEquals(List.of(), release.journal().entries());
    }

    @Test
    void whatIsNoTitleChangesNothing() throws IOException {
        Path good = write(temp.resolve("good.wav"), 2, 10, 0.1);
        Path wide = write(temp.resolve("wide.wav"), 3, 10, 0.1);
        Path empty = write(temp.resolve("empty.wav"), 2, 0, 0.1);
        Path text = Files.writeString(temp.resolve("text.wav"), "Not a sound.");
        try (OpenDocument<Release> release = release()) {
            for (Path bad : List.of(wide, empty, text)) {
                assertThrows(AudioFileException.class, () -> run(release, good, bad));
                assertEquals(List.of(), sources());
            }
            assertThrows(CancellationException.class, () -> titles.run(release, List.of(good, good), done -> {
                if (done > 0.6) {
                    throw new CancellationException();
                }
            }));
            assertEquals(List.of(), sources());
            assertEquals(Optional.empty(), release.editor().undoLabel());
        }
    }

    @Test
    void evidenceThatWasChangedIsSaid() throws IOException {
        bouncedSong("renders/mix.wav");
        try (OpenDocument<Release> release = release()) {
            Title title = run(release, song).getFirst();
            Path evidence = album.resolve(title.getSource().getPath() + "." + Evidence.FILE);
            Files.writeString(evidence, Files.readString(evidence).replace("Bass.wav", "Boss.wav"));
            IOException failure = assertThrows(IOException.class, () -> TitleImport.witnesses(release));
            assertTrue(failure.getMessage().contains("was changed"), failure.getMessage());
        }
    }
}
