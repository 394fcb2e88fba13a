package org.tonewright.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static Latencies of(GraphSpec spec, Map<String, Integer> latencies) throws GraphException {
        Topology topology = new Topology(spec);
        return Latencies.of(topology, topology.order(), node -> latencies.getOrDefault(node.key(), 0));
    }

    private static Node.Fader fader(String key) {
        return Node.Fader.of(key, key, 1, 1);
    }

    private static Node.Sum sum(String key) {
        return new Node.Sum(key, key, 1);
    }

    @Test
    void whatArrivesEarlyIsDelayedByTheDifference() throws Exception {
        GraphSpec spec = GraphSpec.at(48000).chain(fader("a"), fader("x"), sum("s"), new Node.Output("o", "o", 1, 0))
                .chain(fader("y"), sum("bus"), fader("z")).connect("a", "y").connect("a", "bus").connect("z", "s")
                .build();
        Latencies latencies = of(spec, Map.of("x", 10, "y", 17, "z", 333));
        assertEquals(350, latencies.arrival("s"));
        assertEquals(340, latencies.delay(Edge.of("x", "s")));
        assertEquals(0, latencies.delay(Edge.of("z", "s")));
        assertEquals(17, latencies.delay(Edge.of("a", "bus")));
        assertEquals(350, latencies.total());
    }

    @Test
    void allOutputsArriveTogether() throws Exception {
        GraphSpec spec = GraphSpec.at(48000).chain(fader("a"), new Node.Output("o1", "o", 1, 0))
                .chain(fader("x"), new Node.Output("o2", "o", 1, 1)).connect("a", "x").build();
        Latencies latencies = of(spec, Map.of("x", 99));
        assertEquals(99, latencies.delay(Edge.of("a", "o1")));
        assertEquals(99, latencies.arrival("o1"));
        assertEquals(99, latencies.arrival("o2"));
    }

    @Test
    void aMonitoredInputIsNeitherDelayedNorWaitedFor() throws Exception {
        GraphSpec spec = GraphSpec.at(48000)
                .chain(new Node.Input("in", "Voice", 1, 0, true), fader("v"), sum("s"), new Node.Output("o", "o", 1, 0))
                .chain(fader("a"), fader("x")).connect("x", "s").connect("a", "s").build();
        Latencies latencies = of(spec, Map.of("v", 40, "x", 500));
        assertEquals(0, latencies.delay(Edge.of("v", "s")));
        assertEquals(500, latencies.delay(Edge.of("a", "s")));
        assertEquals(500, latencies.total());
    }

    /** A strip that plays clips and lets the player hear herself: its clips wait, so that nothing after them has to. */
    @Test
    void whereClipsAndAMonitoredInputMeetOnlyTheClipsWait() throws Exception {
        GraphSpec spec = GraphSpec.at(48000)
                .chain(fader("clips"), sum("strip"), fader("eq"), new Node.Tap("meter", "m", 1))
                .chain(sum("main"), new Node.Output("o", "o", 1, 0)).connect("eq", "main")
                .chain(new Node.Input("in", "Voice", 1, 0, true), new Node.Tap("level", "Voice", 1), fader("monitor"))
                .connect("monitor", "strip").chain(fader("other"), fader("late")).connect("late", "main").build();
        Latencies latencies = of(spec, Map.of("eq", 30, "late", 500));
        assertEquals(470, latencies.delay(Edge.of("clips", "strip")));
        assertEquals(0, latencies.delay(Edge.of("monitor", "strip")));
        assertEquals(0, latencies.delay(Edge.of("eq", "main")));
        assertEquals(0, latencies.delay(Edge.of("eq", "meter")));
        assertEquals(470, latencies.arrival("eq"), "its automation meets the clips");
        assertEquals(500, latencies.total());
    }

    @Test
    void anAbsurdLatencyIsRefused() {
        GraphSpec spec = GraphSpec.at(48000).chain(fader("a"), fader("b")).build();
        assertEquals("The processors up to the strip 'b' lag by more than 480000 frames.",
                assertThrows(GraphException.class,
                        () -> of(spec, Map.of("a", 400_000, "b", Integer.MAX_VALUE))).getMessage());
    }
}
