package org.tonewright.recording;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.tonewright.core.Studio;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.playback.LivePlayer;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.device.DrivenStream;
import org.tonewright.engine.device.Silent;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.internal.pass.TakeEdit;

/** A session and a device that the test drives; input 1 counts the frames it has given, input 2 is the opposite. */
final class Booth implements AutoCloseable {

    /** What input 1 gives in a frame: a ramp so flat that it never clips, exact in a float. */
    static float ramp(long frame) {
        return frame / (float) (1 << 20);
    }

    /** Longer than anything takes, in nanoseconds. */
    private static final long PATIENCE = 20_000_000_000L;

    final Path folder;
    final Studio studio;
    final OpenDocument<Session> document;
    final LivePlayer player;
    final Recorder recorder;
    final List<String> troubles = new ArrayList<>();
    final List<Take> kept = new ArrayList<>();
    private final BlockingQueue<Runnable> main = new LinkedBlockingQueue<>();
    private volatile Optional<DrivenStream> stream = Optional.empty();
    private volatile Optional<String> lost = Optional.empty();
    private long given;
    private boolean answered;

    Booth(Path temporary) throws IOException {
        folder = temporary.resolve("song");
        Studio plain = Studio.plain(List.of(), Verifiers.NONE);
        studio = new Studio(plain.sessions(), plain.processors(), plain.formats(), new OneDevice(), plain.renderer(),
                plain.verifiers(), plain.extensions());
        plain.sessions().createSession(folder, SessionSpec.named("Song")).close();
        document = studio.sessions().openSession(folder, Access.WRITE);
        player = new LivePlayer(studio, document, main::add);
        recorder = new Recorder(document, player, main::add);
        recorder.addListener(new RecorderListener() {

            @Override
            public void kept(List<Take> takes) {
                kept.addAll(takes);
                answered = true;
            }

            @Override
            public void trouble(String sentence) {
                troubles.add(sentence);
            }
        });
        player.open(new DeviceChoice("test:one", Quantum.FRAMES));
        until(() -> player.device().isPresent());
    }

    Session session() {
        return document.root();
    }

    Track armed(String name, int channels) {
        Track[] made = new Track[1];
        document.editor().edit("Add Track", () -> {
            made[0] = TakeEdit.make(session(), name, channels);
            made[0].setArmed(true);
        });
        return made[0];
    }

    /** Works as main until something holds. */
    void until(BooleanSupplier done) {
        long begin = System.nanoTime();
        while (!done.getAsBoolean()) {
            Runnable work = main.poll();
            if (work != null) {
                work.run();
            } else {
                LockSupport.parkNanos(100_000);
            }
            assertTrue(System.nanoTime() - begin < PATIENCE, () -> "Nothing happens; " + troubles);
        }
    }

    /** Begins a pass and waits until it runs. */
    void record(PassRequest request) {
        recorder.record(request);
        until(() -> player.pass().isPresent() && recorder.busy() || !troubles.isEmpty());
    }

    /** Runs the device, and gives what was heard on its first output. */
    float[] drive(int frames) {
        float[] heard = new float[(frames + Quantum.FRAMES - 1) / Quantum.FRAMES * Quantum.FRAMES];
        for (int done = 0; done < frames; done += Quantum.FRAMES) {
            float[][] in = stream.orElseThrow().in();
            for (int i = 0; i < Quantum.FRAMES; i++) {
                in[0][i] = ramp(given + i);
                in[1][i] = -ramp(given + i);
            }
            given += Quantum.FRAMES;
            int at = done;
            stream.orElseThrow().run(1, (out, _, count) -> System.arraycopy(out[0], 0, heard, at, count));
        }
        return heard;
    }

    /** Stops and waits for the takes, while the device goes on. */
    void keep() {
        answered = false;
        recorder.stop();
        await();
    }

    void await() {
        until(() -> {
            if (stream.isPresent() && lost.isEmpty()) {
                drive(Quantum.FRAMES);
            }
            return answered && !recorder.busy();
        });
        answered = false;
    }

    void lose(String sentence) {
        lost = Optional.of(sentence);
    }

    @Override
    public void close() throws IOException {
        recorder.close();
        player.close();
        document.close();
    }

    private final class OneDevice implements AudioDevices {

        @Override
        public List<Entry> devices() {
            return List.of(new Entry("test", named("test:one")));
        }

        @Override
        public AudioDevice named(String id) {
            return new AudioDevice() {

                @Override
                public String id() {
                    return "one";
                }

                @Override
                public String name() {
                    return "The only device";
                }

                @Override
                public int inputs() {
                    return 4;
                }

                @Override
                public int outputs() {
                    return 2;
                }

                @Override
                public DeviceStream open(DeviceSetup setup, DeviceCallback callback) throws IOException {
                    lost = Optional.empty();
                    DrivenStream driven = (DrivenStream) new Silent().devices().get(1).open(setup, callback);
                    stream = Optional.of(driven);
                    return new Losable(driven);
                }
            };
        }
    }

    private final class Losable implements DeviceStream {

        private final DrivenStream driven;

        Losable(DrivenStream driven) {
            this.driven = driven;
        }

        @Override
        public int inputLatency() {
            return driven.inputLatency();
        }

        @Override
        public int outputLatency() {
            return driven.outputLatency();
        }

        @Override
        public boolean freeRunning() {
            return driven.freeRunning();
        }

        @Override
        public long xruns() {
            return driven.xruns();
        }

        @Override
        public Optional<String> lost() {
            return lost;
        }

        @Override
        public void close() {
            driven.close();
        }
    }
}
