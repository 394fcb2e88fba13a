package org.tonewright.benchmarks;

import java.io.IOException;
import java.util.Locale;

import org.tonewright.device.jack.JackBackend;
import org.tonewright.effects.eq.Equaliser;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.PanLaw;
import org.tonewright.engine.stream.Fade;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.engine.transport.LiveEngine;
import org.tonewright.engine.transport.TransportCommand;

/**
 * The engine on the JACK device, as it plays a session: 32 stereo strips, each with a clip, an equaliser of eight bells
 * and a fader, into a stereo sum. Prints the energy of the first second, then the microseconds of each callback, as
 * {@code callback.c} does. Arguments: seconds, frames of a block.
 */
public final class Callback implements AudioDevice, DeviceCallback {

    private static final int STRIPS = 32;
    private static final int CHANNELS = 2;
    private static final int RATE = 48_000;
    private static final int LENGTH = RATE * 4;
    private static final int SHIFT = 1000;
    private static final int WARM = 3;
    private static final double FADER = -30;
    private static final double GAIN = 3;
    private static final double[] FREQUENCIES = {60, 120, 250, 600, 1500, 4000, 8000, 12000};

    private final AudioDevice device = new JackBackend().devices().getFirst();
    private final float[] times;
    private DeviceCallback engine = this;
    private int calls;
    private int played;
    private double energy;

    private Callback(int calls) {
        times = new float[calls];
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[0]);
        int frames = Integer.parseInt(args[1]);
        int warm = WARM * RATE / frames;
        Callback timed = new Callback(warm + seconds * RATE / frames);
        try (LiveEngine live = new LiveEngine(ProcessorCatalog.of(new Equaliser()), RATE)) {
            live.load(strips(WARM + seconds + 1));
            live.open(timed, new DeviceSetup(RATE, frames, 0, CHANNELS));
            live.send(new TransportCommand.Play());
            Thread.sleep(1000L * (WARM + seconds));
        }
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.6g%n", timed.energy));
        for (int i = warm; i < timed.calls; i++) {
            text.append(String.format(Locale.ROOT, "%.2f%n", timed.times[i]));
        }
        System.out.print(text);
    }

    private static float[][] noise() {
        float[][] noise = new float[CHANNELS][LENGTH];
        long seed = 1;
        for (int i = 0; i < LENGTH; i++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                seed = seed * 6364136223846793005L + 1442695040888963407L;
                noise[channel][i] = (float) (seed >> 40) / (1 << 23);
            }
        }
        return noise;
    }

    private static GraphSpec strips(int seconds) {
        SampleSource noise = SampleSource.of("noise", noise());
        GraphSpec.Builder graph = GraphSpec.at(RATE).add(new Node.Sum("main", "Main", CHANNELS));
        for (int i = 0; i < STRIPS; i++) {
            String name = "Strip " + i;
            // The noise from another place for each strip, then again and again.
            int copies = seconds * RATE / LENGTH + 1;
            Region[] clips = new Region[copies + 1];
            int offset = i * SHIFT;
            clips[0] = new Region(noise, 0, offset, LENGTH - offset, 0, Fade.NONE, Fade.NONE);
            for (int copy = 1; copy <= copies; copy++) {
                clips[copy] = new Region(noise, (long) copy * LENGTH - offset, 0, LENGTH, 0, Fade.NONE, Fade.NONE);
            }
            Node.Insert bells = Node.Insert.of("eq" + i, name, "org.tonewright.effects.eq", CHANNELS);
            for (int band = 0; band < FREQUENCIES.length; band++) {
                String key = "band" + (band + 1) + ".";
                bells = bells.with(key + "on", 1).with(key + "type", 0).with(key + "frequency", FREQUENCIES[band])
                        .with(key + "gain", band % 2 == 0 ? GAIN : -GAIN).with(key + "q", 1);
            }
            graph.chain(new Node.Clips("clips" + i, name, CHANNELS, Playlist.of(clips)), bells,
                    new Node.Fader("fader" + i, name, CHANNELS, CHANNELS, Automation.constant(FADER),
                            Automation.constant(0), false, true, PanLaw.MINUS_3))
                    .connect("fader" + i, "main");
        }
        return graph.add(new Node.Output("out", "Main", CHANNELS, 0)).connect("main", "out").build();
    }

    @Override
    public String id() {
        return device.id();
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public int inputs() {
        return device.inputs();
    }

    @Override
    public int outputs() {
        return device.outputs();
    }

    @Override
    public DeviceStream open(DeviceSetup setup, DeviceCallback callback) throws IOException {
        engine = callback;
        return device.open(setup, this);
    }

    @Override
    public long position() {
        return engine.position();
    }

    @Override
    public boolean rolling() {
        return engine.rolling();
    }

    @Override
    public void process(float[][] in, float[][] out, int frames) {
        long begin = System.nanoTime();
        engine.process(in, out, frames);
        long end = System.nanoTime();
        for (int i = 0; i < frames && played < RATE; i++) {
            // It begins with the first sample that is not silent.
            if (played > 0 || out[0][i] != 0) {
                energy += (double) out[0][i] * out[0][i] + (double) out[1][i] * out[1][i];
                played++;
            }
        }
        if (played > 0 && calls < times.length) {
            times[calls++] = (end - begin) / 1000f;
        }
    }
}
