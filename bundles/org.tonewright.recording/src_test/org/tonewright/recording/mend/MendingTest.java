package org.tonewright.recording.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tonewright.recording.Practice.BAR;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Cancellation;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.LaneKind;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Practice;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.TrackSound;
import org.tonewright.recording.take.BarRange;

class MendingTest {

    /** Ten milliseconds at 48 kHz. */
    private static final int JOIN = 480;

    private final Practice practice;
    private final Track voice;
    private final List<Integer> looks = new ArrayList<>();

    MendingTest(@TempDir Path temporary) throws IOException {
        practice = new Practice(temporary);
        voice = practice.track("Voice", 1);
    }

    @AfterEach
    void close() throws IOException {
        practice.close();
    }

    /** An inspector that minds whatever was played for the first take where something was found. */
    private List<Mended> mend(Mending.Wish wish, Finding... findings) throws IOException {
        Mending mending = new Mending(practice.room, tracks -> {
            looks.add(tracks.size());
            for (Finding finding : practice.session().getFindings()) {
                if (tracks.contains(finding.getTrack()) && !isFirstTake(finding)) {
                    practice.document.editor().edit("Inspect", () -> finding.setStatus(FindingStatus.FIXED));
                }
            }
        });
        return mending.mend(List.of(findings), wish, new Cancellation());
    }

    private boolean isFirstTake(Finding finding) throws IOException {
        try (TrackSound sound = TrackSound.of(practice.document, finding.getTrack(), practice.studio.formats().all())) {
            float[][] sample = new float[1][1];
            sound.read(finding.getStart(), sample, 1);
            return sample[0][0] == Practice.played(finding.getStart(), 1, 1);
        }
    }

    private List<Mended> mend(Finding... findings) throws IOException {
        return mend(Mending.Wish.PLAIN, findings);
    }

    @Test
    void barOfAFindingIsRecordedAgainAndItCloses() throws IOException {
        practice.record(0, 8 * BAR, voice);
        Finding finding = practice.finding(1, voice, 3 * BAR + 5000, 100);
        List<Mended> mended = mend(finding);
        assertEquals(1, mended.size());
        assertTrue(mended.getFirst().closed());
        assertEquals(new Range(3 * BAR, 4 * BAR), mended.getFirst().range());
        assertEquals("4", mended.getFirst().bars().toString());
        assertEquals(2, mended.getFirst().take().orElseThrow().getPass());
        assertEquals(3 * BAR, mended.getFirst().take().orElseThrow().getStart());
        assertEquals(BAR, mended.getFirst().take().orElseThrow().getLength());
        assertEquals(FindingStatus.FIXED, finding.getStatus());
        assertFalse(practice.document.isChanged());
    }

    @Test
    void outsideOfTheBarsEverySampleIsAsItWasThoughProcessorsLag() throws IOException {
        practice.delay(voice);
        practice.record(0, 8 * BAR, voice);
        float[] before = practice.heard(voice, 8 * BAR);
        assertTrue(mend(practice.finding(1, voice, 3 * BAR + 5000, 100)).getFirst().closed());
        float[] after = practice.heard(voice, 8 * BAR);
        for (int i = 0; i < before.length; i++) {
            if (i < 3 * BAR || i >= 4 * BAR) {
                assertEquals(Practice.played(i, 1, 1), before[i]);
                assertEquals(Float.floatToRawIntBits(before[i]), Float.floatToRawIntBits(after[i]), "frame " + i);
            } else if (i >= 3 * BAR + JOIN && i < 4 * BAR - JOIN) {
                assertEquals(Practice.played(i, 1, 2), after[i], "frame " + i);
            }
        }
    }

    @Test
    void sameBarsCanBeMendedAgainAndTheBarsBesideThemToo() throws IOException {
        practice.record(0, 8 * BAR, voice);
        mend(practice.finding(1, voice, 3 * BAR + 5000, 100));
        float[] before = practice.heard(voice, 8 * BAR);
        mend(practice.finding(2, voice, 3 * BAR + 7000, 100));
        mend(practice.finding(3, voice, 4 * BAR + 7000, 100));
        mend(practice.finding(4, voice, 2 * BAR + 7000, 100));
        float[] after = practice.heard(voice, 8 * BAR);
        for (int i = 0; i < before.length; i++) {
            if (i < 2 * BAR || i >= 5 * BAR) {
                assertEquals(before[i], after[i], "frame " + i);
            }
        }
        assertEquals(Practice.played(3 * BAR + 9000, 1, 3), after[3 * BAR + 9000]);
        assertEquals(Practice.played(4 * BAR + 9000, 1, 4), after[4 * BAR + 9000]);
        assertEquals(Practice.played(2 * BAR + 9000, 1, 5), after[2 * BAR + 9000]);
    }

    @Test
    void earlierTakesAreKept() throws IOException {
        practice.record(0, 8 * BAR, voice);
        mend(practice.finding(1, voice, 3 * BAR + 5000, 100));
        assertEquals(List.of("Take 1", "Take 2", "Comp"), voice.getLanes().stream().map(Lane::getName).toList());
        assertEquals(8 * BAR, voice.getLanes().getFirst().getClips().getFirst().getLength());
        assertEquals(LaneKind.COMP, voice.getActiveLane().getKind());
    }

