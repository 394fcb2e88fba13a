package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;
import org.tonewright.media.flac.FlacFormat;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.StripRole;

/** Audio files become tracks, sample for sample; what goes wrong leaves nothing behind. */
final class MediaImportTest {

    private final Path temp;
    private final Path folder;
    private final AudioFormats formats = AudioFormats.builtIn();
    private final MediaImport media = new MediaImport(formats);

    MediaImportTest(@TempDir Path temp) {
        this.temp = temp;
        folder = temp.resolve("Song");
    }

    private OpenDocument<Session> session() throws IOException {
        return new FolderStore().createSession(folder, SessionSpec.named("Song"));
    }

    private List<MediaImport.Imported> run(OpenDocument<Session> document, Path... files) throws IOException {
        return media.run(document, Stream.of(files).map(MediaImport.Request::of).toList(), Progress.NONE);
    }

    private Path write(AudioFormat format, String name, SampleType type, int rate, double[]... channels)
            throws IOException {
        Path file = temp.resolve(name);
        try (AudioWriter writer = format.create(file, new AudioSpec(rate, channels.length, type))) {
            writer.write(channels, 0, channels[0].length);
            writer.commit();
        }
        return file;
    }

    /** Noise on the grid of an integer type, extremes included. */
    private static double[] noise(int bits, int frames, long seed) {
        Random random = new Random(seed);
        double[] noise = new double[frames];
        double full = 1L << bits - 1;
        for (int i = 0; i < frames; i++) {
            noise[i] = (random.nextLong() >> 64 - bits) / full;
        }
        noise[0] = -1;
        noise[1] = (full - 1) / full;
        return noise;
    }

    private double[][] read(Path file) throws IOException {
        try (AudioReader reader = formats.open(file)) {
            int frames = (int) reader.info().frames();
            double[][] samples = new double[reader.info().channels()][frames];
            assertEquals(frames, reader.read(samples, 0, frames));
            return samples;
        }
    }

    private List<String> filesInMedia() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("media"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everySampleTypeStaysWhatItIs() throws IOException {
        try (OpenDocument<Session> document = session()) {
            for (SampleType type : List.of(SampleType.INT_16, SampleType.INT_24, SampleType.INT_32,
                    SampleType.FLOAT_64)) {
                double[] left = noise(Math.min(type.bits(), 50), 40_000, 1);
                double[] right = noise(Math.min(type.bits(), 50), 40_000, 2);
                Path file = write(new WavFormat(), type + ".wav", type, 48000, left, right);
                MediaImport.Imported imported = run(document, file).getFirst();
                Path copy = document.resolve(imported.media());
                assertEquals(type, formats.info(copy).type());
                assertArrayEquals(new double[][] {left, right}, read(copy));
                assertEquals(List.of(), imported.remarks());
                assertEquals(Sha256.of(copy), imported.media().getSha256());
            }
        }
    }

    @Test
    void floatsBeyondFullScaleStay() throws IOException {
        double[] loud = {0.25, 3.5, -17.25, 1e-20f, 0};
        Path file = write(new WavFormat(), "loud.wav", SampleType.FLOAT_32, 48000, loud);
        try (OpenDocument<Session> document = session()) {
            Path copy = document.resolve(run(document, file).getFirst().media());
            assertEquals(SampleType.FLOAT_32, formats.info(copy).type());
            assertArrayEquals(loud, read(copy)[0]);
        }
    }

    @Test
    void flacKeepsItsDepth() throws IOException {
        double[] noise = noise(24, 10_000, 3);
        Path file = write(new FlacFormat(), "Flute.flac", SampleType.INT_24, 48000, noise);
        try (OpenDocument<Session> document = session()) {
            Path copy = document.resolve(run(document, file).getFirst().media());
            assertEquals("wav", formats.info(copy).format());
            assertEquals(SampleType.INT_24, formats.info(copy).type());
            assertArrayEquals(noise, read(copy)[0]);
        }
    }

    @Test
    void aLossyFileBecomesFloats() throws IOException {
        Path file = Files.writeString(temp.resolve("song.lossy"), "LOSSY");
        try (OpenDocument<Session> document = session()) {
            MediaImport lossy = new MediaImport(AudioFormats.of(List.of(new Lossy(2, false))));
            MediaImport.Imported imported = lossy.run(document, List.of(MediaImport.Request.of(file)), Progress.NONE)
                    .getFirst();
            Path copy = document.resolve(imported.media());
            assertEquals(SampleType.FLOAT_32, formats.info(copy).type());
            assertEquals(0.1f, read(copy)[1][500]);
            assertEquals(List.of("3 samples were not numbers and became silence."), imported.remarks());
        }
    }

    @Test
    void theRateIsConvertedAndSaid() throws IOException {
        double[] sine = new double[44100];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = 0.5 * StrictMath.sin(2 * Math.PI * 1000 * i / 44100);
        }
        Path file = write(new WavFormat(), "sine.wav", SampleType.INT_24, 44100, sine);
        try (OpenDocument<Session> document = session()) {
            MediaImport.Imported imported = run(document, file).getFirst();
            assertEquals(List.of("It was converted from 44100 Hz to 48000 Hz."), imported.remarks());
            Path copy = document.resolve(imported.media());
            assertEquals(48000, formats.info(copy).sampleRate());
            assertEquals(SampleType.FLOAT_32, formats.info(copy).type());
            assertEquals(48000, imported.media().getFrames());
            double[] converted = read(copy)[0];
            double worst = 0;
            for (int i = 1000; i < 47000; i++) {
                worst = Math.max(worst, Math.abs(converted[i] - 0.5 * StrictMath.sin(2 * Math.PI * 1000 * i / 48000)));
            }
            // flat to 0.01 dB in the pass band: 0.5 * (10^(0.01/20) - 1)
            assertTrue(worst < 6e-4, "off by " + worst);
        }
    }

