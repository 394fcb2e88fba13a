package org.tonewright.core.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.transport.TransportCommand;
import org.tonewright.media.SampleType;
import org.tonewright.model.session.Track;

class LiveRecordingTest {

    private static final TransportCommand.Loop NO_LOOP = new TransportCommand.Loop(0, 0);
    private static final TransportCommand.Punch NO_PUNCH = new TransportCommand.Punch(0, 0);

    private final LiveTrial trial;

    LiveRecordingTest(@TempDir Path temporary) throws IOException {
        trial = new LiveTrial(temporary);
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    private PassPlan plan(Track track, TransportCommand.Punch punch) {
        CaptureSpec spec = new CaptureSpec(track.getId(), 0, 1, trial.folder.resolve("media/take.wav"),
                SampleType.FLOAT_32);
        return new PassPlan(List.of(spec), OptionalLong.of(0), punch, NO_LOOP, 0, 0);
    }

    private static float peak(float[][] heard, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(heard[0][i]));
        }
        return peak;
    }

    @Test
    void trackThatRecordsIsSilentWhereItRecordsAndHeardAround() throws IOException {
        Track track = trial.noise("Voice", 1, 48000);
        trial.settle();
        trial.open();
        CompletableFuture<CapturePass> begun = trial.player.record(plan(track, new TransportCommand.Punch(6400, 6400)));
        trial.settle();
        assertTrue(begun.isDone());
        Arrays.fill(trial.device.stream().in()[0], 0.5f);
        float[][] heard = trial.drive(19200);
        assertTrue(peak(heard, 0, 6400) > 0.1);
        // A fader opens and shuts within a quantum of 64 frames.
        assertEquals(0, peak(heard, 6464, 12736));
        assertTrue(peak(heard, 13440, 19200) > 0.1);
        CompletableFuture<List<CapturedFile>> files = trial.player.finish(false);
        trial.settle();
        assertEquals(6400, files.join().getFirst().frames());
        assertEquals(6400, files.join().getFirst().start());
        assertTrue(trial.player.rolling());
        assertTrue(trial.player.pass().isEmpty());
    }

    @Test
    void withoutADeviceNothingIsRecorded() throws IOException {
        Track track = trial.noise("Voice", 1, 48000);
        CompletableFuture<CapturePass> begun = trial.player.record(plan(track, NO_PUNCH));
        trial.settle();
        assertInstanceOf(Refusal.class, assertThrows(CompletionException.class, begun::join).getCause());
    }

    @Test
    void lostDeviceEndsThePassAndWhatWasRecordedIsKept() throws IOException {
        Track track = trial.noise("Voice", 1, 48000);
        trial.settle();
        trial.open();
        trial.player.record(plan(track, NO_PUNCH));
        trial.settle();
        trial.drive(6400);
        trial.device.lose("The sound server has ended.");
        trial.player.tend();
        trial.settle();
        assertFalse(trial.player.rolling());
        CompletableFuture<List<CapturedFile>> files = trial.player.finish(true);
        trial.settle();
        assertEquals(6400, files.join().getFirst().frames());
        assertTrue(Files.exists(trial.folder.resolve("media/take.wav")));
    }
}
