package org.tonewright.media.peak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

class PeakOverviewTest {

    /** Half precision keeps 11 bits: it rounds by at most one part in 2^11. */
    private static final double HALF = 1.0 / (1 << 11);

    @TempDir
    Path folder = Path.of("");

    /** Noise that swells and dies away, so that every stretch is different. */
    private static float[][] sound(int channels, int frames) {
        Random random = new Random(5);
        float[][] sound = new float[channels][frames];
        for (int i = 0; i < frames; i++) {
            double swell = 1.5 * Math.abs(Math.sin(i * 1e-4));
            for (float[] channel : sound) {
                channel[i] = (float) (swell * (2 * random.nextDouble() - 1) + 0.1);
            }
        }
        return sound;
    }

    private static GrowingPeaks grown(float[][] sound) {
        GrowingPeaks peaks = new GrowingPeaks(sound.length);
        for (int at = 0; at < sound[0].length; at += 777) {
            peaks.append(sound, at, Math.min(777, sound[0].length - at));
        }
        peaks.end();
        return peaks;
    }

    /** Against the samples themselves, of the stretches that a pixel overlaps. */
    private static void check(float[] sound, PeakOverview peaks, int channel, double from, double framesPerPixel) {
        int stretch = 256;
        while (stretch * 4 <= framesPerPixel && stretch < 1 << 22) {
            stretch *= 4;
        }
        int pixels = 50;
        float[] min = new float[pixels];
        float[] max = new float[pixels];
        float[] rms = new float[pixels];
        int covered = peaks.read(channel, from, framesPerPixel, pixels, min, max, rms);
        for (int i = 0; i < covered; i++) {
            int first = (int) Math.floor((from + i * framesPerPixel) / stretch) * stretch;
            int end = (int) Math.ceil((from + (i + 1) * framesPerPixel) / stretch) * stretch;
            double least = 10;
            double most = -10;
            double squares = 0;
            int last = Math.min(end, sound.length);
            for (int at = Math.max(0, first); at < last; at++) {
                least = Math.min(least, sound[at]);
                most = Math.max(most, sound[at]);
                squares += sound[at] * sound[at];
            }
            assertEquals(least, min[i], HALF * Math.abs(least));
            assertEquals(most, max[i], HALF * Math.abs(most));
            double root = Math.sqrt(squares / (last - Math.max(0, first)));
            // The last stretch may be shorter, and weighs as much as the others.
            assertEquals(root, rms[i], last == sound.length ? 1 : 2 * HALF * root);
        }
        assertEquals(Math.min(pixels, (int) Math.ceil((sound.length - from) / framesPerPixel)), covered);
    }

    @Test
    void everyZoomShowsTheSamplesOfItsStretches() {
        float[][] sound = sound(2, 1_000_000);
        GrowingPeaks peaks = grown(sound);
        assertEquals(1_000_000, peaks.frames());
        for (double zoom : new double[] {256, 300.5, 1024, 5000, 17_000, 70_001, 999_999}) {
            for (double from : new double[] {0, 255.5, 100_000, 999_000}) {
                check(sound[0], peaks, 0, from, zoom);
                check(sound[1], peaks, 1, from, zoom);
            }
        }
    }

    @Test
    void beforeTheStartIsSilenceAndBehindTheEndNothing() {
        GrowingPeaks peaks = grown(sound(1, 1000));
        float[] min = {7, 7, 7, 7, 7, 7};
        float[] max = min.clone();
        float[] rms = min.clone();
        assertEquals(4, peaks.read(0, -512, 500, 6, min, max, rms));
        assertEquals(0, min[0]);
        assertEquals(0, max[0]);
        assertEquals(7, min[4]);
        assertEquals(0, new GrowingPeaks(1).read(0, 0, 256, 6, min, max, rms));
    }

