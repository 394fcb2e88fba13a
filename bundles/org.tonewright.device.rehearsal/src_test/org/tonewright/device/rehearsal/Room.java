package org.tonewright.device.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

/** Listens to a room: stands for a while, then rolls on from a position. */
final class Room implements DeviceCallback {

    static final int RATE = 48_000;

    private final int standing;
    private final long start;
    private final int take;
    private final long[] loop;
    private final float[][] heard;
    private final CountDownLatch full = new CountDownLatch(1);
    private int taken;

    private Room(int inputs, int standing, long start, int frames, int take, long... loop) {
        this.standing = standing;
        this.start = start;
        this.take = take;
        this.loop = loop;
        heard = new float[inputs][standing + frames];
    }

    /** What a room gives that stands for a while and then rolls, in blocks of a length. */
    static float[][] hear(String name, int block, boolean freely, int standing, long start, int frames, int take,
            long... loop) throws IOException, InterruptedException {
        var device = new RehearsalBackend().device(name).orElseThrow();
        Room room = new Room(device.inputs(), standing, start, frames, take, loop);
        try (DeviceStream stream = device.open(new DeviceSetup(RATE, block, device.inputs(), 2, freely), room)) {
            while (!room.full.await(10, TimeUnit.MILLISECONDS)) {
                if (stream.lost().isPresent()) {
                    throw new IOException(stream.lost().get());
                }
            }
        }
        return room.heard;
    }

    /** What a room gives that rolls in its first take. */
    static float[][] hear(String name, long start, int frames) throws IOException, InterruptedException {
        return hear(name, 256, true, 0, start, frames, 1);
    }

    static void write(Path file, int rate, SampleType type, float[]... samples) throws IOException {
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(rate, samples.length, type))) {
            writer.write(samples, 0, samples[0].length);
            writer.commit();
        }
    }

    @Override
    public long position() {
        return position(0);
    }

    @Override
    public boolean rolling() {
        return rolling(0);
    }

    @Override
    public long position(int frame) {
        long at = start + Math.max(0, taken + frame - standing);
        return loop.length == 0 || at < loop[1] ? at : loop[0] + (at - loop[1]) % (loop[1] - loop[0]);
    }

    @Override
    public boolean rolling(int frame) {
        return taken + frame >= standing;
    }

    @Override
    public int take(int input) {
        return take;
    }

    @Override
    public void process(float[][] in, float[][] out, int frames) {
        int count = Math.min(frames, heard[0].length - taken);
        for (int input = 0; input < heard.length; input++) {
            System.arraycopy(in[input], 0, heard[input], taken, count);
        }
        taken += count;
        if (taken == heard[0].length) {
            full.countDown();
        }
    }
}