    @Test
    void findingsWhoseBarsLieTogetherAreMendedByOnePass() throws IOException {
        Track bass = practice.track("Bass", 2);
        practice.record(0, 8 * BAR, voice, bass);
        List<Mended> mended = mend(practice.finding(1, voice, 5 * BAR - 10, 20), practice.finding(2, voice, 5 * BAR, 9),
                practice.finding(3, voice, 2 * BAR, 100), practice.finding(4, bass, 2 * BAR + 50, 100));
        assertEquals(List.of(3, 4, 1, 2), mended.stream().map(one -> one.finding().getNumber()).toList());
        assertEquals(List.of("3", "3", "5-6", "5-6"), mended.stream().map(one -> one.bars().toString()).toList());
        assertEquals(List.of(2, 2, 3, 3), mended.stream().map(one -> one.take().orElseThrow().getPass()).toList());
        assertEquals(List.of(2), looks);
    }

    @Test
    void findingOfTheWholeTakeTakesAllThatTheTrackPlays() throws IOException {
        practice.record(1000, 3 * BAR + 700, voice);
        List<Mended> mended = mend(practice.finding(1, voice, 1000, 3 * BAR - 300));
        assertEquals(new Range(1000, 3 * BAR + 700), mended.getFirst().range());
        assertEquals("Take 2", voice.getActiveLane().getName());
    }

    @Test
    void otherBarsAreRecordedOnRequest() throws IOException {
        practice.record(0, 8 * BAR, voice);
        List<Mended> mended = mend(new Mending.Wish(0, Optional.of(new BarRange(2, 4))),
                practice.finding(1, voice, 3 * BAR + 5000, 100));
        assertEquals(new Range(BAR, 4 * BAR), mended.getFirst().range());
    }

    @Test
    void findingThatTheInspectorSeesAgainStaysOpen() throws IOException {
        practice.record(0, 8 * BAR, voice);
        Finding finding = practice.finding(1, voice, 3 * BAR + 5000, 100);
        Mended mended = mend(new Mending.Wish(1, Optional.of(new BarRange(1, 1))), finding).getFirst();
        assertFalse(mended.closed());
        assertEquals(FindingStatus.OPEN, finding.getStatus());
        assertEquals("open", practice.document.journal().entries().getLast().deed().notes().get("result"));
    }

    @Test
    void journalLinksTheFindingToWhatWasHeardBeforeAndAfter() throws IOException {
        practice.record(0, 8 * BAR, voice);
        mend(practice.finding(7, voice, 3 * BAR + 5000, 100));
        List<JournalEntry> entries = practice.document.journal().entries();
        assertEquals(List.of(Deed.TAKE, Deed.TAKE, Deed.MEND),
                entries.stream().map(entry -> entry.deed().kind()).toList());
        Deed deed = entries.getLast().deed();
        assertEquals("7", deed.notes().get("finding"));
        assertEquals("org.vendor.rule", deed.notes().get("rule"));
        assertEquals("4", deed.notes().get("bars"));
        assertEquals("Voice", deed.notes().get("track"));
        assertEquals("2", deed.notes().get("take"));
        assertEquals("fixed", deed.notes().get("result"));
        assertEquals(Practice.DEVICE, deed.device());
        assertEquals(List.of(entries.get(0).hash(), entries.get(1).hash()),
                deed.from().stream().map(Origin::by).map(Optional::orElseThrow).toList());
    }

    @Test
    void whatCannotBeMendedIsRefusedWithASentence() throws IOException {
        practice.record(0, BAR, voice);
        Finding fixed = practice.finding(1, voice, 0, 10);
        practice.document.editor().edit("Fix", () -> fixed.setStatus(FindingStatus.FIXED));
        assertEquals("Finding 1 is fixed already; there is nothing to mend.",
                assertThrows(Refusal.class, () -> mend(fixed)).getMessage());
        Finding outside = practice.finding(2, voice, 3 * BAR, 10);
        assertEquals("'Voice' plays nothing in bar 4; there is nothing to mend.",
                assertThrows(Refusal.class, () -> mend(outside)).getMessage());
        practice.room.recorder().routing().unroute(voice);
        Finding unrouted = practice.finding(3, voice, 0, 10);
        assertEquals(
                "Nobody has said yet which input 'Voice' records from on this machine; '--route INPUT=Voice' does.",
                assertThrows(Refusal.class, () -> mend(unrouted)).getMessage());
    }

    @Test
    void stoppedWorkMendsNoFurther() throws IOException {
        practice.record(0, 8 * BAR, voice);
        Cancellation stopped = new Cancellation();
        stopped.cancel();
        assertEquals(List.of(), new Mending(practice.room, _ -> {}).mend(
                List.of(practice.finding(1, voice, 0, 10)), Mending.Wish.PLAIN, stopped));
    }
}
