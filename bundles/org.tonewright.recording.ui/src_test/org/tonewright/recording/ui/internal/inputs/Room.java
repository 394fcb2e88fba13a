package org.tonewright.recording.ui.internal.inputs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.tonewright.core.Studio;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.device.Silent;

/** A studio whose only device runs in real time; its inputs are tones of 220, 330, 440 and so on hertz. */
public final class Room {

    /** The id of the device. */
    public static final String DEVICE = "room:tones";

    private static final int INPUTS = 8;

    private final double[] amplitudes = {0.25, 0.1, 0.02, 0.9, 0.4, 0.3, 0, 1.2};
    private final AtomicLong frames = new AtomicLong();
    private volatile Optional<String> gone = Optional.empty();

    /** A studio with the device. */
    public Studio studio() {
        Studio plain = Studio.plain(List.of(), Verifiers.NONE);
        return new Studio(plain.sessions(), plain.processors(), plain.formats(), new Tones(), plain.renderer(),
                plain.verifiers(), plain.extensions());
    }

    /** Pulls the plug of the device. */
    void vanish() {
        gone = Optional.of("The device was unplugged.");
    }

    private void sing(float[][] in, int count, double rate) {
        long from = frames.getAndAdd(count);
        for (int channel = 0; channel < in.length; channel++) {
            double step = 2 * Math.PI * 110 * (channel + 2) / rate;
            for (int i = 0; i < count; i++) {
                double swell = 0.6 + 0.4 * Math.sin((from + i) / rate * (1.1 + channel));
                in[channel][i] = (float) (amplitudes[channel] * swell * Math.sin(step * (from + i)));
            }
        }
    }

    private final class Tones implements AudioDevices {

        @Override
        public List<Entry> devices() {
            return List.of(new Entry("room", named(DEVICE)));
        }

        @Override
        public AudioDevice named(String id) {
            AudioDevice clock = new Silent().devices().getFirst();
            return new AudioDevice() {

                @Override
                public String id() {
                    return "tones";
                }

                @Override
                public String name() {
                    return "A room full of tones";
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
                public DeviceStream open(DeviceSetup setup, DeviceCallback callback) throws IOException {
                    gone = Optional.empty();
                    return new Vanishing(clock.open(setup, new Singing(callback, setup.sampleRate())));
                }
            };
        }
    }

    private final class Singing implements DeviceCallback {

        private final DeviceCallback callback;
        private final double rate;

        Singing(DeviceCallback callback, double rate) {
            this.callback = callback;
            this.rate = rate;
        }

        @Override
        public long position() {
            return callback.position();
        }

        @Override
        public boolean rolling() {
            return callback.rolling();
        }

        @Override
        public void process(float[][] in, float[][] out, int count) {
            sing(in, count, rate);
            callback.process(in, out, count);
        }
    }

    private final class Vanishing implements DeviceStream {

        private final DeviceStream stream;

        Vanishing(DeviceStream stream) {
            this.stream = stream;
        }

        @Override
        public int inputLatency() {
            return stream.inputLatency();
        }

        @Override
        public int outputLatency() {
            return stream.outputLatency();
        }

        @Override
        public boolean freeRunning() {
            return stream.freeRunning();
        }

        @Override
        public long xruns() {
            return stream.xruns();
        }

        @Override
        public Optional<String> lost() {
            return gone;
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
