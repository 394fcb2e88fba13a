package org.tonewright.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class TopologyTest {

    private static Node.Sum sum(String key, String name) {
        return new Node.Sum(key, name, 1);
    }

    @Test
    void eachNodeRunsAfterThoseThatFeedItAndStripsStayTogether() throws Exception {
        GraphSpec spec = GraphSpec.at(48000).add(sum("out", "Main"))
                .chain(sum("a1", "A"), sum("a2", "A"), sum("mix", "Mix"))
                .chain(sum("b1", "B"), sum("b2", "B")).connect("b2", "mix").connect("mix", "out").connect("a2", "b1")
                .build();
        assertEquals(List.of("a1", "a2", "b1", "b2", "mix", "out"),
                new Topology(spec).order().stream().map(Node::key).toList());
    }

    @Test
    void aCircleNamesItsStrips() {
        GraphSpec spec = GraphSpec.at(48000)
                .chain(sum("d", "Drums"), sum("h1", "Hall"), sum("h2", "Hall"), sum("p", "Plate"), sum("m", "Main"))
                .connect("p", "h1").build();
        GraphException circle = assertThrows(GraphException.class, () -> new Topology(spec).order());
        assertEquals("The signal goes round in a circle: Hall → Plate → Hall.", circle.getMessage());
        GraphSpec self = GraphSpec.at(48000).add(sum("d", "Drums")).connect("d", "d").build();
        assertEquals("The signal goes round in a circle: Drums → Drums.",
                assertThrows(GraphException.class, () -> new Topology(self).order()).getMessage());
    }

    /** A chain as deep as no stack is. */
    @Test
    void aVeryLongChainIsOrdered() throws Exception {
        GraphSpec.Builder builder = GraphSpec.at(48000).add(sum("0", "0"));
        for (int i = 1; i < 50_000; i++) {
            builder.add(sum("" + i, "" + i)).connect("" + i, "" + (i - 1));
        }
        assertEquals("49999", new Topology(builder.build()).order().get(0).key());
    }
}
