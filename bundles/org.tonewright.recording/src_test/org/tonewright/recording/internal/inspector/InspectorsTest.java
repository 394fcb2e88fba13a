package org.tonewright.recording.internal.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Progress;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.Sung;
import org.tonewright.recording.inspect.TakeInspector;

class InspectorsTest {

    private static final int RATE = Sung.RATE;

    private static final List<TakeInspector> ALL = List.of(new ClippingInspector(), new OversInspector(),
            new PlosivesInspector(), new DropoutsInspector(), new HumInspector(), new DcInspector(),
            new NoiseInspector(), new SilenceInspector(), new PolarityInspector());

    /** What all inspectors say. */
    private static List<Observation> inspect(Recorded recorded) throws IOException {
        List<Observation> found = new ArrayList<>();
        for (TakeInspector inspector : ALL) {
            inspector.inspect(recorded, found::add, Progress.NONE);
        }
        return found;
    }

    /** The only thing that is said. */
    private static Observation only(Recorded recorded) throws IOException {
        List<Observation> found = inspect(recorded);
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    @Test
    void nothingIsSaidAboutVoiceInOrder() throws IOException {
        assertEquals(List.of(), inspect(Sung.voice(8, 0.5)));
        assertEquals(List.of(), inspect(Sung.voice(8, 0.02)));
    }

    @Test
    void clippedNoteIsAnErrorAndSaysHowFarToTurn() throws IOException {
        Sung voice = Sung.voice(8, 0.4);
        for (int i = 3 * RATE; i < 3 * RATE + RATE / 2; i++) {
            voice.samples()[0][i] = Math.clamp(4 * voice.samples()[0][i], -1, 1 - 0x1p-23f);
        }
        Observation clipping = only(voice);
        assertEquals(Rules.CLIPPING, clipping.rule());
        assertEquals(Severity.ERROR, clipping.severity());
        assertTrue(clipping.start() >= 3 * RATE && clipping.start() + clipping.length() <= 3.5 * RATE);
        assertTrue(clipping.message().startsWith("The take clips at 0:03."), clipping::message);
        assertTrue(clipping.remedy().startsWith("Turn the preamp down by "), clipping::remedy);
    }

    @Test
    void waveThatPassesFullScaleBetweenSamplesIsANote() throws IOException {
        Sung tone = Sung.voice(4, 0);
        for (int i = RATE; i < RATE + 24000; i++) {
            // comes and goes softly; four samples a period, none on the top: the wave reaches 1.2, the samples 0.85
            double shape = 1 - StrictMath.pow(StrictMath.cos(Math.PI * (i - RATE) / 24000), 16);
            tone.samples()[0][i] = (float) (1.2 * shape * StrictMath.sin(Math.PI / 2 * i + Math.PI / 4));
        }
        Observation over = only(tone);
        assertEquals(Rules.OVERS, over.rule());
        assertEquals(Severity.NOTE, over.severity());
        // 20 lg 1.2 is 1.58 dB
        assertEquals(1.58, over.measured(), 0.1);
    }

    @Test
    void directCurrentIsMeasured() throws IOException {
        Sung voice = Sung.voice(8, 0.4);
        for (int i = 0; i < voice.samples()[0].length; i++) {
            voice.samples()[0][i] -= 0.01f;
        }
        Observation dc = only(voice);
        assertEquals(Rules.DC, dc.rule());
        assertEquals(-40, dc.measured(), 0.2);
    }

    @Test
    void noiseUnderTheWholeTakeSaysSo() throws IOException {
        Sung voice = Sung.voice(8, 0.4);
        Random random = new Random(1);
        for (int i = 0; i < voice.samples()[0].length; i++) {
            voice.samples()[0][i] += (float) (0.004 * StrictMath.sqrt(3) * (2 * random.nextDouble() - 1));
        }
        Observation noise = only(voice);
        assertEquals(Rules.NOISE, noise.rule());
        assertEquals(0, noise.start());
        assertTrue(noise.message().startsWith("There is steady noise of -48 dBFS under the whole take"),
                noise::message);
    }

    @Test
    void humUnderTheWholeTakeSaysWhichMainsItIs() throws IOException {
        Sung voice = Sung.voice(8, 0.4);
        for (int i = 0; i < voice.samples()[0].length; i++) {
            for (int h = 1; h <= 5; h++) {
                voice.samples()[0][i] += (float) (0.004 / h * StrictMath.sin(2 * Math.PI * 60 * h * i / RATE + h));
            }
        }
        Observation hum = only(voice);
        assertEquals(Rules.HUM, hum.rule());
        assertTrue(hum.message().startsWith("The mains hum at 60 Hz"), hum::message);
        assertEquals(8L * RATE, hum.length());
    }

    @Test
    void deadInputAndDeadSideAreErrors() throws IOException {
        Observation dead = only(new Sung("Bass", new float[1][4 * RATE], List.of()));
        assertEquals(Rules.SILENCE, dead.rule());
        Observation side = only(new Sung("Keys", new float[][] {Sung.notes(4, 0.4, 1), new float[4 * RATE]},
                List.of()));
        assertTrue(side.message().contains("the right channel is dead"), side::message);
    }

    @Test
    void partThatPausesIsNotDead() throws IOException {
        Sung voice = Sung.voice(12, 0.4);
        Random random = new Random(2);
        for (int i = 3 * RATE; i < 9 * RATE; i++) {
            voice.samples()[0][i] = (float) (1e-4 * (random.nextDouble() - 0.5));
        }
        assertEquals(List.of(), inspect(voice).stream().filter(one -> one.rule().equals(Rules.SILENCE)).toList());
    }

    @Test
    void swappedWiresOfOneMicrophoneOfTwoAreFoundOnThatTrack() throws IOException {
        float[] near = Sung.notes(8, 0.5, 1);
        float[] far = new float[near.length];
        for (int i = 40; i < far.length; i++) {
            far[i] = -0.4f * near[i - 40];
        }
        Sung first = new Sung("Near", new float[][] {near}, List.of());
        Sung second = new Sung("Far", new float[][] {far}, List.of(first));
        Observation polarity = only(second);
        assertEquals(Rules.POLARITY, polarity.rule());
        assertTrue(polarity.message().contains("'Near'"), polarity::message);
        assertEquals(List.of(), inspect(new Sung("Near", new float[][] {near}, List.of(second))));
    }

    @Test
    void swappedSideOfStereoTrackIsFoundAndStereoInOrderIsNot() throws IOException {
        float[] left = Sung.notes(8, 0.5, 1);
        float[] right = new float[left.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = 0.8f * left[i];
        }
        assertEquals(List.of(), inspect(new Sung("Keys", new float[][] {left, right}, List.of())));
        for (int i = 0; i < right.length; i++) {
            right[i] = -right[i];
        }
        assertEquals(Rules.POLARITY, only(new Sung("Keys", new float[][] {left, right}, List.of())).rule());
    }

    @Test
    void lostSamplesAreAnErrorWithTheirLength() throws IOException {
        Sung voice = Sung.voice(8, 0.4);
        float[] x = voice.samples()[0];
        int loud = 4 * RATE;
        for (int i = loud; i < 4 * RATE + 2000; i++) {
            loud = Math.abs(x[i]) > Math.abs(x[loud]) ? i : loud;
        }
        Arrays.fill(x, loud, loud + 480, 0);
        Observation lost = only(voice);
        assertEquals(Rules.DROPOUTS, lost.rule());
        assertEquals(Severity.ERROR, lost.severity());
        assertEquals(10, lost.measured(), 0.1);
    }
}
