package org.tonewright.media.vorbis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioReader;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;
import org.tonewright.media.Sound;

class VorbisReaderTest {

    private static final int FRAMES = 19_845;

    private final Path folder;

    VorbisReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("sound.ogg"), bytes);
    }

    private double[][] sound(byte[] bytes) throws IOException {
        try (AudioReader reader = new VorbisFormat().open(file(bytes))) {
            return Sound.read(reader, 1);
        }
    }

    private String fault(byte[] bytes) {
        return assertThrows(AudioFileException.class, () -> sound(bytes)).getMessage();
    }

    @Test
    void everyMachineDecodesTheSameBits() throws IOException {
        try (AudioReader reader = new VorbisFormat().open(file(OggBuilder.plucked()))) {
            assertEquals(FRAMES, reader.info().frames());
            assertEquals(22_050, reader.info().sampleRate());
            assertEquals(SampleType.FLOAT_32, reader.info().type());
            assertTrue(reader.info().lossy());
            assertFalse(reader.info().truncated());
            float[][] sound = new float[2][FRAMES];
            assertEquals(FRAMES, reader.read(sound, 0, FRAMES + 1));
            ByteBuffer bytes = ByteBuffer.allocate(8 * FRAMES);
            for (float[] channel : sound) {
                for (float sample : channel) {
                    bytes.putInt(Float.floatToRawIntBits(sample));
                }
            }
            assertEquals("48a5c773fe23be9d83cb6aea63152a6adce6d2ffc398b4114e4e1893a57a7247", Sha256.of(bytes.array()));
        }
    }

    @Test
    void pagesDoNotChangeTheSound() throws IOException {
        double[][] whole = sound(OggBuilder.plucked());
        for (int perPage : new int[] {1, 2, 7}) {
            assertArrayEquals(whole, sound(OggBuilder.repaged(OggBuilder.plucked(), perPage, 0, FRAMES)));
        }
    }

    @Test
    void aSeekGivesWhatReadingFromTheStartGives() throws IOException {
        double[][] whole = sound(OggBuilder.plucked());
        for (int perPage : new int[] {1, 3}) {
            byte[] small = OggBuilder.repaged(OggBuilder.plucked(), perPage, 0, FRAMES);
            SplittableRandom random = new SplittableRandom(perPage);
            try (AudioReader reader = new VorbisFormat().open(file(small))) {
                for (int i = 0; i < 100; i++) {
                    int at = i == 0 ? FRAMES : random.nextInt(FRAMES);
                    reader.seek(at);
                    double[][] part = new double[2][300];
                    int count = reader.read(part, 0, 300);
                    assertEquals(Math.min(300, FRAMES - at), count);
                    for (int j = 0; j < count; j++) {
                        assertEquals(whole[0][at + j], part[0][j]);
                        assertEquals(whole[1][at + j], part[1][j]);
                    }
                }
            }
        }
    }

    @Test
    void theLastGranulePositionCutsTheEnd() throws IOException {
        double[][] whole = sound(OggBuilder.plucked());
        double[][] shorter = sound(OggBuilder.repaged(OggBuilder.plucked(), 4, 0, FRAMES - 100));
        assertEquals(FRAMES - 100, shorter[0].length);
        assertArrayEquals(Arrays.copyOf(whole[1], FRAMES - 100), shorter[1]);
    }

    @Test
    void aFirstPageWithMoreSoundThanItsPositionCutsTheStart() throws IOException {
        double[][] whole = sound(OggBuilder.plucked());
        double[][] shorter = sound(OggBuilder.repaged(OggBuilder.plucked(), 4, -300, FRAMES - 300));
        assertEquals(FRAMES - 300, shorter[0].length);
        assertArrayEquals(Arrays.copyOfRange(whole[0], 300, FRAMES), shorter[0]);
    }

    @Test
    void aStreamCutOutOfALongerOneBeginsAtFrameZero() throws IOException {
        double[][] whole = sound(OggBuilder.plucked());
        byte[] later = OggBuilder.repaged(OggBuilder.plucked(), 2, 1_000_000, 1_000_000 + FRAMES);
        assertArrayEquals(whole, sound(later));
        try (AudioReader reader = new VorbisFormat().open(file(later))) {
            reader.seek(15_000);
            double[][] part = new double[2][10];
            reader.read(part, 0, 10);
            assertArrayEquals(Arrays.copyOfRange(whole[0], 15_000, 15_010), part[0]);
        }
    }

    @Test
    void aFileCutShortIsReadToItsLastWholePage() throws IOException {
        double[][] whole = sound(OggBuilder.plucked());
        byte[] small = OggBuilder.repaged(OggBuilder.plucked(), 2, 0, FRAMES);
        byte[] cut = Arrays.copyOf(small, small.length - 500);
        try (AudioReader reader = new VorbisFormat().open(file(cut))) {
            assertTrue(reader.info().truncated());
            double[][] part = Sound.read(reader, 1);
            assertTrue(part[0].length > FRAMES / 2 && part[0].length < FRAMES);
            assertArrayEquals(Arrays.copyOf(whole[0], part[0].length), part[0]);
        }
    }

    @Test
    void aDamagedPageIsRefusedWithItsPlace() {
        byte[] small = OggBuilder.repaged(OggBuilder.plucked(), 2, 0, FRAMES);
        small[small.length / 2 + 1000] ^= 4;
        assertTrue(
                fault(small).contains("A page of Ogg should begin here and is missing, damaged or cut short (at byte"));
    }

    @Test
    void aMissingPageIsRefused() {
        byte[] small = OggBuilder.repaged(OggBuilder.plucked(), 2, 0, FRAMES);
        int page = small.length / 2 + 1000;
        while (!(small[page] == 'O' && small[page + 1] == 'g' && small[page + 2] == 'g' && small[page + 3] == 'S')) {
            page++;
        }
        int size = 27 + small[page + 26];
        for (int i = 0; i < small[page + 26]; i++) {
            size += small[page + 27 + i] & 0xff;
        }
        byte[] without = Arrays.copyOf(small, small.length - size);
        System.arraycopy(small, page + size, without, page, small.length - page - size);
        assertTrue(fault(without).contains("Pages are missing before this one (at byte " + page + ")"));
    }

    @Test
    void chainedStreamsAreRefused() {
        byte[] one = OggBuilder.plucked();
        byte[] other = OggBuilder.repaged(one, 3, 0, FRAMES);
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        assertTrue(fault(both).contains("more than one stream"));
    }

    @Test
    void otherCodingsInOggAreNamed() {
        byte[] opus = OggBuilder.plucked();
        System.arraycopy("OpusHead".getBytes(StandardCharsets.US_ASCII), 0, opus, 28, 8);
        assertTrue(fault(OggBuilder.withChecksums(opus))
                .endsWith("The Ogg file holds Opus, which is not read; Vorbis is."));
    }

    @Test
    void theTransformIsTheSumOfItsCosines() {
        int n = 64;
        SplittableRandom random = new SplittableRandom(1);
        float[] spectrum = new float[n / 2];
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] = (float) random.nextDouble(-1, 1);
        }
        float[] block = new float[n];
        new InverseMdct(n).transform(spectrum, block);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < n / 2; k++) {
                sum += spectrum[k] * Math.cos(Math.PI / (2 * n) * (2 * i + 1 + n / 2) * (2 * k + 1));
            }
            // one rounding to float of numbers below 16
            assertEquals(sum, block[i], 16 * 0x1p-24);
        }
    }
}
