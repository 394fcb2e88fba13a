package org.tonewright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.tonewright.effects.compressor.Compressor;
import org.tonewright.effects.eq.Equaliser;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DrivenStream;
import org.tonewright.engine.device.Silent;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.stream.Fade;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.engine.transport.LiveEngine;
import org.tonewright.engine.transport.TransportCommand;

import com.sun.management.ThreadMXBean;

/**
 * The whole engine as it plays: 32 mono strips, each read ahead from disk (from memory here), with an input's meter, an
 * equaliser of four bands, a compressor, a fader with panorama and a meter, round a loop, on a device with blocks of
 * 256 frames; for one quantum of 64 frames, the waiting for the disk included.
 */
public class Playing extends Kernel {

    private static final int STRIPS = 32;
    private static final int SECONDS = 20;
    private static final int BLOCK = 256;
    /** Blocks of one call: half a second of music, so that waiting for a page now and then evens out. */
    private static final int BLOCKS = 94;

    private LiveEngine engine;
    private DrivenStream device;

    /** What the audio thread allocated: the sum over all blocks that were measured. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Garbage {

        /** In bytes. */
        public long bytes;
    }

    /** Loads the graph, opens the device and rolls. */
    @Setup(Level.Trial)
    public void open() throws GraphException, IOException {
        SampleSource music = SampleSource.of("music", Music.channel((SECONDS + STRIPS) * Music.RATE, 9));
        GraphSpec.Builder graph = GraphSpec.at(Music.RATE).chain(new Node.Sum("main", "Main", 2),
                new Node.Tap("meter", "Main", 2), new Node.Output("out", "Main", 2, 0));
        for (int i = 0; i < STRIPS; i++) {
            String name = "Strip " + i;
            Region clip = new Region(music, 0, (long) i * Music.RATE, (long) SECONDS * Music.RATE, 0, Fade.NONE,
                    Fade.NONE);
            graph.chain(new Node.Clips("clips" + i, name, 1, Playlist.of(clip)),
                    Node.Insert.of("eq" + i, name, "org.tonewright.effects.eq", 1).with("band2.gain", 3)
                            .with("band3.gain", -4).with("band5.gain", 2).with("band7.gain", -3),
                    Node.Insert.of("compressor" + i, name, "org.tonewright.effects.compressor", 1)
                            .with("threshold", -24).with("ratio", 4),
                    Node.Fader.of("fader" + i, name, 1, 2), new Node.Tap("meter" + i, name, 2))
                    .connect("meter" + i, "main")
                    .chain(new Node.Input("in" + i, name, 1, i, false), new Node.Tap("before" + i, name, 1));
        }
        engine = new LiveEngine(ProcessorCatalog.of(new Equaliser(), new Compressor()), Music.RATE);
        engine.load(graph.build());
        device = (DrivenStream) engine.open(new Silent().devices().get(1),
                new DeviceSetup(Music.RATE, BLOCK, STRIPS, 2));
        engine.send(new TransportCommand.Loop(0, (long) (SECONDS - 1) * Music.RATE));
        engine.send(new TransportCommand.Play());
    }

    /** Closes everything. */
    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }

    /** Half a second of music. */
    @Benchmark
    @OperationsPerInvocation(BLOCKS * BLOCK / Quantum.FRAMES)
    public DrivenStream play32Strips(Garbage garbage) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        device.run(BLOCKS, (_, _, _) -> {
            // nobody listens
        });
        garbage.bytes += threads.getCurrentThreadAllocatedBytes() - before;
        return device;
    }
}
