package org.tonewright.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.tonewright.core.Cancellation;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.playback.FolderSources;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.playback.SessionGraph;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.render.RenderOptions;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.PanLaw;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Severity;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.processor.Block;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;
import org.tonewright.recording.internal.pass.TakeEdit;

/**
 * A session of short bars, 24000 frames each, and players who play as fast as the machine can: every sample tells where
 * in the song it was played, on which input and for which take.
 */
public final class Practice implements AutoCloseable {

    public static final String DEVICE = "practice:room";
    /** Frames of a bar of 4/4 at 480 quarter notes a minute, at 48 kHz. */
    public static final int BAR = 24000;
    private static final int INPUTS = 4;
    private static final int LATENCY = 256;

    public final Path folder;
    public final Studio studio;
    public final OpenDocument<Session> document;
    public final ControlRoom room;
    public final List<String> troubles = new ArrayList<>();

    /** What is played: a saw of 4096 steps, moved by the input and by the number of the take; exact in a float. */
    public static float played(long frame, int input, int take) {
        return frame % 4096 / 32768f + input / 4f + take / 64f;
    }

    public Practice(Path temporary) throws IOException {
        folder = temporary.resolve("song");
        studio = studio();
        studio.sessions().createSession(folder, new SessionSpec("Song", 48000, 480, 4, 4)).close();
        document = studio.sessions().openSession(folder, Access.WRITE);
        // A sound in the middle keeps its level, so that samples can be compared.
        document.editor().edit("Pan Law", () -> session().getMixer().setPanLaw(PanLaw.BALANCE));
        room = new ControlRoom(studio, document, troubles::add);
        room.open(new DeviceChoice(DEVICE, 256, true));
    }

    public static Studio studio() {
        Studio plain = Studio.plain(List.of(new Delay()), Verifiers.NONE);
        return new Studio(plain.sessions(), plain.processors(), plain.formats(), new Players(), plain.renderer(),
                plain.verifiers(), plain.extensions());
    }

    public Session session() {
        return document.root();
    }

    /** A mono track that records from an input. */
    public Track track(String name, int input) {
        Track[] made = new Track[1];
        document.editor().edit("Add Track", () -> made[0] = TakeEdit.make(session(), name, 1));
        room.recorder().routing().route(made[0], new InputChannels(input, 1));
        return made[0];
    }

    /** Puts something that lags by 100 frames into the strip of a track. */
    public void delay(Track track) {
        document.editor().edit("Insert", () -> track.getStrip().getSlots().add(Elements.slot(Delay.ID, "1")));
    }

    public Take record(long start, long end, Track... tracks) {
        List<Take> takes = room.record(
                new PassRequest(List.of(tracks), OptionalLong.of(start), Optional.of(new Range(start, end)),
                        Optional.empty(), 0, 0),
                end - start, new Cancellation());
        assertEquals(List.of(), troubles);
        return takes.getFirst();
    }

    /** Finds something on a track. */
    public Finding finding(int number, Track track, long start, long length) {
        Finding finding = SessionFactory.eINSTANCE.createFinding();
        finding.setNumber(number);
        finding.setRule("org.vendor.rule");
        finding.setSeverity(Severity.ERROR);
        finding.setStart(start);
        finding.setLength(length);
        finding.setMessage("Something is wrong there.");
        finding.setTrack(track);
        finding.setMedia(track.getActiveLane().getClips().getFirst().getMedia());
        document.editor().edit("Find", () -> session().getFindings().add(finding));
        return finding;
    }

    /** What a strip gives of a track, from frame 0 on. */
    public float[] heard(Track track, int frames) throws IOException {
        float[] heard = new float[frames];
        int[] at = {0};
        studio.renderer().render(
                SessionGraph.describe(session(), new FolderSources(document.folder(), studio.formats().all()),
                        List.of(track.getStrip())),
                0, frames, Map.of(SessionGraph.stemKey(track.getStrip()), (samples, count) -> {
                    int more = Math.min(count, frames - at[0]);
                    System.arraycopy(samples[0], 0, heard, at[0], more);
                    at[0] += more;
                }), RenderOptions.DEFAULT.withTail(0), Progress.NONE);
        return heard;
    }

