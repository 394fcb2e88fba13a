package org.tonewright.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.Graphs;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.Signals;
import org.tonewright.engine.TestProcessors;
import org.tonewright.engine.render.Renders;
import org.tonewright.processor.Port;
import org.tonewright.processor.ProcessorInfo;

class GraphCompilerTest {

    private static final GraphCompiler COMPILER = new GraphCompiler(TestProcessors.catalog());

    private static Plan live(GraphSpec spec, Optional<Plan> running) throws GraphException {
        return COMPILER.live(spec, running, _ -> (_, _, _, _, _) -> {
        });
    }

    private static String refused(GraphSpec spec) {
        return assertThrows(GraphException.class, () -> live(spec, Optional.empty())).getMessage();
    }

    @Test
    void processorsAreTakenOverOnlyWhenTheirSetupIsTheSame() throws Exception {
        GraphSpec spec = GraphSpec.at(48000).chain(Graphs.clips("a", new float[9]), Graphs.late("x", 1, 5),
                Node.Insert.of("g", "A", TestProcessors.GAIN, 1), Graphs.out(1)).build();
        Plan first = live(spec, Optional.empty());
        Plan same = live(spec, Optional.of(first));
        assertSame(first.processors("x").get(0), same.processors("x").get(0));
        assertEquals(5, same.latency());
        GraphSpec other = GraphSpec.at(48000).chain(Graphs.clips("a", new float[9]), Graphs.late("x", 1, 6),
                Node.Insert.of("g", "A", TestProcessors.GAIN, 1).with("gain", 2), Graphs.out(1)).build();
        Plan changed = live(other, Optional.of(same));
        assertNotSame(first.processors("x").get(0), changed.processors("x").get(0));
        assertSame(first.processors("g").get(0), changed.processors("g").get(0));
        assertEquals(6, changed.latency());
    }

    @Test
    void cellsMetersAndTapesAreTakenOver() throws Exception {
        GraphSpec spec = Graphs.everything(5000);
        Plan first = live(spec, Optional.empty());
        Plan second = live(spec, Optional.of(first));
        assertSame(first.value("f1", Node.Fader.LEVEL).orElseThrow().cells(),
                second.value("f1", Node.Fader.LEVEL).orElseThrow().cells());
        assertSame(first.meter("tap").orElseThrow(), second.meter("tap").orElseThrow());
    }

    /** A gesture goes on while something else is edited; what the edit is about wins. */
    @Test
    void aTurnedCellStaysUnlessTheGraphSaysSomethingNew() throws Exception {
        Node.Fader fader = Node.Fader.of("f", "A", 1, 1);
        GraphSpec spec = GraphSpec.at(48000).chain(Graphs.clips("a", new float[9]), fader, Graphs.out(1)).build();
        Plan first = live(spec, Optional.empty());
        ValueCell cell = first.value("f", Node.Fader.LEVEL).orElseThrow();
        cell.set(-20);
        Plan second = live(spec, Optional.of(first));
        assertEquals(-20, second.value("f", Node.Fader.LEVEL).orElseThrow().get());
        GraphSpec edited = GraphSpec.at(48000)
                .chain(Graphs.clips("a", new float[9]), fader.withLevel(Automation.constant(-3)), Graphs.out(1))
                .build();
        live(edited, Optional.of(second));
        assertEquals(-3, cell.get());
        GraphSpec automated = GraphSpec.at(48000).chain(Graphs.clips("a", new float[9]),
                fader.withLevel(Automation.of(new Automation.Point(0, -6, Automation.Shape.HOLD))), Graphs.out(1))
                .build();
        live(automated, Optional.of(second));
        assertTrue(cell.follows());
    }

    @Test
    void structuralValuesHaveNoCell() throws Exception {
        Plan plan = live(
                GraphSpec.at(48000).chain(Graphs.clips("a", new float[9]), Graphs.late("x", 1, 5), Graphs.out(1))
                        .build(),
                Optional.empty());
        assertEquals(Optional.empty(), plan.value("x", "frames"));
        assertEquals(Optional.empty(), plan.value("nobody", "frames"));
        assertFalse(plan.turn(List.of(new Difference.Turned("x", "frames", 6))));
        assertTrue(plan.turn(List.of(new Difference.Turned("x", Node.Insert.ENABLED, 0))));
        assertEquals(0, plan.value("x", Node.Insert.ENABLED).orElseThrow().get());
    }

