package org.tonewright.engine.device;

import java.util.List;

/**
 * The back end without hardware: nothing is heard, inputs are silent. Its device {@code clock} runs in real time from
 * a thread of its own; its device {@code driven} runs when it is told to, as fast as it can, for tests and for
 * headless work.
 */
public final class Silent implements AudioBackend {

    private static final int CHANNELS = 64;

    @Override
    public String id() {
        return "silent";
    }

    @Override
    public List<AudioDevice> devices() {
        return List.of(device("clock", "No sound, in real time"), device("driven", "No sound, as fast as it goes"));
    }

    private static AudioDevice device(String id, String name) {
        return new AudioDevice() {

            @Override
            public String id() {
                return id;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public int inputs() {
                return CHANNELS;
            }

            @Override
            public int outputs() {
                return CHANNELS;
            }

            @Override
            public DeviceStream open(DeviceSetup setup, DeviceCallback callback) {
                return id.equals("clock")
                        ? new ClockedStream("tonewright-silent", setup.inRealTime(), callback, (_, _) -> false)
                        : new DrivenStream(setup, callback);
            }
        };
    }
}
