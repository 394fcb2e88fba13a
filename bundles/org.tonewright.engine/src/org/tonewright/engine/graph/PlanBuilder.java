package org.tonewright.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.tonewright.engine.internal.plan.BeatGrid;
import org.tonewright.engine.internal.plan.ClipsRunner;
import org.tonewright.engine.internal.plan.Delay;
import org.tonewright.engine.internal.plan.DelayRunner;
import org.tonewright.engine.internal.plan.FaderRunner;
import org.tonewright.engine.internal.plan.FoldRunner;
import org.tonewright.engine.internal.plan.InsertRunner;
import org.tonewright.engine.internal.plan.Instance;
import org.tonewright.engine.internal.plan.Lines;
import org.tonewright.engine.internal.plan.Runner;
import org.tonewright.engine.internal.plan.SumRunner;
import org.tonewright.engine.internal.plan.TapRunner;
import org.tonewright.engine.internal.plan.TraceRunner;
import org.tonewright.engine.stream.Tape;

/**
 * Lays lines between nodes in the order in which they run, and makes their runners: steps four to six of compiling.
 * [control]
 */
final class PlanBuilder {

    private final Topology topology;
    private final Ports ports;
    private final Latencies latencies;
    private final Optional<Plan> running;
    private final int quanta;
    private final boolean live;
    private final Function<Node.Clips, Tape> tapes;
    private final Lines lines;
    private final BeatGrid beats;
    private final Values values;
    private final List<Runner> runners = new ArrayList<>();
    private final List<Set<Integer>> needs = new ArrayList<>();
    /** The edges that the running plan has too. */
    private final Set<Edge> continues;
    private final Map<float[][], Integer> writers = new IdentityHashMap<>();
    private final Map<String, List<float[][][]>> written = new HashMap<>();
    private final List<Terminal> inputs = new ArrayList<>();
    private final List<Terminal> outputs = new ArrayList<>();
    private final Plan.Parts parts = new Plan.Parts(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(),
            new HashMap<>(), new HashMap<>(), new HashMap<>());

    /**
     * Of the first three steps.
     *
     * @param quanta how many quanta run at once
     * @param live whether it runs in real time: with meters, shared lines, and slots that may be turned on and off
     */
    PlanBuilder(Topology topology, Ports ports, Latencies latencies, Optional<Plan> running, int quanta,
            boolean live, Function<Node.Clips, Tape> tapes) {
        this.topology = topology;
        this.ports = ports;
        this.latencies = latencies;
        this.running = running;
        this.quanta = quanta;
        this.live = live;
        this.tapes = tapes;
        continues = running.map(plan -> Set.copyOf(plan.spec().edges())).orElse(Set.of());
        this.lines = new Lines(quanta, live);
        this.beats = new BeatGrid(topology.spec().tempo());
        this.values = new Values(topology.spec().sampleRate(), running, parts.values());
    }

    Plan build(List<Node> order, Ending ending) throws GraphException {
        for (Node node : topology.spec().nodes()) {
            if (node instanceof Node.Input input) {
                // Inputs are filled before the plan runs, so their lines come before all others.
                float[][][] port = lines.acquire(input.channels(), topology.uses(input.key(), 0));
                inputs.add(new Terminal(input.key(), input.first(), port));
                written.put(input.key(), List.<float[][][]>of(port));
            }
        }
        for (Node node : order) {
            ports.check(node);
            switch (node) {
            case Node.Clips clips -> build(clips);
            case Node.Input _ -> {
                // done
            }
            case Node.Insert insert -> build(insert);
            case Node.Fader fader -> build(fader);
            case Node.Sum sum -> build(sum);
            case Node.Tap tap -> build(tap);
            case Node.Output output -> build(output);
            }
        }
        values.settle();
        List<Fault> missing = ports.slots().stream().flatMap(slot -> slot.fault().stream()).toList();
        return new Plan(topology.spec(), runners.toArray(Runner[]::new),
                live ? new Runner[0][][] : Chains.levels(runners, needs), inOrder(inputs), inOrder(outputs), quanta,
                latencies.total(), ending, lines.made(), missing, parts);
    }