    /** A chain of any length needs two lines: one that is read, one that is written. */
    @Test
    void livePlansShareLinesAndOfflinePlansDoNot() throws Exception {
        GraphSpec.Builder builder = GraphSpec.at(48000).chain(Graphs.clips("a", new float[9]),
                Node.Fader.of("0", "A", 1, 1));
        for (int i = 1; i < 20; i++) {
            builder.add(Node.Fader.of("" + i, "A", 1, 1)).connect("" + (i - 1), "" + i);
        }
        GraphSpec spec = builder.add(Graphs.out(1)).connect("19", "out").build();
        assertEquals(2, live(spec, Optional.empty()).lines());
        Plan offline = COMPILER.offline(spec, 128, _ -> (_, _, _, _, _) -> {
        });
        assertEquals(21, offline.lines());
        assertEquals(1, offline.levels());
        assertEquals(1, offline.chains(0));
        assertEquals(2, offline.quanta());
    }

    /**
     * A line that several read is free only after the last of them: each of the sums below would hear something else
     * otherwise.
     */
    @Test
    void sharedLinesAreNotOverwrittenTooSoon() throws Exception {
        float[] noise = Signals.noise(640, 1);
        GraphSpec.Builder builder = GraphSpec.at(48000).add(Graphs.clips("a", noise)).add(new Node.Tap("t", "A", 1))
                .connect("a", "t").add(new Node.Sum("s", "Main", 1)).add(Graphs.out(1)).connect("s", "out");
        for (int i = 0; i < 8; i++) {
            builder.chain(Node.Fader.of("f" + i, "F", 1, 1), Node.Insert.of("g" + i, "F", TestProcessors.GAIN, 1),
                    Node.Fader.of("h" + i, "F", 1, 1).withInverted(i % 2 == 1)).connect("t", "f" + i)
                    .connect("h" + i, "s");
        }
        GraphSpec spec = builder.build();
        Plan plan = COMPILER.live(spec, Optional.empty(),
                _ -> (position, into, quantum, offset, count) -> System.arraycopy(noise, (int) position,
                        into[0][quantum], offset, count));
        Clock clock = new Clock();
        clock.locate(0, true);
        for (int q = 0; q < 10; q++) {
            clock.roll(q * 64L);
            plan.run(clock, q, 1);
            assertEquals(0, Signals.peak(plan.outputs().get(0).samples(0, 0)));
        }
        assertEquals(0, Signals.peak(Renders.render(spec, 640)));
    }

    @Test
    void chainsEndWhereSoundBranchesOrMeets() throws Exception {
        GraphSpec spec = GraphSpec.at(48000)
                .chain(Graphs.clips("a", new float[9]), Node.Fader.of("fa", "A", 1, 1), new Node.Sum("s", "Main", 1),
                        Node.Fader.of("fs", "Main", 1, 1), Graphs.out(1))
                .chain(Graphs.clips("b", new float[9]), Node.Fader.of("fb", "B", 1, 1)).connect("fb", "s").build();
        Plan plan = COMPILER.offline(spec, 64, _ -> (_, _, _, _, _) -> {
        });
        assertEquals(2, plan.levels());
        assertEquals(2, plan.chains(0));
        assertEquals(1, plan.chains(1));
    }

    @Test
    void whatDoesNotFitIsRefusedWithASentence() {
        Node.Clips stereo = Graphs.clips("a", new float[9], new float[9]);
        assertEquals("The strip 'a' gives 2 channels, but 'Main' takes 1.",
                refused(GraphSpec.at(48000).chain(stereo, Graphs.out(1)).build()));
        assertEquals("On the strip 'Main' several things reach one input without a sum.", refused(GraphSpec.at(48000)
                .chain(stereo, Graphs.out(2)).add(Graphs.clips("b", new float[9], new float[9])).connect("b", "out")
                .build()));
        assertEquals("On the strip 'Main' there is no input 2 for what comes from 'a'.",
                refused(GraphSpec.at(48000).add(stereo).add(Graphs.out(2)).connect("a", 0, "out", 1).build()));
        assertEquals("On the strip 'a' there is no output 2 for 'Main'.",
                refused(GraphSpec.at(48000).add(stereo).add(Graphs.out(2)).connect("a", 1, "out", 0).build()));
        assertEquals("'a' has 2 channels, but the track 'T' has 3.", refused(GraphSpec.at(48000)
                .add(new Node.Clips("t", "T", 3, stereo.playlist())).build()));
        assertEquals("The parameter 'frames' of test.late on the strip 'x' can't be automated.",
                refused(GraphSpec.at(48000)
                        .add(Graphs.late("x", 1, 5).with("frames",
                                Automation.of(new Automation.Point(0, 1, Automation.Shape.HOLD))))
                        .build()));
    }

