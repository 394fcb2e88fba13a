package org.tonewright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.media.flac.FlacFormat;
import org.tonewright.media.flac.Frames;
import org.tonewright.media.vorbis.OggBuilder;
import org.tonewright.media.wav.WavFormat;

/**
 * Thousands of broken files from fixed seeds. Each one is either read, and then every sample is a number, or refused
 * with one sentence that names the file; never another exception, never much memory, never long.
 */
class HostileFilesTest {

    /**
     * What one file of at most 100 KB may allocate, in bytes: windows, tables and blocks, but nothing a header claims.
     */
    private static final long MEMORY = 16L << 20;
    /** A guard against files that are never done, for thousands of them, not a measurement. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int[] LIES = {0, 1, 2, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe,
            0x00ffffff};

    private final Path file;
    private final com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory
            .getThreadMXBean();
    private int read;
    private int refused;

    HostileFilesTest(@TempDir Path folder) {
        this.file = folder.resolve("hostile.bin");
    }

    private void withPatience(List<byte[]> files) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (byte[] bytes : files) {
                meet(bytes);
            }
        });
        assertTrue(refused > 0, "No file was refused");
    }

    private void meet(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        long before = threads.getCurrentThreadAllocatedBytes();
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            AudioInfo info = reader.info();
            assertTrue(info.frames() >= 0 && info.channels() >= 1 && info.sampleRate() > 0, info.toString());
            float[][] block = new float[info.channels()][512];
            drain(reader, block);
            reader.seek(info.frames() / 2);
            drain(reader, block);
            read++;
        } catch (AudioFileException e) {
            refused++;
            String sentence = e.getMessage();
            assertTrue(sentence.startsWith(file + ": ") && sentence.endsWith(".") && sentence.lines().count() == 1
                    && sentence.length() < 400, sentence);
        } catch (IOException | RuntimeException e) {
            fail("Not a sentence: " + e, e);
        }
        long used = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(used < MEMORY, () -> "A file of " + bytes.length + " bytes took " + used);
    }

    private static void drain(AudioReader reader, float[][] block) throws IOException {
        int count = 1;
        while (count > 0) {
            count = reader.read(block, 0, block[0].length);
            for (float[] channel : block) {
                for (int i = 0; i < count; i++) {
                    assertTrue(Math.abs(channel[i]) <= Float.MAX_VALUE, "Not a number");
                }
            }
        }
    }

    /**
     * Cut off at every byte of its headers and at random places, with lies at every place of its headers, bits flipped.
     */
    private static List<byte[]> spoiled(byte[] good, int header, long seed) {
        List<byte[]> result = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int length = 0; length < Math.min(header, good.length); length++) {
            result.add(Arrays.copyOf(good, length));
        }
        for (int i = 0; i < 60; i++) {
            result.add(Arrays.copyOf(good, random.nextInt(good.length)));
        }
        for (int at = 0; at + 4 <= Math.min(header, good.length); at += 2) {
            int lie = LIES[random.nextInt(LIES.length)];
            byte[] two = good.clone();
            ByteBuffer.wrap(two).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) lie);
            result.add(two);
            byte[] four = good.clone();
            ByteBuffer.wrap(four).order(ByteOrder.LITTLE_ENDIAN).putInt(at, lie);
            result.add(four);
        }
        for (int i = 0; i < 250; i++) {
            result.add(flipped(good, random.nextBoolean() ? Math.min(header, good.length) : good.length, random));
        }
        for (int i = 0; i < 40; i++) {
            result.add(shuffled(good, random));
        }
        return result;
    }

    private static byte[] flipped(byte[] good, int within, SplittableRandom random) {
        byte[] result = good.clone();
        for (int flips = random.nextInt(1, 9); flips > 0; flips--) {
            result[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
        }
        return result;
    }

    /** A piece of the file copied over another place of it. */
    private static byte[] shuffled(byte[] good, SplittableRandom random) {
        byte[] result = good.clone();
        int length = random.nextInt(1, Math.min(500, good.length));
        System.arraycopy(good, random.nextInt(good.length - length), result, random.nextInt(good.length - length),
                length);
        return result;
    }

    private byte[] made(AudioFormat format, SampleType type, int channels, int frames, boolean bext)
            throws IOException {
        Path made = file.resolveSibling("good");
        AudioSpec spec = new AudioSpec(48_000, channels, type);
        double[][] sound = Sound.noise(type, channels, frames, channels);
        if (type.fitsFloat() && !type.floating()) {
            for (double[] channel : sound) {
                for (int i = 0; i < frames * 2 / 3; i++) {
                    channel[i] = Math.rint(StrictMath.sin(i * 0.1) * 10_000) / 32_768;
                }
            }
        }
        Sound.write(format.create(made, bext
                ? spec.with(BroadcastExtension.of("Take", "Tonewright", "2025-01-01", "00:00:00", 1))
                : spec), sound, 1);
        return Files.readAllBytes(made);
    }

    @Test
    void brokenWavFilesAreReadOrRefused() throws IOException {
        List<byte[]> files = new ArrayList<>();
        files.addAll(spoiled(made(new WavFormat(), SampleType.INT_16, 2, 700, true), 760, 1));
        files.addAll(spoiled(made(new WavFormat(), SampleType.INT_24, 1, 700, false), 90, 2));
        files.addAll(spoiled(made(new WavFormat(), SampleType.FLOAT_32, 1, 700, false), 110, 3));
        files.addAll(spoiled(made(new WavFormat(), SampleType.FLOAT_64, 6, 700, false), 130, 4));
        withPatience(files);
        assertTrue(read > 1_000 && refused > 500, read + " read, " + refused + " refused");
    }

    @Test
    void brokenBw64FilesAreReadOrRefused() throws IOException {
        byte[] good = made(new WavFormat(), SampleType.INT_16, 1, 700, false);
        ByteBuffer header = ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, "BW64".getBytes(StandardCharsets.US_ASCII));
        header.put(12, "ds64".getBytes(StandardCharsets.US_ASCII));
        header.putInt(4, -1).putInt(76, -1);
        header.putLong(20, good.length - 8).putLong(28, 1_400).putLong(36, 700);
        Files.write(file, good);
        assertEquals(700, AudioFormats.builtIn().info(file).frames());
        List<byte[]> files = spoiled(good, 80, 5);
        for (long lie : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 0}) {
            byte[] wrong = good.clone();
            ByteBuffer.wrap(wrong).order(ByteOrder.LITTLE_ENDIAN).putLong(20, lie).putLong(28, lie);
            files.add(wrong);
        }
        withPatience(files);
    }

    @Test
    void brokenFlacFilesAreReadOrRefused() throws IOException {
        List<byte[]> files = new ArrayList<>();
        files.addAll(spoiled(made(new FlacFormat(), SampleType.INT_16, 2, 6_000, false), 80, 6));
        files.addAll(spoiled(made(new FlacFormat(), SampleType.INT_24, 1, 6_000, false), 60, 7));
        withPatience(files);
    }

    @Test
    void framesWithRightChecksumsAndWrongContentAreReadOrRefused() throws IOException {
        byte[] good = Frames.single();
        SplittableRandom random = new SplittableRandom(8);
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            files.add(Frames.withChecksum(flipped(good, i % 2 == 0 ? Frames.START + 60 : good.length, random)));
        }
        withPatience(files);
    }

    @Test
    void brokenOggFilesAreReadOrRefused() {
        List<byte[]> files = new ArrayList<>();
        files.addAll(spoiled(OggBuilder.plucked(), 200, 9));
        withPatience(files);
    }

    @Test
    void pagesWithRightChecksumsAndWrongContentAreReadOrRefused() {
        byte[] good = OggBuilder.plucked();
        SplittableRandom random = new SplittableRandom(10);
        List<byte[]> files = new ArrayList<>();
        for (byte[] spoiled : spoiled(good, 120, 11)) {
            files.add(OggBuilder.withChecksums(spoiled));
        }
        for (int i = 0; i < 1_500; i++) {
            files.add(OggBuilder.withChecksums(flipped(good, random.nextBoolean() ? good.length : 4_000, random)));
        }
        withPatience(files);
        assertTrue(read > 50, read + " read");
    }

    @Test
    void whatIsNoAudioFileIsRefused() {
        List<byte[]> files = new ArrayList<>();
        files.add(new byte[0]);
        files.add(new byte[100_000]);
        files.add("This is a text.\n".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        files.add("OggS".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
        files.add("fLaC".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
        files.add("RIFF1234WAVE".repeat(5_000).getBytes(StandardCharsets.US_ASCII));
        byte[] syncs = new byte[100_000];
        for (int i = 0; i < syncs.length; i += 2) {
            syncs[i] = -1;
            syncs[i + 1] = -8;
        }
        System.arraycopy(Frames.single(), 0, syncs, 0, Frames.START);
        files.add(syncs);
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[random.nextInt(1, 20_000)];
            random.nextBytes(noise);
            files.add(noise);
        }
        withPatience(files);
        assertEquals(0, read);
    }
}
