package org.tonewright.engine;

import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.stream.Fade;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.SampleSource;

/** Graphs that several tests use. */
public final class Graphs {

    private Graphs() {}

    /** A track of so many channels that plays one source from frame 0. */
    public static Node.Clips clips(String key, float[]... samples) {
        return new Node.Clips(key, key, samples.length, Playlist.of(Region.of(SampleSource.of(key, samples), 0)));
    }

    /** A slot with a processor that delays and says so. */
    public static Node.Insert late(String key, int channels, int frames) {
        return Node.Insert.of(key, key, TestProcessors.LATE, channels).with("frames", frames);
    }

    /** The output {@code out}. */
    public static Node.Output out(int channels) {
        return new Node.Output("out", "Main", channels, 0);
    }

    /**
     * Seven panned tracks with different latencies, automation, sends and fades into a bus with an echo and a main
     * strip with a processor for each channel; all node kinds but Input.
     *
     * @param frames how long the tracks are
     */
    public static GraphSpec everything(int frames) {
        GraphSpec.Builder builder = GraphSpec.at(48000)
                .chain(new Node.Sum("main", "Main", 2), Node.Insert.of("mono", "Main", TestProcessors.MONO, 2),
                        late("ml", 2, 91),
                        Node.Fader.of("mf", "Main", 2, 2)
                                .withLevel(Automation.of(new Automation.Point(100, -3, Automation.Shape.SMOOTH),
                                        new Automation.Point(4000, 2, Automation.Shape.LINEAR))),
                        new Node.Tap("tap", "Main", 2), out(2))
                .chain(new Node.Sum("bus", "Hall", 2), Node.Insert.of("echo", "Hall", TestProcessors.ECHO, 2),
                        Node.Fader.of("hf", "Hall", 2, 2))
                .connect("hf", "main");
        for (int track = 0; track < 7; track++) {
            SampleSource source = Signals.source("t" + track, 1, frames, track);
            Region region = new Region(source, track * 100, 7, frames - 800, -1, new Fade(500, Fade.Shape.S_CURVE),
                    new Fade(700, Fade.Shape.EQUAL_POWER));
            builder.chain(new Node.Clips("t" + track, "T" + track, 1, Playlist.of(region)),
                    late("l" + track, 1, 13 * track),
                    Node.Insert.of("g" + track, "T" + track, TestProcessors.GAIN, 1).with("gain",
                            Automation.of(new Automation.Point(0, 0.2, Automation.Shape.LINEAR),
                                    new Automation.Point(3000, 1.2, Automation.Shape.HOLD),
                                    new Automation.Point(4100, 0.4, Automation.Shape.HOLD))),
                    Node.Fader.of("f" + track, "T" + track, 1, 2).withPan(Automation.constant(-1 + track / 3.0)),
                    new Node.Tap("m" + track, "T" + track, 2)).connect("m" + track, "main")
                    .add(Node.Fader.of("s" + track, "T" + track, 1, 2).withLevel(Automation.constant(-6)))
                    .connect("g" + track, "s" + track).connect("s" + track, "bus");
        }
        return builder.build();
    }
}
