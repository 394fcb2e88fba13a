package org.tonewright.engine.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.internal.plan.Instance;
import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;
import org.tonewright.processor.Stateful;

/**
 * A slot with what fills it, or with the reason why nothing does; then it passes sound through. [control]
 *
 * @param node the slot
 * @param info what the processor is; without ports of its own if it is missing
 * @param instance the running processors; empty if there are none
 * @param fault why there are none
 */
record Slot(Node.Insert node, ProcessorInfo info, Optional<Instance> instance, Optional<Fault> fault) {

    /** What stands for a processor that is not there. */
    private static final List<Port> THROUGH = List.of(Port.input("in", 0), Port.output("out", 0));

    /**
     * Fills a slot.
     *
     * @param running an instance that may be taken over
     * @throws GraphException if a structural parameter moves
     */
    static Slot fill(Node.Insert node, double sampleRate, ProcessorCatalog catalog, Optional<Instance> running)
            throws GraphException {
        Optional<ProcessorFactory> factory = catalog.find(node.processor());
        if (factory.isEmpty()) {
            return empty(node, "is not installed");
        }
        ProcessorInfo info = factory.get().info();
        int count = instances(info, node.channels());
        if (count == 0) {
            return empty(node, misfit(info, node.channels()));
        }
        Setup setup = new Setup(sampleRate, Quantum.FRAMES, node.channels() / count, structural(node, info));
        Instance.Identity identity = new Instance.Identity(node.key(), node.processor(), setup, count, node.channels(),
                node.state());
        if (running.isPresent() && running.get().identity().equals(identity) && !running.get().failed()) {
            return new Slot(node, info, running, Optional.empty());
        }
        Processor[] processors = new Processor[count];
        int made = 0;
        try {
            for (; made < count; made++) {
                processors[made] = factory.get().create(setup);
                if (node.state().isPresent() && processors[made] instanceof Stateful stateful) {
                    stateful.restore(node.state().get().bytes());
                }
            }
            return new Slot(node, info, Optional.of(new Instance(identity, processors)), Optional.empty());
        } catch (RuntimeException | LinkageError e) {
            for (int i = 0; i < processors.length && i <= made; i++) {
                close(processors[i]);
            }
            return empty(node, "can't be used (" + (e.getMessage() == null ? e.toString() : e.getMessage()) + ")");
        }
    }

    private static void close(@org.eclipse.jdt.annotation.Nullable Processor processor) {
        if (processor != null) {
            processor.close();
        }
    }

    private static Slot empty(Node.Insert node, String reason) {
        String sentence = "The processor " + node.processor() + " on the strip '" + node.name() + "' " + reason + ".";
        return new Slot(node, new ProcessorInfo(node.processor(), THROUGH, List.of()), Optional.empty(),
                Optional.of(new Fault(node.key(), Fault.Kind.MISSING, 0, sentence)));
    }

    /** How many instances serve a strip: one, or one for each channel; 0 if the processor does not fit. */
    private static int instances(ProcessorInfo info, int width) {
        int in = info.inputs().get(0).channels(width);
        int out = info.outputs().get(0).channels(width);
        if (in == width && out == width) {
            return 1;
        }
        return info.ports().stream().allMatch(port -> port.channels() <= 1) ? width : 0;
    }

    private static String misfit(ProcessorInfo info, int width) {
        return "takes " + info.inputs().get(0).channels(width) + " channels and gives "
                + info.outputs().get(0).channels(width) + ", but the strip has " + width;
    }

    private static Map<String, Double> structural(Node.Insert node, ProcessorInfo info) throws GraphException {
        Map<String, Double> values = new HashMap<>();
        for (Param param : info.params()) {
            if (param.structural()) {
                Automation automation = value(node, param);
                if (!automation.isConstant()) {
                    throw new GraphException("The parameter '" + param.name() + "' of " + info.id() + " on the strip '"
                            + node.name() + "' can't be automated.");
                }
                double inRange = Math.max(param.min(), Math.min(param.max(), automation.value()));
                values.put(param.key(), param instanceof Param.Real ? inRange : Math.rint(inRange));
            }
        }
        return values;
    }

    /** The value of a parameter in this slot; the initial one if it has none. */
    static Automation value(Node.Insert node, Param param) {
        Automation given = node.params().get(param.key());
        return given == null ? Automation.constant(param.initial()) : given;
    }

    /** How many channels an input port has; 0 if there is no such port. */
    int inputs(int port) {
        return channels(info.inputs(), port);
    }

    /** How many channels an output port has; 0 if there is no such port. */
    int outputs(int port) {
        return channels(info.outputs(), port);
    }

    /** How many frames it lags. */
    int latency() {
        return instance.map(Instance::latency).orElse(0);
    }

    /** How many frames it sounds on. */
    int tail() {
        return instance.map(Instance::tail).orElse(0);
    }

    /** How many frames it may be silent for and sound again. */
    int pause() {
        return instance.map(Instance::pause).orElse(0);
    }

    private int channels(List<Port> ports, int port) {
        if (port >= ports.size()) {
            return 0;
        }
        int count = instance.map(made -> made.identity().count()).orElse(1);
        return count > 1 ? node.channels() : ports.get(port).channels(node.channels());
    }
}
