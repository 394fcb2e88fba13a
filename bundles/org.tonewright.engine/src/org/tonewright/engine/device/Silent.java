package org.tonewright.engine.device;

import java.util.List;

/**
 * The back end without hardware: nothing is heard, inputs are silent. Its device {@code clock} runs in real time from
 * a thread of its own; its device {@code driven} runs as fast as it can: opened freely from a thread of its own, else
 * when it is told to, as {@link DrivenStream} is.
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
            public boolean driven() {
                return id.equals("driven");
            }

            @Override
            public DeviceStream open(DeviceSetup setup, DeviceCallback callback) {
                DeviceSetup wanted = driven() ? setup : setup.inRealTime();
                return driven() && !setup.freely() ? new DrivenStream(setup, callback)
                        : new ClockedStream("tonewright-silent", wanted, callback, (_, _) -> callback.rolling());
            }
        };
    }
}