    @Test
    void aMonoFileGetsAMonoStripAndAStereoFileAStereoStrip() throws IOException {
        Path mono = write(new WavFormat(), "Bass.wav", SampleType.INT_16, 48000, noise(16, 4800, 1));
        Path stereo = write(new WavFormat(), "Drums.wav", SampleType.INT_16, 48000, noise(16, 9600, 1),
                noise(16, 9600, 2));
        try (OpenDocument<Session> document = session()) {
            String before = new String(document.serialised(), StandardCharsets.UTF_8);
            List<MediaImport.Imported> imported = media.run(document,
                    List.of(MediaImport.Request.of(mono), new MediaImport.Request(stereo, "Kit", 24000)),
                    Progress.NONE);
            assertEquals(1, imported.get(0).track().getStrip().getChannels());
            assertEquals(2, imported.get(1).track().getStrip().getChannels());
            assertEquals(StripRole.TRACK, imported.get(0).track().getStrip().getRole());
            assertEquals("Main", imported.get(0).track().getStrip().getOutput().getName());
            assertEquals("Kit", imported.get(1).track().getName());
            assertEquals(24000, imported.get(1).track().getActiveLane().getClips().getFirst().getStart());
            assertEquals(9600, imported.get(1).track().getActiveLane().getClips().getFirst().getLength());
            assertEquals("Imported from 'Drums.wav'.", imported.get(1).media().getOrigin());
            String hash = Sha256.of(mono).substring(0, 4);
            assertEquals("media/Bass-001-" + hash + ".wav", imported.get(0).media().getPath());
            assertEquals(Optional.of("Import 2 Files"), document.editor().undoLabel());
            document.save();
            document.editor().undo();
            assertEquals(before, new String(document.serialised(), StandardCharsets.UTF_8));
            assertEquals(2, document.journal().entries().size());
        }
        try (OpenDocument<Session> document = new FolderStore().openSession(folder, Access.WRITE)) {
            assertEquals(List.of(), document.notices());
            assertEquals(2, document.root().getTimeline().getTracks().size());
        }
    }

