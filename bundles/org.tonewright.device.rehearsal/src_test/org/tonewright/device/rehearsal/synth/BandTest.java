package org.tonewright.device.rehearsal.synth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Pitch;
import org.tonewright.device.rehearsal.song.Score;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;
import org.tonewright.device.rehearsal.song.SongReader;

class BandTest {

    private static final int RATE = 48_000;

    /** One note a bar, held, A3 (220 Hz) for every part that has a pitch: the third of F is A. */
    private static final String LONG_NOTES = """
            title: Long notes
            tempo: 60
            seed: %d
            section: all
            intensity: 1
            chords: A A
            kick:   X...............
            snare:  X...............
            hat:    X...............
            bass:   1---------------
            keys:   1---------------
            pad:    1---------------
            guitar: 1---------------
            lead:   A3/4 A3/4
            form: all
            """;

    @ParameterizedTest
    @EnumSource(names = {"BASS", "KEYS", "PAD", "GUITAR", "LEAD"})
    void everyInstrumentPlaysInTune(Part part) {
        float[] samples = stem(3, part).samples()[0];
        double pitch = switch (part) {
        case BASS -> 33;
        case KEYS -> 57;
        case PAD -> 57;
        case GUITAR -> 45;
        case LEAD -> 57;
        case KICK, SNARE, HAT -> throw new IllegalArgumentException();
        };
        double expected = Pitch.frequency(pitch);
        // a sixth of a semitone: the pad is detuned by a tenth on purpose, and the lead swings by a fifth around its
        // pitch
        assertEquals(0, 12 * log2(frequency(samples, expected) / expected), 0.17);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyNoteLiesWithinTheSpreadOfItsPlace(Part part) {
        Song song = SongReader.read(LONG_NOTES.formatted(5));
        for (Note note : Score.of(song, part)) {
            double bars = note.start() / 4;
            assertEquals(Math.rint(bars) * 4, note.start(), Score.SPREAD, "a bar lasts four seconds");
        }
    }

    /** The first sample of a wave may be zero, and an attack begins at zero: within a millisecond it is there. */
    @ParameterizedTest
    @EnumSource(Part.class)
    void aNoteIsHeardFromItsStartOnAndNotBefore(Part part) {
        Song song = SongReader.read(LONG_NOTES.formatted(5).replace("X..............", ".X.............")
                .replace("1--------------", ".1-------------").replace("lead:   A3/4", "lead:   -/1 A3/3"));
        Note first = Score.of(song, part).getFirst();
        float[] samples = new Band(RATE).play(song, (_, _) -> {}).stream()
                .filter(stem -> stem.name().equals(part.label())).findFirst().orElseThrow().samples()[0];
        // a singer breathes until 50 ms before
        int heard = (int) ((first.start() - 0.04) * RATE);
        while (samples[heard] == 0) {
            heard++;
        }
        assertEquals(first.start() * RATE, heard, RATE / 1000.0);
    }

    @Test
    void theSameSeedGivesTheSameSamplesAndAnotherSeedOthers() {
        for (Part part : Part.values()) {
            assertArrayEquals(stem(3, part).samples()[0], stem(3, part).samples()[0]);
            assertFalse(Arrays.equals(stem(3, part).samples()[0], stem(4, part).samples()[0]), part.label());
        }
    }

    @Test
    void noStemClipsOrIsSilent() {
        for (Stem stem : new Band(RATE).play(SongReader.read(LONG_NOTES.formatted(1)), (_, _) -> {})) {
            for (float[] channel : stem.samples()) {
                float peak = 0;
                for (float sample : channel) {
                    peak = Math.max(peak, Math.abs(sample));
                }
                assertTrue(peak > 0.02 && peak < 1, stem.name() + " peaks at " + peak);
            }
        }
    }

    /** Notes that lie behind the end of the song are not heard, and the breath before them neither. */
    @Test
    void aMelodyThatIsLongerThanTheSongEndsWithIt() {
        Song song = SongReader.read("title: x\nsection: a\nchords: C\nlead: A4/4 -/64 A4/1\nform: a");
        Band band = new Band(RATE);
        assertEquals(band.frames(song), band.play(song, (_, _) -> {}).getFirst().samples()[0].length);
    }

    private static Stem stem(int seed, Part part) {
        List<Stem> stems = new Band(RATE).play(SongReader.read(LONG_NOTES.formatted(seed)), (_, _) -> {});
        return stems.stream().filter(stem -> stem.name().equals(part.label())).findFirst().orElseThrow();
    }

    /**
     * The frequency near the expected one at which a second of the held note has most energy, to a thirtieth semitone.
     */
    private static double frequency(float[] samples, double expected) {
        double best = 0;
        double loudest = -1;
        for (int step = -30; step <= 30; step++) {
            double frequency = expected * StrictMath.pow(2, step / 360.0);
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < RATE; i++) {
                double window = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / RATE);
                double angle = 2 * StrictMath.PI * frequency * i / RATE;
                real += window * samples[RATE / 2 + i] * StrictMath.cos(angle);
                imaginary += window * samples[RATE / 2 + i] * StrictMath.sin(angle);
            }
            double energy = real * real + imaginary * imaginary;
            if (energy > loudest) {
                loudest = energy;
                best = frequency;
            }
        }
        return best;
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}
