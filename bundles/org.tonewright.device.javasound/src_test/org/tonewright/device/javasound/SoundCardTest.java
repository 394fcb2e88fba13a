package org.tonewright.device.javasound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;

/** With lines that are not those of a sound card. */
class SoundCardTest {

    private static final int FRAMES = 8;

    /** Lines of 16 bits, stereo alone, that end after so many bytes. */
    private static final class Lines implements SoundCard.Lines {

        private final int life;
        private final ByteArrayOutputStream played = new ByteArrayOutputStream();
        private final CountDownLatch closed = new CountDownLatch(2);
        private AudioFormat format = new AudioFormat(1, 16, 1, true, false);
        private int bytes;
        private int done;

        Lines(int life) {
            this.life = life;
        }

        @Override
        public Line line(Line.Info kind) throws LineUnavailableException {
            AudioFormat wanted = ((DataLine.Info) kind).getFormats()[0];
            if (wanted.getSampleSizeInBits() != 16) {
                throw new IllegalArgumentException("16 bits only");
            }
            if (wanted.getChannels() != 2) {
                throw new LineUnavailableException("stereo only");
            }
            return (Line) Proxy.newProxyInstance(Lines.class.getClassLoader(), new Class<?>[] {kind.getLineClass()},
                    (_, method, arguments) -> answer(method, arguments));
        }

        private Object answer(Method method, Object... arguments) {
            return switch (method.getName()) {
            case "open" -> {
                format = (AudioFormat) arguments[0];
                bytes = (int) arguments[1];
                yield 0;
            }
            case "getFormat" -> format;
            case "getBufferSize" -> bytes;
            case "available" -> bytes / 2;
            case "read" -> {
                byte[] into = (byte[]) arguments[0];
                Arrays.fill(into, (byte) 1);
                yield count((int) arguments[2]);
            }
            case "write" -> {
                int count = count((int) arguments[2]);
                played.write((byte[]) arguments[0], 0, count);
                yield count;
            }
            case "close" -> {
                closed.countDown();
                yield 0;
            }
            default -> 0;
            };
        }

        private int count(int wanted) {
            int count = Math.clamp(life - done, 0, wanted);
            done += count;
            return count;
        }
    }

    private static final class Callback implements DeviceCallback {

        private final boolean fails;
        private float recorded;

        Callback(boolean fails) {
            this.fails = fails;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public boolean rolling() {
            return false;
        }

        @Override
        public void process(float[][] in, float[][] out, int frames) {
            if (fails) {
                throw new IllegalStateException("no more");
            }
            for (float[] channel : in) {
                recorded = channel[0];
            }
            for (float[] channel : out) {
                Arrays.fill(channel, 0.5f);
            }
        }
    }

    private static SoundCard card(SoundCard.Lines lines) {
        return new SoundCard("card", "Card", 2, 2, lines);
    }

    private static String loss(DeviceStream stream) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (stream.lost().isEmpty()) {
            assertTrue(System.nanoTime() < until, "It is lost");
            LockSupport.parkNanos(1_000_000);
        }
        return stream.lost().orElseThrow();
    }

    @Test
    void aLineThatEndsWhileItIsRecordedIsLost() throws Exception {
        Lines lines = new Lines(1000);
        Callback callback = new Callback(false);
        DeviceStream stream = card(lines).open(new DeviceSetup(48000, FRAMES, 1, 0), callback);
        assertEquals("The sound card does not record any more.", loss(stream));
        // Two bytes of 1 are 257.
        assertEquals(257f / 32768, callback.recorded);
        stream.close();
        assertEquals("The sound card does not record any more.", loss(stream));
        assertEquals(1, lines.closed.getCount());
    }

    @Test
    void aLineThatEndsWhileItIsHeardIsLost() throws Exception {
        Lines lines = new Lines(1000);
        DeviceStream stream = card(lines).open(new DeviceSetup(48000, FRAMES, 0, 1), new Callback(false));
        assertEquals("The sound card does not play any more.", loss(stream));
        stream.close();
        byte[] played = lines.played.toByteArray();
        assertEquals(1000, played.length);
        // Two blocks of silence fill the buffer of three; then one channel is heard on the left of two.
        int silence = 2 * FRAMES * 4;
        assertArrayEquals(new byte[silence], Arrays.copyOf(played, silence));
        assertArrayEquals(new byte[] {0, 0x40, 0, 0, 0, 0x40, 0, 0}, Arrays.copyOfRange(played, silence, silence + 8));
    }

    @Test
    void aCallbackThatBreaksItsPromiseEndsTheSoundWithASentence() throws Exception {
        DeviceStream stream = card(new Lines(1000)).open(new DeviceSetup(48000, FRAMES, 0, 2), new Callback(true));
        assertTrue(loss(stream).contains("no more"));
        stream.close();
    }

    @Test
    void aFormatThatNoLineHasIsRefusedWithASentence() {
        IOException refused = assertThrows(IOException.class, () -> card(new Lines(1000)).open(new DeviceSetup(48000,
                FRAMES, 2, 6), new Callback(false)));
        assertEquals("The sound card 'Card' can't play 6 channels at 48000 Hz now.", refused.getMessage());
    }

    @Test
    void theInputIsClosedIfTheOutputIsRefused() {
        Lines lines = new Lines(1000);
        assertThrows(IOException.class, () -> card(lines).open(new DeviceSetup(48000, FRAMES, 2, 6), new Callback(
                false)));
        assertEquals(1, lines.closed.getCount());
    }

    @Test
    void nothingToHearAndNothingToRecordIsRefused() {
        assertThrows(IOException.class, () -> card(new Lines(1000)).open(new DeviceSetup(48000, FRAMES, 0, 0),
                new Callback(false)));
    }
}
