package org.tonewright.core.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.device.rehearsal.RehearsalBackend;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.transport.TransportCommand;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Track;

/** What a room plays to the session lies in the take where it belongs, sample for sample, whatever delays the music. */
class RehearsalTest {

    private static final int FRAMES = 48_000;

    @TempDir
    Path temporary = Path.of("");

    private static final class Room implements AudioDevices {

        private final RehearsalBackend backend = new RehearsalBackend();

        @Override
        public List<Entry> devices() {
            return List.of();
        }

        @Override
        public AudioDevice named(String id) {
            return backend.device(id.substring(id.indexOf(':') + 1)).orElseThrow();
        }
    }

    private float[] perform(Path file) throws Exception {
        Random random = new Random(5);
        float[] samples = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            samples[i] = random.nextFloat() - 0.5f;
        }
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(48_000, 1, SampleType.FLOAT_32))) {
            writer.write(new float[][] {samples}, 0, FRAMES);
            writer.commit();
        }
        return samples;
    }

    @ParameterizedTest
    @CsvSource({"64,true,0", "256,true,1", "100,true,2", "256,false,1", "100,false,0"})
    void takeIsThePerformanceBitForBit(int frames, boolean freely, int late) throws Exception {
        float[] performed = perform(temporary.resolve("voice.wav"));
        try (LiveTrial trial = new LiveTrial(temporary, Optional.of(new Room()))) {
            Track track = trial.noise("Guide", 1, 2 * FRAMES);
            for (int i = 0; i < late; i++) {
                trial.insert(trial.session().getMixer().getMain(), Late.ID);
            }
            trial.settle();
            trial.player.open(new DeviceChoice("rehearsal:" + temporary.resolve("voice.wav"), frames, freely));
            trial.settle();
            CaptureSpec spec = new CaptureSpec(track.getId(), 0, 1, trial.folder.resolve("media/take.wav"),
                    SampleType.FLOAT_32);
            CompletableFuture<CapturePass> begun = trial.player.record(new PassPlan(List.of(spec),
                    OptionalLong.of(1000), new TransportCommand.Punch(5000, 30_000),
                    new TransportCommand.Loop(0, 0), 0, 0));
            trial.settle();
            CapturePass pass = begun.join();
            while (pass.captures().getFirst().frames() < 30_000) {
                Thread.onSpinWait();
                trial.settle();
            }
            CompletableFuture<List<CapturedFile>> files = trial.player.finish(true);
            trial.settle();
            CapturedFile take = files.join().getFirst();
            assertEquals(5000, take.start());
            assertEquals(30_000, take.frames());
            assertEquals(0, take.lost());
            try (AudioReader reader = AudioFormats.builtIn().open(take.spec().file())) {
                float[][] recorded = new float[1][30_000];
                reader.read(recorded, 0, 30_000);
                assertArrayEquals(Arrays.copyOfRange(performed, 5000, 35_000), recorded[0]);
            }
            assertTrue(trial.troubles.isEmpty(), trial.troubles.toString());
        }
    }
}
