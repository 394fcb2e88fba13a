package org.tonewright.core.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.transport.TransportCommand;
import org.tonewright.media.AudioReader;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.TempoChange;
import org.tonewright.model.session.Track;

/** What leaves a device that is driven by hand, at 48 kHz; at 120 quarter notes a minute one lasts 24000 frames. */
class MetronomeTest {

    private static final int BEAT = 24000;
    private static final int BAR = 4 * BEAT;
    /** Of a click, in frames: 30 ms. */
    private static final int CLICK = 1440;

    private final LiveTrial trial;

    /**
     * A click that was heard.
     *
     * @param at its first frame
     * @param hertz from how often it crosses zero in its first 10 ms
     * @param peak in dBFS
     */
    private record Click(long at, double hertz, double peak) {

        boolean accent() {
            return hertz > 1320;
        }
    }

    MetronomeTest(@TempDir Path temporary) throws IOException {
        trial = new LiveTrial(temporary);
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    /** Finds the clicks in what was heard from a frame of the session on, where nothing else is heard. */
    private static List<Click> clicks(float[][] heard, long from) {
        assertArrayEquals(heard[0], heard[1]);
        float[] sound = heard[0];
        List<Click> found = new ArrayList<>();
        int at = 0;
        while (at < sound.length) {
            if (sound[at] == 0) {
                at++;
                continue;
            }
            // A sine is 0 in its first frame, so the click began one frame before it can be seen.
            int end = Math.min(sound.length, at + CLICK - 1);
            int crossings = 0;
            float peak = 0;
            for (int i = at; i < end; i++) {
                peak = Math.max(peak, Math.abs(sound[i]));
                if (i < at + 480 && i > at && sound[i] >= 0 != sound[i - 1] >= 0) {
                    crossings++;
                }
            }
            found.add(new Click(from + at - 1, crossings * 50, Decibels.fromGain(peak)));
            at = end;
        }
        return found;
    }

    private static List<Long> places(List<Click> clicks) {
        return clicks.stream().map(Click::at).toList();
    }

    private static List<Long> accents(List<Click> clicks) {
        return clicks.stream().filter(Click::accent).map(Click::at).toList();
    }

    private void play() {
        trial.open();
        trial.player.play();
        trial.settle();
    }

    private void tempo(long at, double tempo, int beats, int unit) {
        trial.editor().edit("Tempo", () -> {
            List<TempoChange> changes = trial.session().getTimeline().getTempoChanges();
            TempoChange change = at == 0 ? changes.getFirst() : SessionFactory.eINSTANCE.createTempoChange();
            change.setAt(at);
            change.setTempo(tempo);
            change.setBeats(beats);
            change.setBeatUnit(unit);
            if (at > 0) {
                changes.add(change);
            }
        });
    }

    @Test
    void everyBeatIsAClickAndTheFirstOfABarIsHigherAndLouder() {
        trial.player.click(true);
        play();
        List<Click> heard = clicks(trial.drive(2 * BAR), 0);
        assertEquals(LongStream.range(0, 8).mapToObj(beat -> beat * BEAT).toList(), places(heard));
        assertEquals(List.of(0L, (long) BAR), accents(heard));
        // A tone of 1760 Hz crosses zero 35 times in 10 ms, one of 880 Hz 17 times; each may err by one.
        assertEquals(1760, heard.get(0).hertz(), 50);
        assertEquals(880, heard.get(1).hertz(), 50);
        // The decay takes 0.3 dB from the first crest of the high click and 0.5 dB from that of the low one.
        assertEquals(-10, heard.get(0).peak(), 0.6);
        assertEquals(-14, heard.get(1).peak(), 0.6);
    }

    @Test
    void sevenEighthsHaveSevenClicks() {
        tempo(0, 120, 7, 8);
        trial.player.click(true);
        play();
        List<Click> heard = clicks(trial.drive(14 * BEAT / 2), 0);
        assertEquals(LongStream.range(0, 14).mapToObj(beat -> beat * BEAT / 2).toList(), places(heard));
        assertEquals(List.of(0L, 7L * BEAT / 2), accents(heard));
    }

    @Test
    void clicksFollowChangesOfTempoAndMetre() {
        tempo(0, 120, 4, 4);
        // Three beats into the first bar a new tempo, which keeps the bar; then a new metre, which begins one.
        tempo(3 * BEAT, 90, 4, 4);
        tempo(3 * BEAT + 2 * 32000, 150, 3, 4);
        trial.player.click(true);
        play();
        List<Click> heard = clicks(trial.drive(240_000), 0);
        assertEquals(List.of(0L, 24000L, 48000L, 72000L, 104000L, 136000L, 155200L, 174400L, 193600L, 212800L, 232000L),
                places(heard));
        assertEquals(List.of(0L, 104000L, 136000L, 193600L), accents(heard));
    }

    @Test
    void clicksLieAtTheNearestFrameWhereBeatsLieBetweenFrames() {
        tempo(0, 97, 4, 4);
        trial.player.click(true);
        play();
        List<Click> heard = clicks(trial.drive(20 * 30_000), 0);
        assertEquals(LongStream.range(0, heard.size()).mapToObj(beat -> Math.round(beat * 48000 * 60 / 97.0)).toList(),
                places(heard));
        assertEquals(21, heard.size());
    }

    @Test
    void clicksGoRoundTheLoopAndFollowAJump() {
        trial.editor().edit("Loop", () -> {
            Span loop = SessionFactory.eINSTANCE.createSpan();
            loop.setStart(BAR);
            loop.setLength(2L * BEAT);
            loop.setOn(true);
            trial.session().getTimeline().setLoop(loop);
        });
        trial.player.click(true);
        trial.player.locate(BAR - 4800);
        play();
        List<Click> heard = clicks(trial.drive(4800 + 5 * BEAT), -4800);
        assertEquals(LongStream.range(0, 5).mapToObj(beat -> beat * BEAT).toList(), places(heard));
        assertEquals(List.of(0L, 2L * BEAT, 4L * BEAT), accents(heard));
        trial.player.locate(10L * BAR + 48);
        trial.settle();
        // The first quantum fades out; what is heard next is the rest of the click that has begun there.
        float[][] after = trial.drive(64 + BEAT);
        assertEquals(10L * BAR + BEAT, clicks(new float[][] {Arrays.copyOfRange(after[0], 64 + CLICK, after[0].length),
                Arrays.copyOfRange(after[1], 64 + CLICK, after[1].length)}, 10L * BAR + 48 + CLICK).getFirst().at());
    }

    @Test
    void clicksComeWithTheMusicThatIsLateForTheSakeOfAProcessor() throws IOException {
        Track track = trial.noise("Quiet", 1, 64);
        trial.insert(track.getStrip(), Late.ID);
        trial.settle();
        trial.player.click(true);
        trial.player.locate(BAR);
        play();
        assertEquals(BAR, clicks(trial.drive(BEAT), BAR - Late.LATENCY).getFirst().at());
    }

    @Test
    void metronomeIsSwitchedWhileItPlaysAndIsNoPartOfTheMix() throws Exception {
        trial.noise("Drums", 2, 8 * BAR);
        trial.settle();
        play();
        float[][] bounce = trial.bounce(8 * BAR);
        assertEquals(Double.NEGATIVE_INFINITY, besides(bounce, trial.drive(BEAT), 0));
        trial.player.click(true);
        trial.settle();
        int beat = awaited(bounce, 1, -14);
        assertTrue(beat < 16, () -> "Nothing was heard; " + trial.troubles);
        trial.player.click(false);
        trial.settle();
        assertTrue(awaited(bounce, beat, Double.NEGATIVE_INFINITY) < 31);
        assertEquals(0, trial.player.loads().dropouts());
    }

    /** What is heard beside the mix of a bounce in a beat, in dBFS; after a click there is nothing. */
    private static double besides(float[][] bounce, float[][] heard, int beat) {
        float most = 0;
        for (int i = 0; i < BEAT; i++) {
            float click = heard[0][i] - bounce[0][beat * BEAT + i];
            most = Math.max(most, Math.abs(click));
            assertTrue(i < CLICK || click == 0);
        }
        return Decibels.fromGain(most);
    }

    /** The beat after the one from which on only this is heard beside the mix: as soon as the disk has it. */
    private int awaited(float[][] bounce, int from, double level) {
        int beat = from;
        double heard;
        do {
            LockSupport.parkNanos(5_000_000);
            heard = besides(bounce, trial.drive(BEAT), beat++);
        } while (beat < from + 15 && !(beat % 4 != 1 && Math.abs(heard - level) < 0.6 || heard == level));
        return beat;
    }

    @Test
    void metersDoNotShowTheMetronome() {
        trial.player.click(true);
        trial.settle();
        play();
        assertFalse(clicks(trial.drive(BAR), 0).isEmpty());
        assertTrue(trial.player.meter(trial.session().getMixer().getMain()).orElseThrow().peak(0) < 1e-6);
    }

    @Test
    void twoBarsOfCountInBeforeFrameZeroAreEightClicksAndNothingOfThemIsRecorded() throws IOException {
        Track track = trial.noise("Voice", 1, 64);
        trial.settle();
        trial.open();
        Path file = trial.folder.resolve("media/take.wav");
        trial.player.record(new PassPlan(List.of(new CaptureSpec(track.getId(), 0, 1, file, SampleType.FLOAT_32)),
                OptionalLong.of(-2L * BAR), new TransportCommand.Punch(0, BAR), new TransportCommand.Loop(0, 0), 0,
                2L * BAR));
        trial.settle();
        Arrays.fill(trial.device.stream().in()[0], 0.5f);
        List<Click> heard = clicks(trial.drive(3 * BAR + 64), -2L * BAR);
        assertEquals(LongStream.range(-8, 0).mapToObj(beat -> beat * BEAT).toList(), places(heard));
        assertEquals(List.of(-2L * BAR, (long) -BAR), accents(heard));
        CompletableFuture<List<CapturedFile>> files = trial.player.finish(true);
        trial.settle();
        assertEquals(0, files.join().getFirst().start());
        float[][] take = new float[1][BAR];
        try (AudioReader reader = new WavFormat().open(file)) {
            assertEquals(BAR, reader.read(take, 0, BAR));
        }
        float[] expected = new float[BAR];
        Arrays.fill(expected, 0.5f);
        assertArrayEquals(expected, take[0]);
    }

    @Test
    void metronomeThatIsOnGoesOnAfterTheCountIn() throws IOException {
        Track track = trial.noise("Voice", 1, 64);
        trial.player.click(true);
        trial.settle();
        trial.open();
        trial.player.record(new PassPlan(
                List.of(new CaptureSpec(track.getId(), 0, 1, trial.folder.resolve("media/take.wav"),
                        SampleType.FLOAT_32)),
                OptionalLong.of(-BAR), new TransportCommand.Punch(0, BAR), new TransportCommand.Loop(0, 0), 0, BAR));
        trial.settle();
        assertEquals(LongStream.range(-4, 4).mapToObj(beat -> beat * BEAT).toList(),
                places(clicks(trial.drive(2 * BAR), -BAR)));
        trial.player.finish(true);
        trial.settle();
    }

    @Test
    void loopDoesNotBringTheCountInBack() throws IOException {
        Track track = trial.noise("Voice", 1, 64);
        // A bar lasts a quarter of a second, and a second later nothing is counted any more.
        tempo(0, 960, 4, 4);
        trial.settle();
        trial.open();
        trial.player.record(new PassPlan(
                List.of(new CaptureSpec(track.getId(), 0, 1, trial.folder.resolve("media/take.wav"),
                        SampleType.FLOAT_32)),
                OptionalLong.of(12_000), new TransportCommand.Punch(24_000, 24_000),
                new TransportCommand.Loop(0, 48_000), 0, 12_000));
        trial.settle();
        assertEquals(List.of(12_000L, 15_000L, 18_000L, 21_000L), places(clicks(trial.drive(36_000), 12_000)));
        long begin = System.nanoTime();
        // The clip of the track, which lies at frame 0, is left out.
        while (!Arrays.equals(new float[12_000], Arrays.copyOfRange(trial.drive(48_000)[0], 12_000, 24_000))) {
            assertTrue(System.nanoTime() - begin < 20_000_000_000L, "It is counted again and again.");
            LockSupport.parkNanos(50_000_000);
            trial.settle();
        }
        trial.player.finish(true);
        trial.settle();
    }
}