    /** The session as it is now, to be compared with. */
    public Session copy() {
        return EcoreUtil.copy(session());
    }

    /** The last edit can be taken back and done again. */
    public void assertUndone(Session before) {
        Session after = copy();
        document.editor().undo();
        assertEquals(true, EcoreUtil.equals(before, session()), "undo");
        document.editor().redo();
        assertEquals(true, EcoreUtil.equals(after, session()), "redo");
    }

    @Override
    public void close() throws IOException {
        room.close();
        document.close();
    }

    private static final class Players implements AudioDevices {

        @Override
        public List<Entry> devices() {
            return List.of(new Entry("practice", new Room(Practice::perform)));
        }

        @Override
        public AudioDevice named(String id) {
            return new Room(Practice::perform);
        }
    }

    private static float[][] perform(DeviceCallback callback, Integer frames) {
        float[][] in = new float[INPUTS][frames];
        for (int input = 0; input < INPUTS; input++) {
            int take = callback.take(input);
            for (int frame = 0; frame < frames; frame++) {
                in[input][frame] = callback.rolling(frame) ? played(callback.position(frame), input, take) : 0;
            }
        }
        return in;
    }

    /** Calls back as fast as it can. */
    private record Room(BiFunction<DeviceCallback, Integer, float[][]> players) implements AudioDevice {

        @Override
        public String id() {
            return "room";
        }

        @Override
        public String name() {
            return "The practice room";
        }

        @Override
        public int inputs() {
            return INPUTS;
        }

        @Override
        public int outputs() {
            return 2;
        }

        @Override
        public DeviceStream open(DeviceSetup setup, DeviceCallback callback) {
            Performance performance = new Performance(setup, callback, players);
            performance.thread.start();
            return performance;
        }
    }

    private static final class Performance implements DeviceStream {

        private final Thread thread;
        private volatile boolean closed;

        Performance(DeviceSetup setup, DeviceCallback callback,
                BiFunction<DeviceCallback, Integer, float[][]> players) {
            thread = Thread.ofPlatform().daemon().name("practice").unstarted(() -> {
                float[][] out = new float[setup.outputs()][setup.frames()];
                while (!closed) {
                    callback.process(players.apply(callback, setup.frames()), out, setup.frames());
                }
            });
        }

        @Override
        public int inputLatency() {
            return 0;
        }

        @Override
        public int outputLatency() {
            return LATENCY;
        }

        @Override
        public boolean freeRunning() {
            return true;
        }

        @Override
        public long xruns() {
            return 0;
        }

        @Override
        public Optional<String> lost() {
            return Optional.empty();
        }

        @Override
        public void close() {
            closed = true;
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Gives what it takes, 100 frames late. */
    private static final class Delay implements ProcessorFactory {

        static final String ID = "org.vendor.delay";
        private static final int FRAMES = 100;

        @Override
        public ProcessorInfo info() {
            return new ProcessorInfo(ID, List.of(Port.input("in", 0), Port.output("out", 0)), List.of());
        }

        @Override
        public Processor create(Setup setup) {
            float[][] line = new float[setup.channels()][FRAMES];
            int[] at = {0};
            return new Processor() {

                @Override
                public void process(Block block) {
                    int next = at[0];
                    for (int i = 0; i < block.frames(); i++) {
                        for (int channel = 0; channel < line.length; channel++) {
                            float in = block.in(0, channel)[i];
                            block.out(0, channel)[i] = line[channel][next];
                            line[channel][next] = in;
                        }
                        next = (next + 1) % FRAMES;
                    }
                    at[0] = next;
                }

                @Override
                public void reset() {
                    for (float[] channel : line) {
                        Arrays.fill(channel, 0);
                    }
                    at[0] = 0;
                }

                @Override
                public int latency() {
                    return FRAMES;
                }

                @Override
                public int tail() {
                    return FRAMES;
                }
            };
        }
    }
}