    @Test
    void theJournalTellsWhatCameFromWhat() throws IOException {
        Path file = write(new WavFormat(), "Bass.wav", SampleType.INT_16, 44100, noise(16, 4800, 1));
        try (OpenDocument<Session> document = session()) {
            MediaImport.Imported imported = run(document, file).getFirst();
            JournalEntry entry = document.journal().maker(imported.media().getSha256()).orElseThrow();
            assertEquals("import", entry.deed().kind());
            assertEquals(imported.media().getPath(), entry.deed().made().getFirst().file());
            assertEquals(Sha256.of(file), entry.deed().from().getFirst().sha256());
            assertEquals("Bass.wav", entry.deed().from().getFirst().file());
            assertEquals("It was converted from 44100 Hz to 48000 Hz.", entry.deed().notes().get("remarks"));
        }
    }

    @Test
    void filesOfTheSameNameGetTracksOfDifferentNames() throws IOException {
        Files.createDirectories(temp.resolve("a"));
        Files.createDirectories(temp.resolve("b"));
        Path first = write(new WavFormat(), "a/Bass.wav", SampleType.INT_16, 48000, noise(16, 100, 1));
        Path second = write(new WavFormat(), "b/Bass.wav", SampleType.INT_16, 48000, noise(16, 100, 1));
        Path main = write(new WavFormat(), "Main.wav", SampleType.INT_16, 48000, noise(16, 100, 1));
        try (OpenDocument<Session> document = session()) {
            List<MediaImport.Imported> imported = run(document, first, second, main, first);
            assertEquals(List.of("Bass", "Bass 2", "Main 2", "Bass 3"),
                    imported.stream().map(one -> one.track().getName()).toList());
            assertEquals(4, filesInMedia().size());
        }
    }

    @Test
    void oddNamesBecomeNamesThatEverySystemCanKeep() throws IOException {
        Path file = write(new WavFormat(), "..odd: l\u0007r?.wav", SampleType.INT_16, 48000, noise(16, 100, 1));
        try (OpenDocument<Session> document = session()) {
            assertEquals("..odd: l_r?", run(document, file).getFirst().track().getName());
            String name = filesInMedia().getFirst();
            assertTrue(name.startsWith("odd_ l_r_-001-"), name);
            media.run(document, List.of(new MediaImport.Request(file, " Git\u00e4rre / \u5409\u4ed6 ", 0)),
                    Progress.NONE);
            assertEquals("Git\u00e4rre / \u5409\u4ed6", document.root().getTimeline().getTracks().get(1).getName());
            name = filesInMedia().getFirst();
            assertTrue(name.startsWith("Gitarre _ __-002-"), name);
        }
    }

    @Test
    void oneBrokenFileMeansThatNothingIsChanged() throws IOException {
        Path good = write(new WavFormat(), "Good.wav", SampleType.INT_16, 48000, noise(16, 4800, 1));
        Path broken = Files.writeString(temp.resolve("Broken.wav"), "This is no audio at all.");
        Path wide = write(new WavFormat(), "Wide.wav", SampleType.INT_16, 48000, noise(16, 9, 1), noise(16, 9, 1),
                noise(16, 9, 1));
        Path empty = write(new WavFormat(), "Empty.wav", SampleType.INT_16, 48000, new double[0]);
        try (OpenDocument<Session> document = session()) {
            byte[] before = document.serialised();
            for (Path bad : List.of(broken, wide, empty, temp.resolve("nowhere.wav"))) {
                AudioFileException failure = assertThrows(AudioFileException.class, () -> run(document, good, bad));
                assertTrue(failure.getMessage().startsWith(bad.toString()), failure.getMessage());
                assertEquals(List.of(), filesInMedia());
            }
            assertArrayEquals(before, document.serialised());
            assertEquals(List.of(), document.journal().entries());
            assertEquals(Optional.empty(), document.editor().undoLabel());
        }
        assertTrue(assertThrows(AudioFileException.class, () -> {
            try (OpenDocument<Session> document = new FolderStore().openSession(folder, Access.WRITE)) {
                run(document, wide);
            }
        }).getMessage().endsWith("The file has 3 channels; a track has one or two."));
    }

