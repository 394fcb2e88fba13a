package org.tonewright.core.peaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.session.FolderStore;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.peak.PeakOverview;
import org.tonewright.media.peak.StoredPeaks;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;

/** Media of two seconds at 48 kHz, silent but for one sample of 0.5 at frame 50000. */
class PeakStoreTest {

    private static final int FRAMES = 96000;
    private static final int LOUD = 50000;
    /** Overviews are exact to 11 bits. */
    private static final double EXACT = 0.5 / 2048;

    private final OpenDocument<Session> document;
    private final BlockingQueue<Runnable> main = new LinkedBlockingQueue<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> grown = new ArrayList<>();

    PeakStoreTest(@TempDir Path temporary) throws IOException {
        document = new FolderStore().createSession(temporary.resolve("Song"), SessionSpec.named("Song"));
        Path sound = temporary.resolve("sound.wav");
        float[][] samples = new float[1][FRAMES];
        samples[0][LOUD] = 0.5f;
        try (AudioWriter writer = AudioFormats.builtIn().forWriting(sound).orElseThrow().create(sound,
                new AudioSpec(48000, 1, SampleType.FLOAT_32))) {
            writer.write(samples, 0, FRAMES);
            writer.commit();
        }
        new MediaImport(AudioFormats.builtIn()).run(document,
                List.of(MediaImport.Request.of(sound), MediaImport.Request.of(sound)), Progress.NONE);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    private PeakStore store() {
        PeakStore store = new PeakStore(document, AudioFormats.builtIn(), main::add);
        store.addListener(new PeakListener() {

            @Override
            public void grew(String mediaId) {
                grown.add(mediaId);
            }

            @Override
            public void trouble(String sentence) {
                troubles.add(sentence);
            }
        });
        return store;
    }

    private MediaFile media(int index) {
        return document.root().getPool().getFiles().get(index);
    }

    /** Does what is to be done on the main thread until something holds. */
    private void await(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Runnable next = main.poll(20, TimeUnit.SECONDS);
            assertTrue(next != null, "Nothing happened for a long time.");
            next.run();
        }
    }

    private static float peak(PeakOverview overview) {
        float[] min = new float[10];
        float[] max = new float[10];
        assertEquals(10, overview.read(0, 0, FRAMES / 10.0, 10, min, max, new float[10]));
        return max[5];
    }

    @Test
    void anOverviewIsMadeInTheBackgroundAndKeptInTheCache() throws Exception {
        try (PeakStore store = store()) {
            store.overview(media(0));
            await(() -> store.overview(media(0)).frames() == FRAMES && !grown.isEmpty());
            assertEquals(0.5, peak(store.overview(media(0))), EXACT);
        }
        assertTrue(Files.isRegularFile(document.folder().resolve("cache/peaks/" + media(0).getId() + ".peaks")));
        try (PeakStore store = store()) {
            store.overview(media(0));
            await(() -> store.overview(media(0)) instanceof StoredPeaks);
            assertEquals(0.5, peak(store.overview(media(0))), EXACT);
        }
        assertEquals(List.of(), troubles);
    }

    @Test
    void aMissingFileIsOneSentenceAndAnEmptyOverview() throws Exception {
        Files.delete(document.resolve(media(0)));
        try (PeakStore store = store()) {
            store.see(List.of(media(0), media(1)));
            await(() -> store.overview(media(1)).frames() == FRAMES && !troubles.isEmpty());
            assertEquals(0, store.overview(media(0)).frames());
            store.see(List.of(media(0), media(1)));
            store.samples(media(0), 0);
        }
        assertEquals(1, troubles.size(), troubles::toString);
        assertTrue(troubles.getFirst().contains("sound"), troubles.getFirst());
    }

    @Test
    void aDamagedFileIsOneSentence() throws Exception {
        Files.writeString(document.resolve(media(0)), "This was a sound once.");
        try (PeakStore store = store()) {
            store.overview(media(0));
            await(() -> !troubles.isEmpty());
            assertEquals(0, store.overview(media(0)).frames());
        }
    }

    @Test
    void samplesComeWhenTheyWereRead() throws Exception {
        long block = LOUD / Samples.FRAMES;
        try (PeakStore store = store()) {
            assertTrue(store.samples(media(0), block).isEmpty());
            await(() -> store.samples(media(0), block).isPresent());
            Samples samples = store.samples(media(0), block).orElseThrow();
            assertEquals(block * Samples.FRAMES, samples.first());
            assertEquals(0.5f, samples.planar()[0][(int) (LOUD - samples.first())]);
            long last = FRAMES / Samples.FRAMES;
            await(() -> store.samples(media(0), last).isPresent());
            assertEquals(FRAMES - last * Samples.FRAMES, store.samples(media(0), last).orElseThrow().frames());
        }
    }

    @Test
    void nothingIsToldAfterItWasClosed() throws Exception {
        PeakStore store = store();
        store.overview(media(0));
        store.close();
        for (Runnable left : main) {
            left.run();
        }
        assertEquals(List.of(), grown);
        assertEquals(0, store.overview(media(1)).frames());
    }
}
