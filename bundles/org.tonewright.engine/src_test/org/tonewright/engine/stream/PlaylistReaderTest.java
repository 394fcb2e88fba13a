package org.tonewright.engine.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.Signals;

class PlaylistReaderTest {

    private static Region region(float[] samples, long start, long offset, long length, double gain, Fade in,
            Fade out) {
        return new Region(SampleSource.of("s", samples), start, offset, length, gain, in, out);
    }

    private static float[] read(Playlist playlist, long from, int frames) throws Exception {
        float[][] into = new float[1][frames];
        try (PlaylistReader reader = new PlaylistReader(playlist, 1)) {
            reader.read(from, into, 0, frames);
        }
        return into[0];
    }

    @Test
    void aRegionSoundsWhereItLiesAndNowhereElse() throws Exception {
        float[] noise = Signals.noise(1000, 1);
        Playlist playlist = Playlist.of(region(noise, 100, 50, 200, 0, Fade.NONE, Fade.NONE));
        float[] heard = read(playlist, 0, 500);
        assertArrayEquals(new float[100], Arrays.copyOf(heard, 100));
        assertArrayEquals(Arrays.copyOfRange(noise, 50, 250), Arrays.copyOfRange(heard, 100, 300));
        assertArrayEquals(new float[200], Arrays.copyOfRange(heard, 300, 500));
        assertEquals(300, playlist.end());
    }

    @Test
    void beyondTheEndOfTheSourceThereIsSilence() throws Exception {
        float[] noise = Signals.noise(100, 1);
        float[] heard = read(Playlist.of(region(noise, 0, 60, 200, 0, Fade.NONE, Fade.NONE)), 0, 300);
        assertArrayEquals(Arrays.copyOfRange(noise, 60, 100), Arrays.copyOf(heard, 40));
        assertArrayEquals(new float[260], Arrays.copyOfRange(heard, 40, 300));
        assertArrayEquals(new float[10], read(Playlist.of(region(noise, 0, 500, 5, 0, Fade.NONE, Fade.NONE)), 0, 10));
    }

    @Test
    void aRegionMayBeginBeforeTheSession() throws Exception {
        float[] noise = Signals.noise(100, 1);
        Playlist playlist = Playlist.of(region(noise, -30, 0, 100, 0, Fade.NONE, Fade.NONE));
        assertArrayEquals(Arrays.copyOfRange(noise, 30, 40), read(playlist, 0, 10));
        assertArrayEquals(Arrays.copyOf(noise, 10), read(playlist, -30, 10));
    }

    /** How many frames are read at once must not matter, else a bounce and real time would differ. */
    @Test
    void theStretchThatIsReadDoesNotMatter() throws Exception {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            regions.add(
                    region(Signals.noise(900, i), i * 333, i * 7, 700, -i, new Fade(300, Fade.Shape.values()[i % 3]),
                            new Fade(600, Fade.Shape.values()[(i + 1) % 3])));
        }
        Playlist playlist = new Playlist(regions);
        float[] whole = read(playlist, 0, 5000);
        assertTrue(Signals.peak(whole) > 0.5);
        float[][] pieces = new float[1][5000];
        try (PlaylistReader reader = new PlaylistReader(playlist, 1)) {
            int[] sizes = {1, 64, 17, 400};
            for (int at = 0, i = 0; at < 5000; i++) {
                int count = Math.min(sizes[i % 4], 5000 - at);
                reader.read(at, pieces, at, count);
                at += count;
            }
        }
        assertArrayEquals(whole, pieces[0]);
    }

    /**
     * Two regions of the same sound that cross: in a straight line and in an S their amplitudes add up to one, with
     * equal power their powers.
     */
    @Test
    void fadesThatCrossKeepTheLevel() throws Exception {
        float[] one = Signals.constant(1000, 1);
        for (Fade.Shape shape : Fade.Shape.values()) {
            Playlist playlist = Playlist.of(region(one, 0, 0, 600, 0, Fade.NONE, new Fade(200, shape)),
                    region(one, 400, 0, 600, 0, new Fade(200, shape), Fade.NONE));
            float[] heard = read(playlist, 0, 1000);
            float[] out = read(Playlist.of(playlist.regions().get(0)), 0, 1000);
            float[] in = read(Playlist.of(playlist.regions().get(1)), 0, 1000);
            assertEquals(1, out[400]);
            assertEquals(0, in[400]);
            for (int i = 400; i < 600; i++) {
                double sum = shape == Fade.Shape.EQUAL_POWER ? out[i] * out[i] + in[i] * in[i] : heard[i];
                assertEquals(1, sum, 3e-7, shape + " at " + i);
            }
            assertArrayEquals(Signals.constant(400, 1), Arrays.copyOf(heard, 400));
            assertArrayEquals(Signals.constant(400, 1), Arrays.copyOfRange(heard, 600, 1000));
        }
    }

    @Test
    void gainIsInDecibels() throws Exception {
        float[] one = Signals.constant(10, 1);
        assertEquals(0.5011872f, read(Playlist.of(region(one, 0, 0, 10, -6, Fade.NONE, Fade.NONE)), 0, 10)[5]);
        assertEquals(0, read(Playlist.of(region(one, 0, 0, 10, -120, Fade.NONE, Fade.NONE)), 0, 10)[5]);
    }

    @Test
    void oneChannelSoundsOnAllAndOtherWidthsAreRefused() throws Exception {
        float[] noise = Signals.noise(10, 1);
        float[][] into = new float[2][10];
        try (PlaylistReader reader = new PlaylistReader(Playlist.of(Region.of(SampleSource.of("m", noise), 0)), 2)) {
            reader.read(0, into, 0, 10);
        }
        assertArrayEquals(noise, into[0]);
        assertArrayEquals(noise, into[1]);
        Playlist stereo = Playlist.of(Region.of(SampleSource.of("Vox.wav", noise, noise), 0));
        assertEquals("'Vox.wav' has 2 channels, but its track has 1.",
                assertThrows(IllegalArgumentException.class, () -> new PlaylistReader(stereo, 1)).getMessage());
    }

    /** A track of 50 takes must not keep 50 files open, and closes what it opened. */
    @Test
    void onlyAFewFilesAreOpenAtATime() throws Exception {
        int[] open = {0, 0};
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            SampleSource plain = SampleSource.of("s" + i, Signals.constant(100, i));
            regions.add(Region.of(new SampleSource() {

                @Override
                public int channels() {
                    return 1;
                }

                @Override
                public long frames() {
                    return 100;
                }

                @Override
                public String name() {
                    return plain.name();
                }

                @Override
                public Reader open() throws IOException {
                    Reader reader = plain.open();
                    open[1] = Math.max(open[1], ++open[0]);
                    return new Reader() {

                        @Override
                        public void read(long at, float[][] into, int offset, int count) throws IOException {
                            reader.read(at, into, offset, count);
                        }

                        @Override
                        public void close() {
                            open[0]--;
                        }
                    };
                }
            }, i * 100));
        }
        float[] heard = read(new Playlist(regions), 0, 5000);
        assertEquals(37, heard[3755]);
        assertEquals(0, open[0]);
        assertEquals(8, open[1]);
    }
}
