package org.tonewright.core.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.Silent;
import org.tonewright.engine.transport.TransportCommand;
import org.tonewright.media.SampleType;
import org.tonewright.model.session.Track;

class EngineRoomTest {

    @TempDir
    Path temporary = Path.of("");

    private static PassPlan plan(LiveTrial trial, Track track, String name, long from) {
        return new PassPlan(
                List.of(new CaptureSpec(track.getId(), 0, 1, trial.folder.resolve("media/" + name),
                        SampleType.FLOAT_32)),
                OptionalLong.of(from), new TransportCommand.Punch(0, 0), new TransportCommand.Loop(0, 0), 0, 0);
    }

    /** The device sleeps while the first pass ends and the second begins, and finds all that in its mailbox. */
    @Test
    void aPassHearsNothingOfTheOneBeforeHoweverLateTheDeviceIs() throws IOException {
        try (LiveTrial trial = new LiveTrial(temporary)) {
            Track track = trial.noise("Voice", 1, 48000);
            trial.settle();
            trial.open();
            trial.player.record(plan(trial, track, "first.wav", 0));
            trial.settle();
            trial.drive(6400);
            trial.player.finish(true).join();
            CompletableFuture<CapturePass> second = trial.player.record(plan(trial, track, "second.wav", 24000));
            while (!second.isDone()) {
                trial.drive(64);
            }
            trial.settle();
            trial.drive(6400);
            List<CapturedFile.Piece> pieces = trial.player.finish(true).join().getFirst().pieces();
            assertEquals(1, pieces.size(), pieces.toString());
            assertEquals(24000, pieces.getFirst().position());
        }
    }

    /** Whoever waits for the device to be there or not reads the reason at that moment. */
    @Test
    void theReasonWhyADeviceIsNotOpenIsToldBeforeThatItIsNot() throws IOException {
        assertEquals(List.of("There is no device 'no:body'."), refused("no:body", named -> {
            throw new Refusal("There is no device '" + named + "'.");
        }));
        assertEquals(List.of("The device 'no:body' can't be opened: java.lang.OutOfMemoryError: a song."),
                refused("no:body", _ -> {
                    throw new OutOfMemoryError("a song");
                }));
    }

    /** Nobody drives it, and whoever records with it would wait for ever. */
    @Test
    void aDeviceThatMustBeDrivenIsNotOpenedInRealTime() throws IOException {
        assertEquals(List.of("The device 'silent:driven' can't run in real time."),
                refused("silent:driven", _ -> new Silent().devices().getLast()));
    }

    private interface Naming {

        AudioDevice named(String id);
    }

    private List<String> refused(String id, Naming naming) throws IOException {
        AudioDevices devices = new AudioDevices() {

            @Override
            public List<Entry> devices() {
                return List.of();
            }

            @Override
            public AudioDevice named(String name) {
                return naming.named(name);
            }
        };
        try (LiveTrial trial = new LiveTrial(Files.createTempDirectory(temporary, "trial"), Optional.of(devices))) {
            List<List<String>> told = new ArrayList<>();
            trial.player.addListener(new PlayerListener() {

                @Override
                public void deviceChanged() {
                    told.add(List.copyOf(trial.troubles));
                }
            });
            trial.player.open(new DeviceChoice(id, 64));
            trial.settle();
            assertEquals(1, told.size());
            assertTrue(trial.player.device().isEmpty());
            return told.getFirst();
        }
    }
}