    @Test
    void aFileThatBreaksHalfWayLeavesNothing() throws IOException {
        Path file = Files.writeString(temp.resolve("song.lossy"), "LOSSY");
        try (OpenDocument<Session> document = session()) {
            MediaImport lossy = new MediaImport(AudioFormats.of(List.of(new Lossy(2, true))));
            assertThrows(AudioFileException.class,
                    () -> lossy.run(document, List.of(MediaImport.Request.of(file)), Progress.NONE));
            assertEquals(List.of(), filesInMedia());
        }
    }

    @Test
    void stoppingLeavesNothing() throws IOException {
        Path file = write(new WavFormat(), "Bass.wav", SampleType.INT_16, 48000, noise(16, 100_000, 1));
        try (OpenDocument<Session> document = session()) {
            assertThrows(CancellationException.class,
                    () -> media.run(document, List.of(MediaImport.Request.of(file), MediaImport.Request.of(file)),
                            done -> {
                                if (done > 0.7) {
                                    throw new CancellationException();
                                }
                            }));
            assertEquals(List.of(), filesInMedia());
            assertEquals(List.of(), document.journal().entries());
        }
    }

    @Test
    void progressRisesToTheEnd() throws IOException {
        Path file = write(new WavFormat(), "Bass.wav", SampleType.INT_16, 48000, noise(16, 100_000, 1));
        double[] last = {0};
        try (OpenDocument<Session> document = session()) {
            media.run(document, List.of(MediaImport.Request.of(file), MediaImport.Request.of(file)), done -> {
                assertTrue(done >= last[0] && done <= 1, "from " + last[0] + " to " + done);
                last[0] = done;
            });
        }
        assertEquals(1, last[0]);
    }

    @Test
    void aSessionOpenedForReadingTakesNoMedia() throws IOException {
        session().close();
        Path file = write(new WavFormat(), "Bass.wav", SampleType.INT_16, 48000, noise(16, 100, 1));
        try (OpenDocument<Session> document = new FolderStore().openSession(folder, Access.READ)) {
            assertThrows(Refusal.class, () -> run(document, file));
        }
        assertEquals(List.of(), filesInMedia());
    }

    @Test
    void aMediaFolderThatLeadsElsewhereIsNotWrittenTo() throws IOException {
        session().close();
        Path file = write(new WavFormat(), "Bass.wav", SampleType.INT_16, 48000, noise(16, 100, 1));
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.delete(folder.resolve("media"));
        Files.createSymbolicLink(folder.resolve("media"), elsewhere);
        try (OpenDocument<Session> document = new FolderStore().openSession(folder, Access.WRITE)) {
            assertThrows(IOException.class, () -> run(document, file));
        }
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
    }

    /** A lossy format whose samples are 0.1 and of which three are no numbers; it may break after 700 frames. */
    private record Lossy(int channels, boolean breaks) implements AudioFormat {

        @Override
        public String id() {
            return "lossy";
        }

        @Override
        public String name() {
            return "Lossy";
        }

        @Override
        public List<String> extensions() {
            return List.of("lossy");
        }

        @Override
        public boolean recognises(java.nio.ByteBuffer head) {
            return head.get(0) == 'L';
        }

        @Override
        public AudioReader open(Path file) {
            AudioInfo info = new AudioInfo(id(), name(), 48000, channels, SampleType.FLOAT_32, 32, true, 1000, false,
                    List.of(),
                    Optional.empty());
            return new AudioReader() {
                private long position;

                @Override
                public AudioInfo info() {
                    return info;
                }

                @Override
                public long position() {
                    return position;
                }

                @Override
                public void seek(long frame) {
                    position = frame;
                }

                @Override
                public int read(float[][] planar, int offset, int frames) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int read(double[][] planar, int offset, int frames) throws IOException {
                    if (breaks && position >= 700) {
                        throw new AudioFileException(file, "A packet is broken.");
                    }
                    int count = (int) Math.min(Math.min(frames, 700), 1000 - position);
                    for (double[] channel : planar) {
                        java.util.Arrays.fill(channel, offset, offset + count, 0.1f);
                    }
                    position += count;
                    return count;
                }

                @Override
                public long nonFinite() {
                    return 3;
                }

                @Override
                public void close() {
                    position = -1;
                }
            };
        }
    }
}
