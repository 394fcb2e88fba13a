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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sound;

class WavParserTest {

    private static final byte[] FOUR = RiffBuilder.shorts(16384, -16384, 8192, -32768);
    private static final double[][] FOUR_SOUND = {{0.5, -0.5, 0.25, -1}};

    private final Path file;

    WavParserTest(@TempDir Path folder) {
        this.file = folder.resolve("take.wav");
    }

    private AudioInfo info(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (AudioReader reader = new WavFormat().open(file)) {
            return reader.info();
        }
    }

    private double[][] sound(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (AudioReader reader = new WavFormat().open(file)) {
            return Sound.read(reader, 1);
        }
    }

    private String fault(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        String sentence = assertThrows(AudioFileException.class, () -> new WavFormat().open(file).close()).getMessage();
        assertTrue(sentence.startsWith(file + ": ") && sentence.endsWith("."), sentence);
        return sentence.substring((file + ": ").length());
    }

    private static RiffBuilder mono16() {
        return new RiffBuilder("RIFF").format(1, 1, 48_000, 2, 16);
    }

    @Test
    void chunksWithoutMeaningArePassedOverWithTheirPadding() throws IOException {
        byte[] bytes = new RiffBuilder("RIFF").chunk("LIST", new byte[7]).format(1, 1, 48_000, 2, 16)
                .chunk("odd ", new byte[1]).chunk("data", FOUR).chunk("id3 ", new byte[3]).bytes();
        assertArrayEquals(FOUR_SOUND, sound(bytes));
        assertTrue(info(bytes).notes().isEmpty());
    }

    @Test
    void eightBitSamplesHaveAnOffset() throws IOException {
        byte[] bytes = new RiffBuilder("RIFF").format(1, 1, 8_000, 1, 8)
                .chunk("data", new byte[] {(byte) 128, 0, (byte) 255, (byte) 192}).bytes();
        assertArrayEquals(new double[][] {{0, -1, 127 / 128.0, 0.5}}, sound(bytes));
        assertEquals(SampleType.INT_8, info(bytes).type());
    }

    @Test
    void twentyBitsLieAtTheTopOfTwentyFour() throws IOException {
        byte[] bytes = new RiffBuilder("RIFF").format(1, 1, 48_000, 3, 20)
                .chunk("data", new byte[] {0, 0, 0x40, 0, 0, (byte) 0x80}).bytes();
        assertArrayEquals(new double[][] {{0.5, -1}}, sound(bytes));
        assertEquals(20, info(bytes).bits());
        assertEquals(SampleType.INT_24, info(bytes).type());
    }

    @Test
    void anExtendedFormatNamesValidBits() throws IOException {
        ByteBuffer format = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort((short) 0xfffe).putShort((short) 1).putInt(48_000).putInt(192_000).putShort((short) 4);
        format.putShort((short) 32).putShort((short) 22).putShort((short) 24).putInt(4).putShort((short) 1);
        format.put(WavFormatChunk.GUID_TAIL);
        AudioInfo info = info(new RiffBuilder("RIFF").chunk("fmt ", format.array()).chunk("data", new byte[8]).bytes());
        assertEquals(SampleType.INT_32, info.type());
        assertEquals(24, info.bits());
        format.put(39, (byte) 0);
        assertTrue(fault(new RiffBuilder("RIFF").chunk("fmt ", format.array()).chunk("data", new byte[8]).bytes())
                .contains("not read"));
    }

    @Test
    void aTakeThatWasCutShortIsReadToItsLastWholeFrame() throws IOException {
        byte[] cut = new RiffBuilder("RIFF").format(1, 2, 48_000, 4, 16)
                .chunk("data", RiffBuilder.shorts(1, 2, 3, 4, 5), 4_000_000).bytes(4_000_036);
        AudioInfo info = info(cut);
        assertTrue(info.truncated());
        assertEquals(2, info.frames());
        assertEquals(2, info.notes().size());
    }

    @Test
    void aHeaderThatWasNeverCompletedIsReadToTheEnd() throws IOException {
        assertArrayEquals(FOUR_SOUND, sound(mono16().chunk("data", FOUR, 0).bytes(0)));
        assertTrue(info(mono16().chunk("data", FOUR, 0).bytes(0)).truncated());
    }

    @Test
    void aStreamOfUnknownLengthIsReadToTheEndWithANote() throws IOException {
        AudioInfo info = info(mono16().chunk("data", FOUR, 0xffffffffL).bytes(0xffffffffL));
        assertEquals(4, info.frames());
        assertFalse(info.truncated());
        assertEquals(1, info.notes().size());
    }

    @Test
    void anEmptyDataChunkInACompleteFileIsEmpty() throws IOException {
        AudioInfo info = info(mono16().chunk("data", new byte[0]).chunk("LIST", new byte[20]).bytes());
        assertEquals(0, info.frames());
        assertFalse(info.truncated());
    }

