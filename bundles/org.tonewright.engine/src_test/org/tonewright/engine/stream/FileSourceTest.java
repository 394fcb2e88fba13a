package org.tonewright.engine.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.engine.Graphs;
import org.tonewright.engine.Signals;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.render.Renders;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

class FileSourceTest {

    private static Path write(Path folder, float[]... samples) throws IOException {
        Path file = folder.resolve("take.wav");
        try (AudioWriter writer = new WavFormat().create(file,
                new AudioSpec(48000, samples.length, SampleType.FLOAT_32))) {
            writer.write(samples, 0, samples[0].length);
            writer.commit();
        }
        return file;
    }

    @Test
    void aFileIsReadFromAnywhereAndRendersBitForBit(@TempDir Path folder) throws Exception {
        float[] left = Signals.noise(20_000, 1);
        float[] right = Signals.noise(20_000, 2);
        SampleSource source = new FileSource(write(folder, left, right), AudioFormats.builtIn(), 2, 20_000);
        float[][] into = new float[2][500];
        try (SampleSource.Reader reader = source.open()) {
            for (int at : new int[] {0, 12_345, 12_445, 3, 19_900}) {
                reader.read(at, into, 7, 100);
                assertArrayEquals(Arrays.copyOfRange(right, at, at + 100), Arrays.copyOfRange(into[1], 7, 107));
            }
        }
        GraphSpec spec = GraphSpec.at(48000)
                .chain(new Node.Clips("a", "A", 2, Playlist.of(Region.of(source, 0))), Graphs.out(2))
                .build();
        assertArrayEquals(left, Renders.render(spec, 20_000));
    }

    @Test
    void aFileThatIsGoneOrChangedIsASentence(@TempDir Path folder) throws Exception {
        Path file = write(folder, Signals.noise(100, 1));
        IOException changed = assertThrows(AudioFileException.class,
                () -> new FileSource(file, AudioFormats.builtIn(), 2, 100).open());
        assertEquals(file + ": The file has changed: it should have 2 channels and 100 frames.", changed.getMessage());
        IOException gone = assertThrows(IOException.class,
                () -> new FileSource(folder.resolve("gone.wav"), AudioFormats.builtIn(), 1, 100).open());
        assertTrue(String.valueOf(gone.getMessage()).contains("gone.wav"), gone.getMessage());
    }
}
