package org.tonewright.device.javasound;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;

/**
 * A program of its own, because a process reads the configuration of its sound cards once: lists the devices, then
 * plays noise to the first one while it compares what comes in with other noise, and prints what it has found.
 */
final class Session implements DeviceCallback {

    /** The noise that is played; what is recorded is noise of the channels 0 and up. */
    static final int PLAYED = 100;

    private final int wanted;
    private final CountDownLatch done = new CountDownLatch(1);
    private int frames;
    private int wrong;

    private Session(int wanted) {
        this.wanted = wanted;
    }

    /** @param args how many frames, if any */
    public static void main(String[] args) throws Exception {
        JavaSoundBackend backend = new JavaSoundBackend();
        for (AudioDevice device : backend.devices()) {
            System.out.println(device.id() + " " + device.inputs() + " " + device.outputs());
        }
        if (args.length == 0) {
            return;
        }
        AudioDevice device = backend.devices().getFirst();
        Session session = new Session(Integer.parseInt(args[0]));
        DeviceStream stream = device.open(new DeviceSetup(48000, 256, 2, 2), session);
        System.out.println(stream.inputLatency() + " " + stream.outputLatency());
        boolean ended = session.done.await(30, TimeUnit.SECONDS);
        stream.close();
        System.out.println(ended + " " + session.wrong + " " + stream.lost().orElse("not lost"));
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public boolean rolling() {
        return false;
    }

    @Override
    public void process(float[][] in, float[][] out, int count) {
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < 2; channel++) {
                if (frames < wanted && in[channel][i] != Noise.at(frames, channel) / (float) (1 << 23)) {
                    wrong++;
                }
                out[channel][i] = Noise.at(frames, channel + PLAYED) / (float) (1 << 23);
            }
            frames++;
        }
        if (frames >= wanted) {
            done.countDown();
        }
    }
}
