package org.tonewright.media.wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.BroadcastExtension;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sound;
import org.tonewright.media.internal.Destination;

class WavWriterTest {

    private static final AudioSpec MONO = new AudioSpec(48_000, 1, SampleType.INT_24);

    private final Path folder;

    WavWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Where a take begins is known only when it has begun. */
    @Test
    void aRecordingSaysWhereItBeginsOnceItIsKnown() throws IOException {
        Path take = folder.resolve("take.wav");
        BroadcastExtension bext = BroadcastExtension.of("Bass", "Tonewright", "2026-11-22", "15:40:00", 0);
        try (Recording recording = new WavFormat().record(take, MONO.with(bext))) {
            recording.write(new float[1][10], 0, 10);
            recording.begins(1L << 40 | 77);
            recording.flush();
            try (AudioReader reader = new WavFormat().open(take)) {
                BroadcastExtension found = reader.info().bext().orElseThrow();
                assertEquals(1L << 40 | 77, found.timeReference());
                assertEquals("Bass", found.description());
                assertEquals("15:40:00", found.originationTime());
                assertEquals(10, reader.info().frames());
            }
        }
    }

    /** A disk on which nothing new has room: the last frames are lost, and the file says what is there. */
    @Test
    void aRecordingOnAFullDiskKeepsWhatHadRoom() throws IOException {
        Path take = folder.resolve("take.wav");
        double[][] sound = Sound.noise(SampleType.INT_24, 1, 100_000, 1);
        Destination disk = Destination.inPlace(take);
        int[] room = {200_000};
        Destination full = new Destination() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                if (position + bytes.remaining() > room[0]) {
                    throw new IOException("No space left on device");
                }
                disk.write(bytes, position);
            }

            @Override
            public void commit() throws IOException {
                disk.commit();
            }

