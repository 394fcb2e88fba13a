package org.tonewright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.media.flac.FlacFormat;
import org.tonewright.media.vorbis.OggBuilder;
import org.tonewright.media.wav.WavFormat;

class AudioFormatsTest {

    private final Path folder;
    private final AudioFormats formats = AudioFormats.builtIn();

    AudioFormatsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String refusal(Path file) {
        return assertThrows(AudioFileException.class, () -> formats.open(file)).getMessage();
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        Path wav = folder.resolve("a.flac");
        Path flac = folder.resolve("b.ogg");
        Path ogg = Files.write(folder.resolve("c.wav"), OggBuilder.plucked());
        AudioSpec spec = new AudioSpec(48_000, 1, SampleType.INT_16);
        Sound.write(new WavFormat().create(wav, spec), new double[1][10], 1);
        Sound.write(new FlacFormat().create(flac, spec), new double[1][10], 1);
        assertEquals("wav", formats.info(wav).format());
        assertEquals("flac", formats.info(flac).format());
        assertEquals("vorbis", formats.info(ogg).format());
    }

    @Test
    void theNameDecidesWhatIsWritten() {
        assertEquals("flac", formats.forWriting(Path.of("Mix.FLAC")).orElseThrow().id());
        assertEquals("wav", formats.forWriting(Path.of("a.b", "Mix.wav")).orElseThrow().id());
        assertTrue(formats.forWriting(Path.of("Mix.ogg")).isEmpty());
        assertTrue(formats.forWriting(Path.of("wav")).isEmpty());
    }

    @Test
    void aFlacStreamBehindATagIsRecognised() throws IOException {
        Path flac = folder.resolve("tagged.flac");
        Sound.write(new FlacFormat().create(flac, new AudioSpec(48_000, 1, SampleType.INT_16)), new double[1][10], 1);
        byte[] stream = Files.readAllBytes(flac);
        byte[] tagged = new byte[stream.length + 10 + 300];
        System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 2, 44}, 0, tagged, 0, 10);
        System.arraycopy(stream, 0, tagged, 310, stream.length);
        Files.write(flac, tagged);
        assertEquals(10, formats.info(flac).frames());
    }

    @Test
    void whatIsNoAudioFileIsSaid() throws IOException {
        Path missing = folder.resolve("missing.wav");
        Path empty = Files.write(folder.resolve("empty.wav"), new byte[0]);
        Path text = Files.writeString(folder.resolve("text.wav"), "This is a text.");
        Path zeros = Files.write(folder.resolve("zeros.wav"), new byte[5000]);
        assertEquals(missing + ": There is no such file.", refusal(missing));
        assertEquals(folder + ": This is a folder, not a file.", refusal(folder));
        assertEquals(empty + ": The file is empty.", refusal(empty));
        assertEquals(text + ": The file is none of these: WAV and BW64, FLAC, Ogg Vorbis; it begins with 'This'.",
                refusal(text));
        assertEquals(zeros
                + ": The file is none of these: WAV and BW64, FLAC, Ogg Vorbis; it begins with the bytes 00 00 00 00.",
                refusal(zeros));
    }

    @Test
    void aFormatThatOnlyReadsRefusesToWrite() {
        AudioFormat vorbis = formats.byId("vorbis").orElseThrow();
        Path file = folder.resolve("x.ogg");
        AudioSpec spec = new AudioSpec(48_000, 1, SampleType.FLOAT_32);
        assertEquals(file + ": Files of the format Ogg Vorbis are read but not written.",
                assertThrows(AudioFileException.class, () -> vorbis.create(file, spec)).getMessage());
    }

    @Test
    void everyFormatHasAnIdANameAndExtensions() {
        assertEquals(List.of("wav", "flac", "vorbis"), formats.all().stream().map(AudioFormat::id).toList());
        for (AudioFormat format : formats.all()) {
            assertTrue(!format.name().isBlank() && !format.extensions().isEmpty());
            AudioSpec spec = new AudioSpec(48_000, 2, SampleType.INT_24);
            assertEquals(format.writes(), format.refuses(spec).isEmpty());
        }
    }
}
