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
}