            @Override
            public void close() throws IOException {
                disk.close();
            }
        };
        AudioWriter writer = new WavWriter(MONO, full, new WavHeader(MONO, WavHeader.RIFF_LIMIT), true);
        assertThrows(IOException.class, () -> writer.write(sound, 0, 100_000));
        assertThrows(IOException.class, writer::close);
        double[][] kept = Sound.read(take);
        assertEquals(writer.frames(), kept[0].length);
        // One block of 2^17 bytes has room.
        assertEquals((1 << 17) / 3, kept[0].length);
        assertArrayEquals(Arrays.copyOf(sound[0], kept[0].length), kept[0]);
    }

    @Test
    void aRecordingIsWholeAfterEveryFlush() throws IOException {
        double[][] sound = Sound.noise(SampleType.INT_24, 1, 30_001, 1);
        Path take = folder.resolve("take.wav");
        try (AudioWriter writer = new WavFormat().record(take, MONO)) {
            writer.write(sound, 0, 10_001);
            writer.flush();
            Path crashed = Files.copy(take, folder.resolve("crashed.wav"));
            double[][] kept = Sound.read(crashed);
            assertEquals(10_001, kept[0].length);
            assertEquals(sound[0][10_000], kept[0][10_000]);
            try (AudioReader reader = new WavFormat().open(crashed)) {
                assertFalse(reader.info().truncated());
            }
            writer.write(sound, 10_001, 20_000);
        }
        assertArrayEquals(sound, Sound.read(take));
    }

    @Test
    void aRecordingNeverReplacesAFile() throws IOException {
        Path take = Files.writeString(folder.resolve("take.wav"), "precious");
        AudioFileException fault = assertThrows(AudioFileException.class, () -> new WavFormat().record(take, MONO));
        assertEquals(take + ": There is a file of this name already.", fault.getMessage());
        assertEquals("precious", Files.readString(take));
    }

    @Test
    void aFileThatOutgrowsTheLimitOfRiffBecomesBw64() throws IOException {
        double[][] sound = Sound.noise(SampleType.INT_24, 1, 5_000, 2);
        Path file = folder.resolve("large.wav");
        try (AudioWriter writer = new WavWriter(MONO, Destination.inPlace(file), new WavHeader(MONO, 9_999), true)) {
            writer.write(sound, 0, 3_000);
            writer.flush();
            assertEquals("RIFF", magic(file));
            writer.write(sound, 3_000, 2_000);
        }
        assertEquals("BW64", magic(file));
        try (AudioReader reader = new WavFormat().open(file)) {
            AudioInfo info = reader.info();
            assertEquals("BW64", info.container());
            assertTrue(info.notes().isEmpty());
            assertArrayEquals(sound, Sound.read(reader, 1));
        }
    }

    private static String magic(Path file) throws IOException {
        return new String(Files.readAllBytes(file), 0, 4, StandardCharsets.US_ASCII);
    }

    @Test
    void theHeaderOfFiveGibibytesStatesItsSizesInDs64() {
        AudioSpec spec = new AudioSpec(96_000, 2, SampleType.FLOAT_32);
        WavHeader header = new WavHeader(spec, WavHeader.RIFF_LIMIT);
        long frames = (5L << 30) / 8;
        ByteBuffer bytes = header.bytes(frames).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals("BW64", text(bytes, 0));
        assertEquals(-1, bytes.getInt(4));
        assertEquals("ds64", text(bytes, 12));
        assertEquals(28, bytes.getInt(16));
        assertEquals(header.length() - 8 + (5L << 30), bytes.getLong(20));
        assertEquals(5L << 30, bytes.getLong(28));
        assertEquals(frames, bytes.getLong(36));
        assertEquals("fmt ", text(bytes, 48));
        assertEquals("data", text(bytes, header.length() - 8));
        assertEquals(-1, bytes.getInt(header.length() - 4));
    }

    @Test
    void theLastFrameBeforeTheLimitIsStillRiff() {
        WavHeader header = new WavHeader(new AudioSpec(48_000, 1, SampleType.INT_16), WavHeader.RIFF_LIMIT);
        long most = (WavHeader.RIFF_LIMIT - (header.length() - 8)) / 2;
        ByteBuffer last = header.bytes(most).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals("RIFF", text(last, 0));
        assertEquals("JUNK", text(last, 12));
        assertEquals(header.riffSize(most), last.getInt(4) & 0xffffffffL);
        assertEquals(most * 2, last.getInt(header.length() - 4) & 0xffffffffL);
        assertEquals("BW64", text(header.bytes(most + 1), 0));
    }

    private static String text(ByteBuffer bytes, int at) {
        byte[] four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    @Test
    void theBroadcastExtensionComesBack() throws IOException {
        BroadcastExtension bext = BroadcastExtension
                .of("Bass, take 3", "Tonewright", "2025-03-01", "12:34:56", 48_000L * 3600 * 10)
                .withLoudness(-23.04, 5.5, -1.02, -18.3, -20.0);
        for (SampleType type : new SampleType[] {SampleType.INT_16, SampleType.FLOAT_32}) {
            Path file = folder.resolve(type + ".wav");
            Sound.write(new WavFormat().create(file, new AudioSpec(48_000, 1, type).with(bext)), new double[1][3], 1);
            try (AudioReader reader = new WavFormat().open(file)) {
                assertEquals(Optional.of(bext), reader.info().bext());
                assertEquals(3, reader.info().frames());
            }
        }
    }

    @Test
    void textsOfTheExtensionAreCutToTheirFields() throws IOException {
        BroadcastExtension bext = BroadcastExtension.of("d".repeat(300), "o".repeat(40), "2025-03-01T", "", -1);
        Path file = folder.resolve("long.wav");
        Sound.write(new WavFormat().create(file, MONO.with(bext)), new double[1][3], 1);
        try (AudioReader reader = new WavFormat().open(file)) {
            BroadcastExtension read = reader.info().bext().orElseThrow();
            assertEquals(256, read.description().length());
            assertEquals(32, read.originator().length());
            assertEquals("2025-03-01", read.originationDate());
            assertEquals(-1, read.timeReference());
            assertTrue(read.loudness().isEmpty());
        }
    }

    @Test
    void aFullDiskIsSaidInASentence() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "This system has no /dev/full.");
        Path take = folder.resolve("take.wav");
        Destination destination = Destination.inPlace(take, FileChannel.open(full, StandardOpenOption.WRITE));
        AudioFileException fault = assertThrows(AudioFileException.class,
                () -> new WavWriter(MONO, destination, new WavHeader(MONO, WavHeader.RIFF_LIMIT), true));
        assertEquals(take + ": The file cannot be written: No space left on device.", fault.getMessage());
    }

    @Test
    void aMissingFolderIsSaidInASentence() {
        Path file = folder.resolve("nowhere/mix.wav");
        AudioFileException fault = assertThrows(AudioFileException.class, () -> new WavFormat().create(file, MONO));
        assertEquals(file + ": The file cannot be written because its folder does not exist.", fault.getMessage());
    }
}
