package org.tonewright.benchmarks;

import java.util.Optional;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.tonewright.effects.compressor.Compressor;
import org.tonewright.effects.eq.Equaliser;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.GraphCompiler;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.Plan;
import org.tonewright.engine.stream.DirectTape;
import org.tonewright.engine.stream.Fade;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.SampleSource;

/**
 * A whole plan of 24 mono strips on one thread, each with a clip, an equaliser of four bands, a compressor and a fader
 * with
 * panorama into a stereo sum; for one quantum of 64 frames of all of them.
 */
public class WholePlan extends Kernel {

    private static final int STRIPS = 24;
    private static final int CHUNK = 32;
    private static final int SECONDS = 30;

    private Plan live;
    private Plan offline;
    private final Clock clock = new Clock();
    private long position;

    /** Compiles the plan both ways. */
    @Setup
    public void compile() throws GraphException {
        SampleSource music = SampleSource.of("music", Music.channel((SECONDS + STRIPS) * Music.RATE, 9));
        GraphSpec.Builder graph = GraphSpec.at(Music.RATE).add(new Node.Sum("main", "Main", 2));
        for (int i = 0; i < STRIPS; i++) {
            String name = "Strip " + i;
            Region clip = new Region(music, 0, (long) i * Music.RATE, (long) SECONDS * Music.RATE, 0, Fade.NONE,
                    Fade.NONE);
            graph.chain(new Node.Clips("clips" + i, name, 1, Playlist.of(clip)),
                    Node.Insert.of("eq" + i, name, "org.tonewright.effects.eq", 1).with("band2.gain", 3)
                            .with("band3.gain", -4).with("band5.gain", 2).with("band7.gain", -3),
                    Node.Insert.of("compressor" + i, name, "org.tonewright.effects.compressor", 1)
                            .with("threshold", -24).with("ratio", 4),
                    Node.Fader.of("fader" + i, name, 1, 2)).connect("fader" + i, "main");
        }
        GraphSpec spec = graph.add(new Node.Output("out", "Main", 2, 0)).connect("main", "out").build();
        GraphCompiler compiler = new GraphCompiler(ProcessorCatalog.of(new Equaliser(), new Compressor()));
        live = compiler.live(spec, Optional.empty(), clips -> new DirectTape(clips.playlist(), clips.channels()));
        offline = compiler.offline(spec, CHUNK * Quantum.FRAMES,
                clips -> new DirectTape(clips.playlist(), clips.channels()));
        clock.locate(0, true);
    }

    private void roll() {
        if (position >= (long) SECONDS * Music.RATE) {
            position = 0;
            clock.locate(0, true);
        }
        clock.roll(position);
        position += Quantum.FRAMES;
    }

    /** As it runs for the loudspeakers: quantum by quantum. */
    @Benchmark
    public Plan live24Strips() {
        roll();
        live.run(clock, clock.count() - 1, 1);
        return live;
    }

    /** As it runs for a bounce: 32 quanta of a strip before the next one starts. */
    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public Plan offline24Strips() {
        for (int i = 0; i < CHUNK; i++) {
            roll();
        }
        offline.run(clock, clock.count() - CHUNK, CHUNK);
        return offline;
    }
}
