package org.tonewright.engine.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.Signals;
import org.tonewright.engine.graph.Clock;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.Recording;
import org.tonewright.media.wav.WavFormat;

/** Captures whose disk is late, full, or taken away. */
class CapturePassTest {

    @TempDir
    Path folder = Path.of("");

    private final Clock clock = new Clock();
    private final float[] sound = Signals.noise(200_000, 3);
    private int heard;

    private CaptureSpec spec(String key) {
        return new CaptureSpec(key, 0, 1, folder.resolve(key + ".wav"), SampleType.FLOAT_32);
    }

    private static Recording writer(CaptureSpec spec) throws IOException {
        return new WavFormat().record(spec.file(), new AudioSpec(48000, spec.channels(), spec.type()));
    }

    /** Rolls and records so many quanta. */
    private void roll(CapturePass pass, int quanta) {
        for (int i = 0; i < quanta; i++) {
            clock.roll(heard);
            pass.take(clock, true, 0, 0, new float[][] {Arrays.copyOfRange(sound, heard, heard + Quantum.FRAMES)});
            heard += Quantum.FRAMES;
        }
    }

    private void stop(CapturePass pass) {
        clock.stop(heard, 0);
        pass.take(clock, true, 0, 0, new float[1][Quantum.FRAMES]);
    }

    private static float[] read(Path file) throws IOException {
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            float[] samples = new float[(int) reader.info().frames()];
            reader.read(new float[][] {samples}, 0, samples.length);
            return samples;
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - begin < 20e9, what);
            Thread.sleep(2);
        }
    }

    /**
     * Four blocks of 1024 frames are on the way at most. What comes while the disk does not answer is lost, counted,
     * and silent in the file; all the rest stands where it belongs.
     */
    @Test
    void framesThatAreLostLeaveSilenceOfTheirLength() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CapturePass pass = CapturePass.open(List.of(spec("slow")), 0, Long.MAX_VALUE, 48000, 4,
                spec -> new SlowWriter(writer(spec), gate));
        Capture capture = pass.captures().get(0);
        roll(pass, 100);
        assertEquals(6400 - 4096, capture.lost());
        assertEquals(0, pass.room());
        gate.countDown();
        await("the disk answers", () -> pass.room() == 1);
        roll(pass, 37);
        stop(pass);
        CapturedFile file = pass.finish().get(0);
        assertEquals(6400 - 4096, file.lost());
        assertEquals(List.of(new CapturedFile.Piece(0, 0, 137 * 64)), file.pieces());
        float[] expected = Arrays.copyOf(sound, 137 * 64);
        Arrays.fill(expected, 4096, 6400, 0);
        assertArrayEquals(expected, read(file.spec().file()));
    }

    /** A quantum with a jump in it begins two pieces, each with a block of its own. */
    @Test
    void whoWaitsForRoomLosesNothingAtAJump() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CapturePass pass = CapturePass.open(List.of(spec("slow")), 0, Long.MAX_VALUE, 48000, 7,
                spec -> new SlowWriter(writer(spec), gate));
        for (int round = 0; pass.hasRoom(); round++) {
            clock.jump(10_000 + round, 32, 1000);
            pass.take(clock, true, 0, 0, new float[][] {sound});
        }
        assertEquals(0, pass.captures().getFirst().lost());
        gate.countDown();
        pass.finish();
    }

    /** However fast a device runs, and although 4001 is no multiple of anything. */
    @Test
    void aPassThatShallTakeSoManyFramesTakesNoMore() throws Exception {
        CapturePass pass = CapturePass.open(List.of(spec("take")), 0, 4001, 48000);
        roll(pass, 62);
        assertFalse(pass.full());
        roll(pass, 50);
        assertTrue(pass.full());
        await("all is there although it rolls on", () -> pass.captures().getFirst().frames() == 4001);
        CapturedFile file = pass.finish().getFirst();
        assertEquals(List.of(new CapturedFile.Piece(0, 0, 4001)), file.pieces());
        assertArrayEquals(Arrays.copyOf(sound, 4001), read(file.spec().file()));
    }

    /** One disk is full, the other is not: the one file ends with a sentence, the other goes on. */
    @Test
    void aFullDiskEndsOneCaptureAndKeepsWhatWasWritten() throws Exception {
        CapturePass pass = CapturePass.open(List.of(spec("full"), spec("sound")), 0, Long.MAX_VALUE, 48000, 20,
                spec -> spec.key().equals("full") ? new FullWriter(writer(spec), 5000) : writer(spec));
        roll(pass, 100);
        await("it fails", () -> pass.captures().get(0).trouble().isPresent());
        roll(pass, 100);
        stop(pass);
        List<CapturedFile> files = pass.finish();
        assertEquals("The recording ended early. There is no space left on the device.",
                files.get(0).trouble().orElseThrow());
        assertEquals(4096, files.get(0).frames());
        assertArrayEquals(Arrays.copyOf(sound, 4096), read(files.get(0).spec().file()));
        assertEquals(List.of(new CapturedFile.Piece(0, 0, 4096)), files.get(0).pieces());
        assertTrue(files.get(1).trouble().isEmpty());
        assertArrayEquals(Arrays.copyOf(sound, 12_800), read(files.get(1).spec().file()));
    }

    /** What lies on the disk at a moment nobody chose is a file that opens, and lacks less than a second. */
    @Test
    void aFileThatIsNotClosedIsWholeButForTheLastMoment() throws Exception {
        CapturePass pass = CapturePass.open(List.of(spec("take")), 0, Long.MAX_VALUE, 48000);
        Path crash = folder.resolve("crash.wav");
        for (int second = 1; second <= 4; second++) {
            roll(pass, 750);
            int whole = heard / Block.FRAMES * Block.FRAMES;
            await("all that has left the audio thread is there", () -> {
                try {
                    Files.copy(pass.captures().get(0).spec().file(), crash, StandardCopyOption.REPLACE_EXISTING);
                    return Arrays.equals(read(crash), Arrays.copyOf(sound, whole));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        pass.finish();
    }

    /** A writer that waits before it writes. */
    private record SlowWriter(Recording to, CountDownLatch gate) implements Wrapped {

        @Override
        public void write(float[][] planar, int offset, int frames) throws IOException {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            to.write(planar, offset, frames);
        }
    }

    /** A writer on a disk that takes so many frames. */
    private record FullWriter(Recording to, int limit) implements Wrapped {

        @Override
        public void write(float[][] planar, int offset, int frames) throws IOException {
            if (to.frames() + frames > limit) {
                throw new IOException("There is no space left on the device.");
            }
            to.write(planar, offset, frames);
        }
    }

    /** A writer in front of another. */
    private interface Wrapped extends Recording {

        Recording to();

        @Override
        default AudioSpec spec() {
            return to().spec();
        }

        @Override
        default long frames() {
            return to().frames();
        }

        @Override
        default void write(double[][] planar, int offset, int frames) throws IOException {
            to().write(planar, offset, frames);
        }

        @Override
        default void flush() throws IOException {
            to().flush();
        }

        @Override
        default void begins(long timeReference) {
            to().begins(timeReference);
        }

        @Override
        default long clipped() {
            return to().clipped();
        }

        @Override
        default long nonFinite() {
            return to().nonFinite();
        }

        @Override
        default void commit() throws IOException {
            to().commit();
        }

        @Override
        default void close() throws IOException {
            to().close();
        }
    }
}
