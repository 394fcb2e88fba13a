package org.tonewright.core.playback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifier;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.device.DrivenStream;
import org.tonewright.engine.device.Silent;
import org.tonewright.engine.render.OfflineRender;
import org.tonewright.engine.render.RenderMonitor;
import org.tonewright.engine.render.RenderOptions;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Track;

/** A session in a folder, played on a device that the test drives quantum by quantum; the test's thread is main. */
final class LiveTrial implements AutoCloseable {

    final Path folder;
    final Studio studio;
    final OpenDocument<Session> document;
    final LivePlayer player;
    final List<String> troubles = new ArrayList<>();
    final Driven device = new Driven();
    private final BlockingQueue<Runnable> main = new LinkedBlockingQueue<>();

    LiveTrial(Path temporary) throws IOException {
        this(temporary, Optional.empty());
    }

    /** @param other devices in place of the one that the test drives */
    LiveTrial(Path temporary, Optional<AudioDevices> other) throws IOException {
        folder = temporary.resolve("song");
        Studio plain = Studio.plain(List.of(new Late(), new Late.Broken()), new NoVerifiers());
        studio = new Studio(plain.sessions(), plain.processors(), plain.formats(), other.orElse(device),
                plain.renderer(), plain.verifiers(), plain.extensions());
        document = studio.sessions().createSession(folder, SessionSpec.named("Song"));
        player = new LivePlayer(studio, document, main::add);
        player.addListener(new PlayerListener() {

            @Override
            public void trouble(String sentence) {
                troubles.add(sentence);
            }
        });
    }

    Session session() {
        return document.root();
    }

    SessionEditor editor() {
        return document.editor();
    }

    /** Lets main and control do all that was asked for so far. */
    void settle() {
        for (int i = 0; i < 3; i++) {
            for (Runnable work = main.poll(); work != null; work = main.poll()) {
                work.run();
            }
            player.awaitControl();
        }
    }

    void open() {
        player.open(new DeviceChoice("silent:driven", Quantum.FRAMES));
        settle();
    }

    /** Runs the device, and gives what was heard. */
    float[][] drive(int frames) {
        float[][] heard = new float[2][frames];
        int[] at = {0};
        device.stream().run(frames / Quantum.FRAMES, (out, _, count) -> {
            for (int channel = 0; channel < 2; channel++) {
                System.arraycopy(out[channel], 0, heard[channel], at[0], count);
            }
            at[0] += count;
        });
        return heard;
    }

    /** What a bounce of the session gives, from frame 0 on. */
    float[][] bounce(int frames) throws Exception {
        float[][] heard = new float[2][frames];
        int[] at = {0};
        new OfflineRender(
                SessionGraph.describe(session(), new FolderSources(folder, AudioFormats.builtIn()), List.of()),
                studio.processors(), RenderOptions.DEFAULT.withTail(0).withFaults(true)).run(0, frames,
                        Map.of(SessionGraph.MIX, (samples, count) -> {
                            for (int channel = 0; channel < 2; channel++) {
                                System.arraycopy(samples[channel], 0, heard[channel], at[0], count);
                            }
                            at[0] += count;
                        }), RenderMonitor.NONE);
        return heard;
    }

    /** A track that plays noise from frame 0 on. */
    Track noise(String name, int channels, int frames) throws IOException {
        Path file = folder.resolveSibling(name + ".wav");
        Random random = new Random(name.hashCode());
        float[][] samples = new float[channels][frames];
        for (float[] channel : samples) {
            for (int i = 0; i < frames; i++) {
                channel[i] = random.nextFloat() * 0.5f - 0.25f;
            }
        }
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(48000, channels, SampleType.FLOAT_32))) {
            writer.write(samples, 0, frames);
            writer.commit();
        }
        return new MediaImport(AudioFormats.builtIn())
                .run(document, List.of(MediaImport.Request.of(file)), Progress.NONE).getFirst()
                .track();
    }

    Strip bus(String name) {
        Strip bus = Elements.strip(name, StripRole.BUS, 2);
        editor().edit("Add Bus", () -> {
            session().getMixer().getStrips().add(bus);
            bus.setOutput(session().getMixer().getMain());
        });
        return bus;
    }

    Slot insert(Strip strip, String processor) {
        Slot slot = Elements.slot(processor, "1.0.0");
        editor().edit("Insert", () -> strip.getSlots().add(slot));
        return slot;
    }

    @Override
    public void close() throws IOException {
        player.close();
        document.close();
    }

    /** A machine with one device, which is driven by hand. */
    static final class Driven implements AudioDevices {

        private volatile Optional<DrivenStream> stream = Optional.empty();
        private volatile Optional<String> lost = Optional.empty();

        DrivenStream stream() {
            return stream.orElseThrow();
        }

        void lose(String sentence) {
            lost = Optional.of(sentence);
        }

        @Override
        public List<Entry> devices() {
            return List.of(new Entry("silent", named("silent:driven")));
        }

        @Override
        public AudioDevice named(String id) {
            AudioDevice silent = new Silent().devices().get(1);
            return new AudioDevice() {

                @Override
                public String id() {
                    return silent.id();
                }

                @Override
                public String name() {
                    return silent.name();
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
                    DrivenStream driven = (DrivenStream) silent.open(setup, callback);
                    stream = Optional.of(driven);
                    return new Losable(driven);
                }
            };
        }

        /** Passes everything on, but may say that it is lost. */
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

    private static final class NoVerifiers implements Verifiers {

        @Override
        public List<Verifier> handling(Path path) {
            return List.of();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }
}
