package org.tonewright.recording.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tonewright.recording.Practice.BAR;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.edit.ClipEdits;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.LaneKind;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Practice;
import org.tonewright.recording.Range;

class CompTest {

    /** Ten milliseconds at 48 kHz. */
    private static final int JOIN = 480;

    private final Practice practice;
    private final Track voice;
    private final Comp comp;

    CompTest(@TempDir Path temporary) throws IOException {
        practice = new Practice(temporary);
        voice = practice.track("Voice", 1);
        comp = new Comp(practice.document);
    }

    @AfterEach
    void close() throws IOException {
        practice.close();
    }

    private Lane take(int pass) {
        return voice.getLanes().stream().filter(lane -> lane.getName().equals("Take " + pass)).findFirst()
                .orElseThrow();
    }

    /** The take whose sound is heard in the middle of each bar. */
    private List<Integer> heard(int bars) throws IOException {
        float[] sound = practice.heard(voice, bars * BAR);
        return IntStream.range(0, bars).mapToObj(bar -> {
            int frame = bar * BAR + BAR / 2;
            return Math.round((sound[frame] - Practice.played(frame, 1, 0)) * 64);
        }).toList();
    }

    @Test
    void barsOfAnyTakeAreHeardAndTheOthersStay() throws IOException {
        for (int take = 0; take < 3; take++) {
            practice.record(0, 6 * BAR, voice);
        }
        assertEquals(List.of(3, 3, 3, 3, 3, 3), heard(6));
        comp.hear(take(1), new Range(BAR, 3 * BAR));
        comp.hear(take(2), new Range(2 * BAR, 5 * BAR));
        assertEquals(List.of(3, 1, 2, 2, 2, 3), heard(6));
        assertEquals(List.of(LaneKind.TAKE, LaneKind.TAKE, LaneKind.TAKE, LaneKind.COMP),
                voice.getLanes().stream().map(Lane::getKind).toList());
        for (int take = 1; take <= 3; take++) {
            assertEquals(6 * BAR, take(take).getClips().getFirst().getLength());
        }
        comp.hear(take(1));
        assertEquals(List.of(1, 1, 1, 1, 1, 1), heard(6));
    }

    @Test
    void whatLiesElsewhereStaysBitForBit() throws IOException {
        practice.record(0, 6 * BAR, voice);
        practice.record(0, 6 * BAR, voice);
        comp.hear(take(1), new Range(BAR, 2 * BAR));
        float[] before = practice.heard(voice, 6 * BAR);
        comp.hear(take(1), new Range(3 * BAR + 77, 4 * BAR + 33));
        float[] after = practice.heard(voice, 6 * BAR);
        for (int i = 0; i < before.length; i++) {
            if (i < 3 * BAR + 77 || i >= 4 * BAR + 33) {
                assertEquals(before[i], after[i], "frame " + i);
            }
        }
        assertEquals(Practice.played(3 * BAR + 77 + JOIN, 1, 1), after[3 * BAR + 77 + JOIN]);
    }

    @Test
    void jointThatWouldCutAFadeLiesBehindIt() throws IOException {
        practice.record(0, 6 * BAR, voice);
        practice.record(0, 6 * BAR, voice);
        // Heard are take 1 up to bar 3, which fades out slowly, and after it take 2, which fades in slowly.
        comp.hear(take(1), new Range(0, 3 * BAR));
        Lane heard = voice.getActiveLane();
        practice.document.editor().edit("Fade", () -> heard.getClips().forEach(clip -> {
            ClipEdits.fadeOut(clip, clip.getStart() == 0 ? 2000 : 0);
            ClipEdits.fadeIn(clip, clip.getStart() == 0 ? 0 : 3000);
        }));
        float[] before = practice.heard(voice, 6 * BAR);
        comp.hear(take(1), new Range(3 * BAR - 700, 4 * BAR));
        float[] after = practice.heard(voice, 6 * BAR);
        for (int i = 0; i < before.length; i++) {
            if (i < 3 * BAR - 700 || i >= 4 * BAR) {
                assertEquals(before[i], after[i], "frame " + i);
            }
        }
        assertEquals(Practice.played(3 * BAR + 5000, 1, 1), after[3 * BAR + 5000]);
    }

    @Test
    void halfAVerseIsHeardWhereItIs() throws IOException {
        practice.record(0, 4 * BAR, voice);
        practice.record(2 * BAR, 3 * BAR, voice);
        comp.hear(take(1));
        comp.hear(take(2), new Range(0, 4 * BAR));
        assertEquals(List.of(1, 1, 2, 1), heard(4));
        assertEquals("'Take 2' has nothing there that could be heard.",
                assertThrows(Refusal.class, () -> comp.hear(take(2), new Range(0, BAR))).getMessage());
    }

    @Test
    void everyChoiceIsOneEdit() throws IOException {
        practice.record(0, 4 * BAR, voice);
        practice.record(0, 4 * BAR, voice);
        Session before = practice.copy();
        comp.hear(take(1), new Range(BAR, 2 * BAR));
        practice.assertUndone(before);
        before = practice.copy();
        comp.hear(take(1));
        practice.assertUndone(before);
    }

    @Test
    void acceptedTakeIsHeardWithWhatWasMendedInIt() throws IOException {
        Take first = practice.record(0, 4 * BAR, voice);
        practice.record(BAR, 2 * BAR, voice);
        new Parts(practice.document).write("Voice", PartsTest.PLAIN);
        Acceptance acceptance = new Acceptance(practice.document);
        acceptance.accept(new Parts(practice.document).named("Voice"), first, Acceptance.Hearing.MENDED);
        assertEquals(List.of(1, 2, 1, 1), heard(4));
        acceptance.accept(new Parts(practice.document).named("Voice"), first, Acceptance.Hearing.WHOLE);
        assertEquals(List.of(1, 1, 1, 1), heard(4));
    }

    @Test
    void clipsOfTakesStayWhereTheyAre() throws IOException {
        Take first = practice.record(0, 4 * BAR, voice);
        practice.record(0, 4 * BAR, voice);
        comp.hear(take(1), new Range(BAR, 2 * BAR));
        Clip clip = Parts.clip(first, voice).orElseThrow();
        assertEquals(take(1), clip.eContainer());
        assertTrue(Comp.holds(voice, clip));
    }
}