    @Test
    void whatCannotBeReadIsSaidInASentence() throws IOException {
        assertEquals("There is no format chunk before the data (at byte 12).",
                fault(new RiffBuilder("RIFF").chunk("data", FOUR).bytes()));
        assertEquals("There is no data chunk before the end (at byte 36).", fault(mono16().bytes()));
        assertEquals("The format chunk has 14 bytes instead of at least 16 (at byte 20).",
                fault(new RiffBuilder("RIFF").chunk("fmt ", new byte[14]).chunk("data", FOUR).bytes()));
        assertEquals("The header says 0 channels; 1 to 256 are read (at byte 22).",
                fault(new RiffBuilder("RIFF").format(1, 0, 48_000, 0, 16).chunk("data", FOUR).bytes()));
        assertEquals("The header says 65535 channels; 1 to 256 are read (at byte 22).",
                fault(new RiffBuilder("RIFF").format(1, 65_535, 48_000, 0, 16).chunk("data", FOUR).bytes()));
        assertEquals("The header says a sample rate of 0 Hz; 1000 to 1536000 Hz are read (at byte 24).",
                fault(new RiffBuilder("RIFF").format(1, 1, 0, 2, 16).chunk("data", FOUR).bytes()));
        assertEquals("The header says a sample rate of 2147483648 Hz; 1000 to 1536000 Hz are read (at byte 24).",
                fault(new RiffBuilder("RIFF").format(1, 1, Integer.MIN_VALUE, 2, 16).chunk("data", FOUR).bytes()));
        assertEquals("The header says 4 bytes a frame, which does not fit 1 channels of 16 bits (at byte 32).",
                fault(new RiffBuilder("RIFF").format(1, 1, 48_000, 4, 16).chunk("data", FOUR).bytes()));
        assertEquals("The samples are coded in format 0x55, which is not read; PCM and float are (at byte 20).",
                fault(new RiffBuilder("RIFF").format(0x55, 1, 48_000, 1, 0).chunk("data", FOUR).bytes()));
        assertEquals("The header says samples of 16 bits float; 32 and 64 are read (at byte 34).",
                fault(new RiffBuilder("RIFF").format(3, 1, 48_000, 2, 16).chunk("data", FOUR).bytes()));
        assertEquals("The chunk 'LI?T' claims 2000000 bytes, and the file ends after 8 (at byte 36).",
                fault(mono16().chunk("LI\u0007T", FOUR, 2_000_000).bytes()));
        assertEquals("The ds64 chunk has 8 bytes instead of at least 28 (at byte 20).",
                fault(new RiffBuilder("BW64").chunk("ds64", FOUR).format(1, 1, 48_000, 2, 16).chunk("data", FOUR)
                        .bytes()));
    }

    @Test
    void aFileOfEmptyChunksEndsWithASentence() throws IOException {
        RiffBuilder many = mono16();
        for (int i = 0; i <= WavParser.MOST_CHUNKS; i++) {
            many.chunk("LIST", new byte[0]);
        }
        assertTrue(fault(many.bytes()).startsWith("There are more than 10000 chunks"));
    }

    @Test
    void notANumberIsReadAsSilenceAndCounted() throws IOException {
        byte[] floats = RiffBuilder.ints(Float.floatToRawIntBits(0.5f), 0x7fc00000, 0x7f800000, 0xff800000);
        Files.write(file, new RiffBuilder("RIFF").format(3, 1, 48_000, 4, 32).chunk("data", floats).bytes());
        try (AudioReader reader = new WavFormat().open(file)) {
            assertArrayEquals(new double[][] {{0.5, 0, 0, 0}}, Sound.read(reader, 1));
            assertEquals(3, reader.nonFinite());
        }
    }

    @Test
    void beyondFourGibibytesTheSizesOfDs64Count() throws IOException {
        long data = (5L << 30) + 2;
        byte[] header = new RiffBuilder("RF64")
                .chunk("ds64", ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN).putLong(72 + data).putLong(data)
                        .putLong(data / 2).array())
                .format(1, 1, 48_000, 2, 16).chunk("data", new byte[0], 0xffffffffL).bytes(0xffffffffL);
        Files.write(file, header);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // a sparse file: the gap takes no space on disk
            channel.write(ByteBuffer.wrap(RiffBuilder.shorts(-32768)), header.length + data - 2);
        }
        try (AudioReader reader = new WavFormat().open(file)) {
            assertEquals("RF64", reader.info().container());
            assertEquals(data / 2, reader.info().frames());
            assertTrue(reader.info().notes().isEmpty());
            reader.seek(data / 2 - 2);
            float[][] end = new float[1][4];
            assertEquals(2, reader.read(end, 0, 4));
            assertArrayEquals(new float[] {0, -1, 0, 0}, end[0]);
        }
    }
}
