package org.tonewright.engine.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonewright.engine.Signals;

class DiskReaderTest {

    private final DiskReader disk = new DiskReader(48000);

    @AfterEach
    void close() {
        disk.close();
    }

    private void await(Reel reel, long position) {
        disk.follow(position, 0, 0);
        long begin = System.nanoTime();
        while (!reel.ready(position, 64)) {
            assertTrue(System.nanoTime() - begin < 20e9, "the disk thread does not answer");
            disk.hurry();
            disk.accept();
        }
    }

    private static float[] read(Reel reel, long position) {
        float[][][] into = new float[1][1][64];
        reel.read(position, into, 0, 0, 64);
        return into[0][0];
    }

    @Test
    void pagesFollowThePositionForwardsAndBackwards() {
        float[] noise = Signals.noise(1_000_000, 1);
        Reel reel = disk.reel("a", 1, Playlist.of(Region.of(SampleSource.of("n", noise), 0)));
        for (int position : new int[] {0, 4064, 8192 - 10, 500_000, 900_001, 77, 4096 * 30}) {
            await(reel, position);
            assertArrayEquals(Arrays.copyOfRange(noise, position, position + 64), read(reel, position),
                    "at " + position);
        }
        assertEquals(0, disk.underruns());
    }

    @Test
    void whatIsNotThereYetIsSilentAndCounted() {
        Reel reel = disk.reel("a", 1, Playlist.of(Region.of(SampleSource.of("n", Signals.constant(1_000_000, 1)), 0)));
        await(reel, 0);
        assertEquals(0, Signals.peak(read(reel, 900_000)));
        assertEquals(0, Signals.peak(read(reel, 900_064)));
        assertEquals(2, disk.underruns());
        assertEquals(1, Signals.peak(read(reel, 0)));
        assertEquals(2, disk.underruns());
    }

    /** A broken file silences its own clips, says so once, and leaves other tracks alone. */
    @Test
    void aFileThatCannotBeReadIsReportedAndTheRestPlays() {
        assertReported("The file broken.wav is broken.", () -> {
            throw new IOException("The file broken.wav is broken.");
        });
    }

    /** As a decoder in another language may: whoever waits for its page must not wait for ever. */
    @Test
    void aDecoderThatFailsWithAnErrorIsReportedAndTheRestPlays() {
        assertReported("no decoder", () -> {
            throw new UnsatisfiedLinkError("no decoder");
        });
    }

    private interface Opening {

        SampleSource.Reader open() throws IOException;
    }

    private void assertReported(String trouble, Opening opening) {
        SampleSource broken = new SampleSource() {

            @Override
            public int channels() {
                return 1;
            }

            @Override
            public long frames() {
                return 1_000_000;
            }

            @Override
            public String name() {
                return "broken.wav";
            }

            @Override
            public Reader open() throws IOException {
                return opening.open();
            }
        };
        Reel bad = disk.reel("a", 1, Playlist.of(Region.of(broken, 0)));
        Reel good = disk.reel("b", 1, Playlist.of(Region.of(SampleSource.of("n", Signals.constant(1_000_000, 1)), 0)));
        await(bad, 0);
        await(good, 0);
        assertEquals(0, Signals.peak(read(bad, 0)));
        assertEquals(1, Signals.peak(read(good, 0)));
        assertEquals(trouble, disk.troubles().get(0));
    }

    /** Two tracks get new playlists while pages travel; whenever one has changed, the other has too. */
    @Test
    void playlistsOfOneEditChangeTogether() {
        Reel a = disk.reel("a", 1, Playlist.EMPTY);
        Reel b = disk.reel("b", 1, Playlist.EMPTY);
        await(a, 0);
        await(b, 0);
        for (int edit = 1; edit <= 30; edit++) {
            SampleSource source = SampleSource.of("e" + edit, Signals.constant(200_000, edit));
            disk.replace(Map.of(a, Playlist.of(Region.of(source, 0)), b, Playlist.of(Region.of(source, 0))));
            long begin = System.nanoTime();
            float heard;
            do {
                assertTrue(System.nanoTime() - begin < 20e9, "the edit does not come");
                disk.hurry();
                disk.accept();
                heard = read(a, 128)[0];
                assertEquals(heard, read(b, 128)[0]);
            } while (heard != edit);
        }
        assertEquals(0, disk.underruns());
    }

    @Test
    void aPlaylistOfTheWrongWidthIsRefusedAtOnce() {
        Reel reel = disk.reel("a", 1, Playlist.EMPTY);
        Playlist stereo = Playlist.of(Region.of(SampleSource.of("s", new float[5], new float[5]), 0));
        assertThrows(IllegalArgumentException.class, () -> disk.replace(Map.of(reel, stereo)));
        await(reel, 0);
        assertFalse(Signals.peak(read(reel, 0)) > 0);
    }
}
