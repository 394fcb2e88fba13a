package org.tonewright.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tonewright.engine.internal.plan.Controls;
import org.tonewright.engine.internal.plan.Delay;
import org.tonewright.engine.internal.plan.InsertRunner;
import org.tonewright.engine.internal.plan.Instance;
import org.tonewright.engine.internal.plan.Runner;
import org.tonewright.engine.stream.Tape;
import org.tonewright.processor.Processor;

/**
 * A graph ready to run: final arrays of runners, and the lines between them. {@link GraphCompiler} makes it and says
 * what it promises.
 */
public final class Plan {

    private final GraphSpec spec;
    private final Runner[] order;
    private final Runner[][][] levels;
    private final List<Terminal> inputs;
    private final List<Terminal> outputs;
    private final int quanta;
    private final int latency;
    private final Ending ending;
    private final int lines;
    private final List<Fault> missing;
    private final Parts parts;

    /** What a later plan may take over, and what the outside may reach, by the key of its node. */
    record Parts(Map<String, Instance> instances, Map<String, Valued> values, Map<Edge, Delay> delays,
            Map<String, Meter> meters, Map<String, Trace> traces, Map<String, Tape> tapes) {}

    /**
     * The values of a node, the automations they were made from, and which of them are fixed for the life of a
     * processor.
     */
    record Valued(List<String> keys, List<Automation> automations, Controls controls, Set<String> fixed) {

        /** The same with another automation. */
        Valued with(int index, Automation automation) {
            List<Automation> changed = new ArrayList<>(automations);
            changed.set(index, automation);
            return new Valued(keys, List.copyOf(changed), controls, fixed);
        }
    }

    Plan(GraphSpec spec, Runner[] order, Runner[][][] levels, List<Terminal> inputs, List<Terminal> outputs, int quanta,
            int latency, Ending ending, int lines, List<Fault> missing, Parts parts) {
        this.spec = spec;
        this.order = order;
        this.levels = levels;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.quanta = quanta;
        this.latency = latency;
        this.ending = ending;
        this.lines = lines;
        this.missing = List.copyOf(missing);
        this.parts = parts;
    }

    /** [any] What it was compiled from. */
    public GraphSpec spec() {
        return spec;
    }

    /** [any] How many quanta it can run at once; 1 if it is live. */
    public int quanta() {
        return quanta;
    }

    /** [any] The frames by which the outputs lag behind the transport. */
    public int latency() {
        return latency;
    }

    /**
     * [any] The frames that may sound on after silence: the longest sum of tails on a way to an output; at most
     * {@link Processor#ENDLESS}.
     */
    public int tail() {
        return ending.tail();
    }

    /** [any] The longest silence, in frames, after which processors that echo may sound again. */
    public int pause() {
        return ending.pause();
    }

    /** [any] How many lines of samples it works with. */
    public int lines() {
        return lines;
    }

    /** [any] Where sound enters, in the order of the graph. */
    public List<Terminal> inputs() {
        return inputs;
    }

    /** [any] Where sound leaves, in the order of the graph. */
    public List<Terminal> outputs() {
        return outputs;
    }

    /** [any] The slots that pass sound through because there is no processor for them. */
    public List<Fault> missing() {
        return missing;
    }

    /** [any] What processors did wrong while they ran, in the order of the plan. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Runner runner : order) {
            if (runner instanceof InsertRunner insert) {
                insert.instance().fault(insert.strip()).ifPresent(faults::add);
            }
        }
        return faults;
    }

    /**
     * [any] The cell of a value.
     *
     * @param key the key of a fader or insert
     * @param value one of the constants of {@link Node.Fader} and {@link Node.Insert}, or the key of a parameter
     * @return empty if there is no such value, its processor is missing, or it is structural
     */
    public Optional<ValueCell> value(String key, String value) {
        Valued valued = parts.values().get(key);
        int index = valued == null || valued.fixed().contains(value) ? -1 : valued.keys().indexOf(value);
        return valued == null || index < 0 ? Optional.empty()
                : Optional.of(new ValueCell(valued.controls().cells(), index));
    }

    /**
     * [control] Turns values, as a new version of the graph says.
     *
     * @return false if that needs a new plan, because one of them is structural; then nothing is turned
     */
    public boolean turn(List<Difference.Turned> turned) {
        for (Difference.Turned each : turned) {
            Valued valued = parts.values().get(each.key());
            if (valued != null && valued.fixed().contains(each.value())) {
                return false;
            }
        }
        for (Difference.Turned each : turned) {
            Valued valued = parts.values().get(each.key());
            int index = valued == null ? -1 : valued.keys().indexOf(each.value());
            if (valued != null && index >= 0) {
                valued.controls().cells().set(index, each.to());
                parts.values().put(each.key(), valued.with(index, Automation.constant(each.to())));
            }
        }
        return true;
    }

    /** [any] The meter of a tap; empty if there is none, as offline. */
    public Optional<Meter> meter(String key) {
        return Optional.ofNullable(parts.meters().get(key));
    }

    /** [any] The latest samples at a tap with a scope; empty if there is none, as offline. */
    public Optional<Trace> trace(String key) {
        return Optional.ofNullable(parts.traces().get(key));
    }

    /**
     * [any] The running processors of a slot, to ask for their abilities: one, or one a channel; none if it is
     * missing. They may be asked only what an ability allows, and not after the plan is retired.
     */
    public List<Processor> processors(String key) {
        Instance instance = parts.instances().get(key);
        return instance == null ? List.of() : instance.list();
    }

    /** What the next plan may take over. */
    Parts parts() {
        return parts;
    }

    /**
     * [audio] Runs quanta in the order of the plan.
     *
     * @param clock where the transport is in each of them
     * @param first the number of the first one, as the clock counts
     * @param count how many, up to {@link #quanta()}
     */
    public void run(Clock clock, long first, int count) {
        for (Runner runner : order) {
            runner.run(clock, first, count);
        }
    }

    /**
     * [audio] The same as {@link #run} for one quantum, with an eye on the time: a processor that alone takes longer
     * than there is, again and again, is given up.
     *
     * @param nanos how long a quantum may take, in nanoseconds
     */
    public void watch(Clock clock, long quantum, long nanos) {
        long before = System.nanoTime();
        for (Runner runner : order) {
            runner.run(clock, quantum, 1);
            long after = System.nanoTime();
            if (runner instanceof InsertRunner insert) {
                insert.tookTime(after - before > nanos);
            }
            before = after;
        }
    }

    /** [any] How many levels there are; each needs only the ones before. None if the plan is live. */
    public int levels() {
        return levels.length;
    }

    /** [any] How many chains of nodes a level has; they need nothing of one another and may run side by side. */
    public int chains(int level) {
        return levels[level].length;
    }

    /** [audio] Runs quanta of one chain. All of all levels together are the same as {@link #run}. */
    public void run(int level, int chain, Clock clock, long first, int count) {
        for (Runner runner : levels[level][chain]) {
            runner.run(clock, first, count);
        }
    }

    /** [audio] Forgets the past: all processors, delays and ramps. */
    public void reset() {
        for (Runner runner : order) {
            runner.reset();
        }
    }

    /**
     * [control] Closes the processors that are in none of the plans that stay. After the last run.
     *
     * @param staying the plans that run or may still run
     */
    public void close(List<Plan> staying) {
        for (Instance instance : parts.instances().values()) {
            if (staying.stream().noneMatch(plan -> plan.parts.instances().containsValue(instance))) {
                instance.close();
            }
        }
    }
}