    @Test
    void aProcessorThatDoesNotFitTheStripIsPassedThroughWithASentence() throws Exception {
        Plan plan = live(GraphSpec.at(48000).chain(Graphs.clips("a", new float[9]),
                Node.Insert.of("x", "Bass", TestProcessors.STEREO, 1), Graphs.out(1)).build(), Optional.empty());
        assertEquals("The processor test.stereo on the strip 'Bass' takes 2 channels and gives 2, but the strip has 1.",
                plan.missing().get(0).message());
        ProcessorInfo info = new ProcessorInfo("test.picky", List.of(Port.input("in", 0), Port.output("out", 0)),
                List.of());
        GraphCompiler picky = new GraphCompiler(ProcessorCatalog.of(TestProcessors.factory(info, _ -> {
            throw new IllegalArgumentException("The rate is too high for me.");
        })));
        Plan refused = picky.live(GraphSpec.at(48000).add(Node.Insert.of("x", "Bass", "test.picky", 1)).build(),
                Optional.empty(), _ -> (_, _, _, _, _) -> {
                });
        assertEquals("The processor test.picky on the strip 'Bass' can't be used (The rate is too high for me.).",
                refused.missing().get(0).message());
    }

    /** The left channel is an impulse, the right one silence: an instance for each must not hear the other. */
    @Test
    void aProcessorOfOneChannelRunsOncePerChannel() throws Exception {
        GraphSpec spec = GraphSpec.at(48000).chain(Graphs.clips("a", Signals.impulse(500, 0), new float[500]),
                Node.Insert.of("x", "A", TestProcessors.MONO, 2), Graphs.out(2)).build();
        Renders.Memory memory = Renders.render(spec, 500, Renders.PLAIN);
        assertEquals(0.1f, memory.channel(0)[0], 1e-6f);
        assertEquals(0, Signals.peak(memory.channel(1)), 1e-15f);
    }

    @Test
    void sideChainsAdaptTheirWidth() throws Exception {
        float[] left = Signals.noise(300, 1);
        float[] right = Signals.noise(300, 2);
        GraphSpec spread = GraphSpec.at(48000).chain(Graphs.clips("a", left, right),
                Node.Insert.of("m", "A", TestProcessors.MINUS, 2), Graphs.out(2)).add(Graphs.clips("key", left))
                .connect("key", 0, "m", 1).build();
        Renders.Memory memory = Renders.render(spread, 300, Renders.PLAIN);
        assertEquals(0, Signals.peak(memory.channel(0)));
        assertEquals(right[100] - left[100], memory.channel(1)[100]);
        GraphSpec folded = GraphSpec.at(48000).chain(Graphs.clips("a", left),
                Node.Insert.of("m", "A", TestProcessors.MINUS, 1), Graphs.out(1)).add(Graphs.clips("key", left, right))
                .connect("key", 0, "m", 1).build();
        assertEquals(left[100] - (left[100] / 2 + right[100] / 2), Renders.render(folded, 300)[100], 1e-7f);
    }

    @Test
    void auxiliaryOutputsCanBeUsedOrLeftFree() throws Exception {
        float[] noise = Signals.noise(300, 1);
        GraphSpec spec = GraphSpec.at(48000)
                .chain(Graphs.clips("a", noise), Node.Insert.of("x", "A", TestProcessors.SPLIT, 1),
                        new Node.Sum("s", "S", 1),
                        Graphs.out(1))
                .connect("x", 1, "s", 0).build();
        float[] tripled = new float[300];
        for (int i = 0; i < tripled.length; i++) {
            tripled[i] = noise[i] + 2 * noise[i];
        }
        assertArrayEquals(tripled, Renders.render(spec, 300));
        GraphSpec free = GraphSpec.at(48000)
                .chain(Graphs.clips("a", noise), Node.Insert.of("x", "A", TestProcessors.SPLIT, 1), Graphs.out(1))
                .build();
        assertArrayEquals(noise, Renders.render(free, 300));
    }
}