    private List<Terminal> inOrder(List<Terminal> terminals) {
        List<String> keys = topology.spec().nodes().stream().map(Node::key).toList();
        return terminals.stream().sorted((a, b) -> keys.indexOf(a.key()) - keys.indexOf(b.key())).toList();
    }

    private void build(Node.Clips clips) {
        float[][][] out = lines.acquire(clips.channels(), topology.uses(clips.key(), 0));
        Tape tape = tapes.apply(clips);
        parts.tapes().put(clips.key(), tape);
        put(new ClipsRunner(clips.key(), tape, out), List.of(), List.<float[][][]>of(out));
        written.put(clips.key(), List.<float[][][]>of(out));
        drop(clips.key(), 0, out);
    }

    private void build(Node.Fader fader) throws GraphException {
        float[][][] in = input(fader, 0, fader.inputs());
        float[][][] out = lines.acquire(fader.outputs(), topology.uses(fader.key(), 0));
        Runner runner = new FaderRunner(fader.key(), values.of(fader), latencies.arrival(fader.key()), fader.law(), in,
                out);
        put(runner, List.<float[][][]>of(in), List.<float[][][]>of(out));
        finish(fader.key(), List.<float[][][]>of(in), List.<float[][][]>of(out));
    }

    private void build(Node.Sum sum) throws GraphException {
        List<Edge> edges = topology.into(sum.key(), 0);
        if (edges.size() == 1) {
            pass(sum.key(), input(sum, 0, sum.channels()));
            return;
        }
        List<float[][][]> ins = new ArrayList<>();
        for (Edge edge : edges) {
            ins.add(arriving(edge, sum, sum.channels()));
        }
        float[][][] out = lines.acquire(sum.channels(), topology.uses(sum.key(), 0));
        put(new SumRunner(sum.key(), ins.toArray(float[][][][]::new), out), ins, List.<float[][][]>of(out));
        finish(sum.key(), ins, List.<float[][][]>of(out));
    }

    private void build(Node.Tap tap) throws GraphException {
        float[][][] in = input(tap, 0, tap.channels());
        if (live) {
            Meter meter = running.flatMap(plan -> plan.meter(tap.key())).filter(old -> old.channels() == tap.channels())
                    .orElseGet(() -> new Meter(tap.channels()));
            parts.meters().put(tap.key(), meter);
            put(new TapRunner(tap.key(), meter.cells(), topology.spec().sampleRate(), in), List.<float[][][]>of(in),
                    List.of());
            if (tap.scope()) {
                Trace trace = running.flatMap(plan -> plan.trace(tap.key())).orElseGet(Trace::new);
                parts.traces().put(tap.key(), trace);
                put(new TraceRunner(tap.key(), trace, in), List.<float[][][]>of(in), List.of());
            }
        }
        pass(tap.key(), in);
    }

    private void build(Node.Output output) throws GraphException {
        outputs.add(new Terminal(output.key(), output.first(), input(output, 0, output.channels())));
    }

    private void build(Node.Insert insert) throws GraphException {
        Slot slot = ports.slot(insert.key());
        if (slot.instance().isEmpty()) {
            pass(insert.key(), input(insert, 0, insert.channels()));
            return;
        }
        Instance instance = slot.instance().get();
        parts.instances().put(insert.key(), instance);
        int count = slot.info().inputs().size();
        boolean[] connected = new boolean[count];
        List<float[][][]> ins = new ArrayList<>();
        List<float[][][]> seen = new ArrayList<>();
        for (int port = 0; port < count; port++) {
            connected[port] = port == 0 || !topology.into(insert.key(), port).isEmpty();
            float[][][] in = port == 0 ? input(insert, 0, slot.inputs(0)) : sidechain(insert, port, slot.inputs(port));
            ins.add(in);
            seen.add(spread(in, slot.inputs(port)));
        }
        List<float[][][]> outs = new ArrayList<>();
        for (int port = 0; port < slot.info().outputs().size(); port++) {
            outs.add(lines.acquire(slot.outputs(port), topology.uses(insert.key(), port)));
        }
        boolean idle = !live && !insert.enabled();
        put(new InsertRunner(instance, insert.name(), values.of(slot), latencies.arrival(insert.key()),
                seen.toArray(float[][][][]::new), outs.toArray(float[][][][]::new), connected, beats, idle), ins, outs);
        finish(insert.key(), ins, outs);
    }

