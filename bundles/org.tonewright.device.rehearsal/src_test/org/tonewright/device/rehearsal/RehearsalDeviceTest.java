package org.tonewright.device.rehearsal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.device.rehearsal.song.SongReader;

/** An arrangement as a device: what it gives is what was synthesised, at every frame and in every take. */
class RehearsalDeviceTest {

    /** Three seconds, with a fault of a bar and one of a whole take. */
    private static final String SONG = """
            title: Short
            tempo: 240
            seed: 9
            fault: drop-out bass bar 2
            fault: hum guitar take 1-2
            section: all
            intensity: 0.8
            chords: Am F C
            bass:   1-------1-------
            guitar: 1.3.4.3.5.4.3.4.
            form: all
            """;

    private static final int BAR = 48_000;

    @TempDir
    Path folder = Path.of("");

    private String song() throws IOException {
        Path file = folder.resolve("short.song");
        Files.writeString(file, SONG);
        return file.toString();
    }

    private static Rehearsal rehearsal() {
        return Rehearsal.of(SongReader.read(SONG), Room.RATE);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 100, 1, 4096})
    void blocksOfAnyLengthGiveTheSameSamples(int block) throws Exception {
        float[][] heard = Room.hear(song(), block, true, 700, 1234, 90_000, 1);
        for (int input = 0; input < 2; input++) {
            float[] all = rehearsal().samples(input, 1);
            assertArrayEquals(Arrays.copyOfRange(all, 1234, 91_234), Arrays.copyOfRange(heard[input], 700, 90_700));
            int quiet = (int) rehearsal().frames() + 1234;
            assertArrayEquals(Arrays.copyOfRange(all, quiet, quiet + 700), Arrays.copyOf(heard[input], 700),
                    "the quiet of the room while the music stands");
        }
    }

    @Test
    void realTimeGivesTheSameSamples() throws Exception {
        assertArrayEquals(Room.hear(song(), 256, true, 100, 40_000, 30_000, 1)[0],
                Room.hear(song(), 256, false, 100, 40_000, 30_000, 1)[0]);
    }

    @Test
    void everyTakeHasItsOwnFaults() throws Exception {
        float[][] first = Room.hear(song(), 256, true, 0, 0, 3 * BAR, 1);
        float[][] second = Room.hear(song(), 256, true, 0, 0, 3 * BAR, 2);
        float[][] third = Room.hear(song(), 256, true, 0, 0, 3 * BAR, 3);
        float[][] later = Room.hear(song(), 256, true, 0, 0, 3 * BAR, 99);
        float[][] right = Room.hear(song() + ",faults=none", 256, true, 0, 0, 3 * BAR, 1);
        int[] dropOut = differing(first[0], right[0]);
        assertTrue(dropOut[0] >= BAR && dropOut[1] < 2 * BAR, Arrays.toString(dropOut));
        assertArrayEquals(right[0], second[0]);
        assertArrayEquals(first[1], second[1], "the hum is there twice");
        assertFalse(Arrays.equals(second[1], third[1]));
        assertArrayEquals(right[1], third[1]);
        assertArrayEquals(right[1], later[1]);
        assertArrayEquals(right[1], Room.hear(song() + ",without=hum+drop-out", 0, 3 * BAR)[1]);
        assertEquals(List.of("drop-out bass bar 2"),
                rehearsal().marks(0, 1).stream().map(mark -> mark.fault().text()).toList());
        assertEquals(List.of(), rehearsal().marks(0, 2));
    }

    /** First and last frame that differ. */
    private static int[] differing(float[] one, float[] other) {
        int first = Arrays.mismatch(one, other);
        int last = one.length - 1;
        while (last > first && one[last] == other[last]) {
            last--;
        }
        return new int[] {first, last};
    }

    @Test
    void eachRoundOfALoopIsAnotherTakeIfItIsRecorded() throws Exception {
        float[][] heard = Room.hear(song(), 100, true, 0, BAR, 3 * BAR, 1, BAR, 2 * BAR);
        float[] first = rehearsal().samples(0, 1);
        float[] second = rehearsal().samples(0, 2);
        assertArrayEquals(Arrays.copyOfRange(first, BAR, 2 * BAR), Arrays.copyOf(heard[0], BAR));
        assertArrayEquals(Arrays.copyOfRange(second, BAR, 2 * BAR), Arrays.copyOfRange(heard[0], BAR, 2 * BAR));
        assertArrayEquals(Arrays.copyOfRange(second, BAR, 2 * BAR), Arrays.copyOfRange(heard[0], 2 * BAR, 3 * BAR));
        float[][] played = Room.hear(song(), 100, true, 0, BAR, 3 * BAR, 0, BAR, 2 * BAR);
        assertArrayEquals(Arrays.copyOf(heard[0], BAR), Arrays.copyOfRange(played[0], BAR, 2 * BAR),
                "what is only heard stays as it is");
    }

    @Test
    void behindTheSongThereIsTheQuietOfTheRoom() throws Exception {
        float[][] heard = Room.hear(song(), 60 * Room.RATE, Room.RATE);
        float peak = 0;
        for (float sample : heard[0]) {
            peak = Math.max(peak, Math.abs(sample));
        }
        // a line hisses at -92 dBFS, and no sum of two even numbers is above 2.5 times its RMS
        assertTrue(peak > 1e-6 && peak < 6.5e-5, "peak " + peak);
    }

    @Test
    void seedAndTempoAreAnotherPerformance() throws Exception {
        float[][] one = Room.hear(song(), 0, BAR);
        assertFalse(Arrays.equals(one[0], Room.hear(song() + ",seed=3", 0, BAR)[0]));
        assertFalse(Arrays.equals(one[0], Room.hear(song() + ",tempo=200.5", 0, BAR)[0]));
        assertArrayEquals(one[0], Room.hear(song() + ",seed=9,tempo=240", 0, BAR)[0]);
    }
}
