package org.tonewright.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Cancellation;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;

class ControlRoomTest {

    private final Practice practice;

    ControlRoomTest(@TempDir Path temporary) throws IOException {
        practice = new Practice(temporary);
    }

    @AfterEach
    void close() throws IOException {
        practice.close();
    }

    /** As when the disk was too slow for the last frames of the range: what came is kept, and nobody waits for more. */
    @Test
    void aPunchRangeThatGivesFewerFramesThanWantedEndsAllTheSame() throws IOException {
        Track voice = practice.track("Voice", 1);
        List<Take> takes = practice.room.record(new PassRequest(List.of(voice), OptionalLong.of(0),
                Optional.of(new Range(1000, 5000)), Optional.empty(), 0, 0), 4001, new Cancellation());
        assertEquals(1, takes.size());
        assertEquals(1000, takes.getFirst().getStart());
        assertEquals(4000, takes.getFirst().getLength());
    }

    /** A room that plays as fast as it can has played many more rounds before anybody sees that it is enough. */
    @Test
    void aLoopEndsAtTheFrameWhereItShallHoweverFastTheDeviceIs() throws IOException {
        Track voice = practice.track("Voice", 1);
        List<Take> takes = practice.room.record(new PassRequest(List.of(voice), OptionalLong.of(0), Optional.empty(),
                Optional.of(new Range(0, 1000)), 0, 0), 3000, new Cancellation());
        assertEquals(List.of(1000L, 1000L, 1000L), takes.stream().map(Take::getLength).toList());
        assertEquals(3000, takes.getFirst().getClips().getFirst().getMedia().getFrames());
    }

    /** As a routing that somebody edited may ask for: the pass ends, with a sentence. */
    @Test
    void aPassThatCannotBeginIsNotWaitedFor() throws IOException {
        Track voice = practice.track("Voice", 1);
        List<Take> takes = practice.room.record(new PassRequest(List.of(voice), OptionalLong.of(0), Optional.empty(),
                Optional.of(new Range(0, 10)), 0, 0), 3000, new Cancellation());
        assertEquals(List.of(), takes);
        assertEquals(List.of("A loop can't be 10 frames long."), practice.troubles);
    }

    /** As somebody may have written it into the file. */
    @Test
    void aTakeOfTheHighestNumberIsNotCountedOn() {
        Track voice = practice.track("Voice", 1);
        Take strange = SessionFactory.eINSTANCE.createTake();
        strange.setPass(Integer.MAX_VALUE);
        practice.document.editor().edit("Write", () -> practice.session().getTakes().add(strange));
        assertEquals(1, practice.record(0, 5000, voice).getPass());
        assertEquals(2, practice.record(0, 5000, voice).getPass());
    }
}