    /** A side-chain: what is connected, averaged if the port has one channel; one channel is spread afterwards. */
    private float[][][] sidechain(Node.Insert insert, int port, int channels) throws GraphException {
        List<Edge> edges = topology.into(insert.key(), port);
        if (edges.isEmpty()) {
            return lines.silence(channels);
        }
        int width = ports.width(edges.get(0), channels);
        float[][][] in = arriving(edges.get(0), insert, width == 1 || channels == 1 ? width : channels);
        if (width == 1 || channels != 1) {
            return in;
        }
        float[][][] folded = lines.acquire(1, 1);
        put(new FoldRunner(insert.key(), in, folded), List.<float[][][]>of(in), List.<float[][][]>of(folded));
        lines.release(in);
        return folded;
    }

    private static float[][][] spread(float[][][] port, int channels) {
        if (port.length == channels) {
            return port;
        }
        float[][][] wide = new float[channels][][];
        Arrays.fill(wide, port[0]);
        return wide;
    }

    /** What reaches a port that takes one edge. */
    private float[][][] input(Node node, int port, int channels) throws GraphException {
        List<Edge> edges = topology.into(node.key(), port);
        return edges.isEmpty() ? lines.silence(channels) : arriving(edges.get(0), node, channels);
    }

    /** What arrives on an edge, in time. */
    private float[][][] arriving(Edge edge, Node to, int channels) throws GraphException {
        int width = ports.width(edge, channels);
        if (width != channels) {
            throw new GraphException("The strip '" + topology.node(edge.from()).name() + "' gives " + width
                    + (width == 1 ? " channel" : " channels") + ", but '" + to.name() + "' takes " + channels + ".");
        }
        List<float[][][]> outs = written.getOrDefault(edge.from(), List.of());
        float[][][] in = edge.fromPort() < outs.size() ? outs.get(edge.fromPort()) : lines.silence(channels);
        Optional<Delay> found = delay(edge, latencies.delay(edge), channels);
        if (found.isEmpty()) {
            return in;
        }
        Delay delay = found.get();
        parts.delays().put(edge, delay);
        float[][][] late = lines.acquire(channels, 1);
        put(new DelayRunner(edge.to(), delay, in, late), List.<float[][][]>of(in), List.<float[][][]>of(late));
        lines.release(in);
        return late;
    }

    /** The lines of an edge: those it had, or others that take their place; none if it is and was not delayed. */
    private Optional<Delay> delay(Edge edge, int frames, int channels) {
        Optional<Delay> old = running.map(plan -> plan.parts().delays().get(edge))
                .filter(had -> had.channels() == channels);
        int before = old.map(Delay::frames).orElse(0);
        if (frames == before) {
            return old.filter(_ -> frames > 0);
        }
        return Optional.of(old.isPresent() || continues.contains(edge) ? new Delay(frames, channels, old)
                : new Delay(frames, channels));
    }

    /** The output of a node is its input. */
    private void pass(String key, float[][][] in) {
        written.put(key, List.<float[][][]>of(in));
        lines.share(in, topology.uses(key, 0));
        lines.release(in);
    }

    private void finish(String key, List<float[][][]> ins, List<float[][][]> outs) {
        written.put(key, outs);
        ins.forEach(lines::release);
        for (int port = 0; port < outs.size(); port++) {
            drop(key, port, outs.get(port));
        }
    }

    /** An output that nobody reads is free again at once. */
    private void drop(String key, int port, float[][][] out) {
        if (topology.uses(key, port) == 0) {
            lines.release(out);
        }
    }

    private void put(Runner runner, List<float[][][]> ins, List<float[][][]> outs) {
        Set<Integer> need = new TreeSet<>();
        for (float[][][] port : ins) {
            for (float[][] line : port) {
                Integer writer = writers.get(line);
                if (writer != null) {
                    need.add(writer);
                }
            }
        }
        for (float[][][] port : outs) {
            for (float[][] line : port) {
                writers.put(line, runners.size());
            }
        }
        runners.add(runner);
        needs.add(need);
    }
}
