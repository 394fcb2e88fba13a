package org.tonewright.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.Graphs;
import org.tonewright.engine.TempoMap;
import org.tonewright.engine.stream.Playlist;

class GraphSpecTest {

    @Test
    void equalDescriptionsAreEqual() {
        float[] samples = new float[9];
        GraphSpec a = GraphSpec.at(48000).chain(Graphs.clips("a", samples), Graphs.out(1)).build();
        assertEquals(a, GraphSpec.at(48000).chain(Graphs.clips("a", samples), Graphs.out(1)).build());
        Node.Insert insert = Node.Insert.of("x", "X", "id", 1).with("gain", 3);
        assertEquals(insert, Node.Insert.of("x", "X", "id", 1).with("gain", 3));
        assertNotEquals(insert, insert.with("gain", 4));
        assertEquals(new State(new byte[] {1, 2}), new State(new byte[] {1, 2}));
        assertNotEquals(a, GraphSpec.at(44100).chain(Graphs.clips("a", samples), Graphs.out(1)).build());
    }

    @Test
    void nonsenseIsRefused() {
        GraphSpec.Builder twice = GraphSpec.at(48000).add(Graphs.out(1)).add(Graphs.out(2));
        assertEquals("Two nodes have the key 'out'.",
                assertThrows(IllegalArgumentException.class, twice::build).getMessage());
        GraphSpec.Builder nowhere = GraphSpec.at(48000).add(Graphs.out(1)).connect("a", "out");
        assertEquals("The edge from 'a' to 'out' ends nowhere.",
                assertThrows(IllegalArgumentException.class, nowhere::build).getMessage());
        GraphSpec.Builder rates = GraphSpec.at(48000).tempo(TempoMap.of(44100, 120));
        assertThrows(IllegalArgumentException.class, rates::build);
    }

    @Test
    void graphvizShowsStripsAndEdges() {
        GraphSpec spec = GraphSpec.at(48000).add(new Node.Clips("a", "Bass \"D.I.\"", 1, Playlist.EMPTY))
                .add(Graphs.out(1))
                .add(new Node.Insert("x", "Bass", "org.vendor.x", 1, false, Map.of(), Optional.empty()))
                .connect("a", "x").connect("x", 1, "out", 0).build();
        assertEquals("""
                digraph {
                  rankdir=LR; node [shape=box];
                  n0 [label="Bass \\"D.I.\\"\\nclips: 0"];
                  n1 [label="Main\\noutput 1"];
                  n2 [label="Bass\\norg.vendor.x (off)"];
                  n0 -> n2;
                  n2 -> n1 [label="1 to 0"];
                }
                """, spec.toGraphviz());
    }

    @Test
    void onlyWhatIsHeardIsKept() {
        GraphSpec spec = GraphSpec.at(48000).chain(Graphs.clips("a", new float[9]), Graphs.out(1))
                .chain(Graphs.clips("b", new float[9]), new Node.Output("stem", "B", 1, 0)).build();
        GraphSpec stem = spec.reaching(Set.of("stem"));
        assertEquals(List.of("b", "stem"), stem.nodes().stream().map(Node::key).toList());
        assertEquals(List.of(Edge.of("b", "stem")), stem.edges());
    }

    @Test
    void differencesAreFoundBySize() {
        float[] samples = new float[9];
        Node.Clips clips = Graphs.clips("a", samples);
        Node.Fader fader = Node.Fader.of("f", "F", 1, 1);
        Node.Insert insert = Node.Insert.of("x", "X", "id", 1).with("gain", 3);
        GraphSpec spec = GraphSpec.at(48000).chain(clips, insert, fader, Graphs.out(1)).build();
        assertEquals(new Difference(false, Map.of(), List.of()), Difference.between(spec, spec));
        GraphSpec turned = GraphSpec.at(48000).chain(clips, insert.with("gain", 4).withEnabled(false),
                fader.withLevel(Automation.constant(-6)).withAudible(false), Graphs.out(1)).build();
        assertEquals(Set.of(new Difference.Turned("x", "gain", 4), new Difference.Turned("x", "#enabled", 0),
                new Difference.Turned("f", "level", -6), new Difference.Turned("f", "audible", 0)),
                Set.copyOf(Difference.between(spec, turned).turned()));
        GraphSpec moved = GraphSpec.at(48000)
                .chain(new Node.Clips("a", "a", 1, Playlist.EMPTY), insert, fader, Graphs.out(1)).build();
        assertEquals(Map.of("a", Playlist.EMPTY), Difference.between(spec, moved).playlists());
        GraphSpec automated = GraphSpec.at(48000).chain(clips, insert,
                fader.withLevel(Automation.of(new Automation.Point(0, 1, Automation.Shape.HOLD))), Graphs.out(1))
                .build();
        assertTrue(Difference.between(spec, automated).structural());
        assertTrue(
                Difference.between(spec, GraphSpec.at(48000).chain(clips, fader, Graphs.out(1)).build()).structural());
        assertTrue(Difference.between(spec, GraphSpec.at(48000)
                .chain(clips, insert, fader.withLaw(PanLaw.MINUS_6), Graphs.out(1)).build()).structural());
    }
}