    /** What is there can be drawn while more comes: it is never more than was added, and nothing is out of range. */
    @Test
    void aGrowingOverviewIsReadWhileItGrows() throws Exception {
        float[] ramp = new float[3_000_000];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i / (float) ramp.length;
        }
        GrowingPeaks peaks = new GrowingPeaks(1);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int at = 0; at < ramp.length; at += 1000) {
                peaks.append(new float[][] {ramp}, at, 1000);
            }
            peaks.end();
        });
        float[] min = new float[100];
        float[] max = new float[100];
        float[] rms = new float[100];
        long seen = 0;
        while (seen < ramp.length) {
            long now = peaks.frames();
            assertTrue(now >= seen);
            seen = now;
            int covered = peaks.read(0, 0, 30_000, 100, min, max, rms);
            assertTrue(covered >= now / 30_000);
            for (int i = 0; i < Math.min(covered, now / 30_000); i++) {
                // Stretches of 16384 frames may begin so much earlier.
                assertEquals(i * 0.01, min[i], 16_384.0 / ramp.length + HALF);
                assertTrue(rms[i] >= min[i] * (1 - HALF) && rms[i] <= max[i] * (1 + HALF) && max[i] <= 1);
            }
        }
        writer.get();
    }

    private Path written(float[][] sound) throws IOException {
        Path file = folder.resolve("sound.wav");
        try (AudioWriter writer = new WavFormat().create(file,
                new AudioSpec(48000, sound.length, SampleType.FLOAT_32))) {
            writer.write(sound, 0, sound[0].length);
            writer.commit();
        }
        return file;
    }

    @Test
    void anOverviewOfAFileIsStoredAndOpenedAgain() throws Exception {
        float[][] sound = sound(2, 300_001);
        Path file = written(sound);
        GrowingPeaks built = new GrowingPeaks(2);
        long[] last = new long[2];
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            assertTrue(PeakBuilder.build(reader, built, (done, total) -> {
                assertTrue(done > last[0] && built.frames() >= done - 256);
                last[0] = done;
                last[1] = total;
                return true;
            }));
        }
        assertEquals(300_001, last[0]);
        assertEquals(300_001, last[1]);
        Path cache = folder.resolve("sound.peaks");
        String stamp = StoredPeaks.stamp(file);
        StoredPeaks.store(built, cache, stamp);
        PeakOverview stored = StoredPeaks.open(cache, stamp).orElseThrow();
        assertEquals(2, stored.channels());
        assertEquals(300_001, stored.frames());
        for (double zoom : new double[] {256, 1000, 20_000}) {
            check(sound[0], stored, 0, 1234, zoom);
            check(sound[1], stored, 1, 0, zoom);
        }
        // Six bytes for 256 frames of a channel, a third more for all coarser levels, and the header.
        assertTrue(Files.size(cache) < 1024 + 2 * 6 * 4 / 3 * (300_001 / 256 + 30));
    }

    @Test
    void givingUpLeavesWhatThereIs() throws Exception {
        Path file = written(sound(1, 300_000));
        GrowingPeaks peaks = new GrowingPeaks(1);
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            assertFalse(PeakBuilder.build(reader, peaks, (done, _) -> done < 100_000));
        }
        assertTrue(peaks.frames() >= 100_000 - 256 && peaks.frames() < 200_000);
    }

    /** Whatever lies in the cache, it is either the overview of this very file or nothing. */
    @Test
    void aCacheThatDoesNotFitIsNoOverview() throws Exception {
        Path cache = folder.resolve("peaks");
        assertEquals(Optional.empty(), StoredPeaks.open(cache, "a"));
        StoredPeaks.store(grown(sound(1, 100_000)), cache, "a");
        assertTrue(StoredPeaks.open(cache, "a").isPresent());
        assertEquals(Optional.empty(), StoredPeaks.open(cache, "b"));
        byte[] bytes = Files.readAllBytes(cache);
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] hurt = bytes.clone();
            hurt[random.nextInt(i % 2 == 0 ? 40 : hurt.length)] ^= (byte) (1 << random.nextInt(8));
            Path broken = folder.resolve("broken" + i);
            Files.write(broken, hurt);
            StoredPeaks.open(broken, "a").ifPresent(peaks -> peaks.read(0, 0, 256, 400, new float[400], new float[400],
                    new float[400]));
        }
        for (int length : new int[] {0, 3, 500, bytes.length - 1}) {
            try (RandomAccessFile file = new RandomAccessFile(cache.toFile(), "rw")) {
                file.setLength(length);
            }
            assertEquals(Optional.empty(), StoredPeaks.open(cache, "a"), length + " bytes");
        }
        assertEquals(Optional.empty(), StoredPeaks.open(folder, "a"));
    }

    @Test
    void aStampTellsVersionsOfAFileApart() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "one");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        String before = StoredPeaks.stamp(file);
        assertEquals(before, StoredPeaks.stamp(file));
        Files.setLastModifiedTime(file, FileTime.fromMillis(2000));
        assertFalse(before.equals(StoredPeaks.stamp(file)));
        assertThrows(IOException.class, () -> StoredPeaks.stamp(folder.resolve("none")));
    }
}
