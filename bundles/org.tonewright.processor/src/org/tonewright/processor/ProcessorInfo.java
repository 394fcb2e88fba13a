package org.tonewright.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one kind of processor is. The first input port and the first output port are the main ones; further inputs are
 * side-chains, further outputs auxiliary.
 *
 * @param id the id for ever, in the vendor's name space: {@code org.vendor.tremolo}. Equal to the id in the extension
 * @param ports the ports; at least one input and one output
 * @param params the parameters; their order gives the indexes of {@link Block#from}, their keys are what sessions store
 */
public record ProcessorInfo(String id, List<Port> ports, List<Param> params) {

    /** @throws IllegalArgumentException if the id is blank, a main port is missing or two keys are equal */
    public ProcessorInfo {
        ports = List.copyOf(ports);
        params = List.copyOf(params);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A processor needs an id.");
        }
        if (ports.stream().noneMatch(Port::isInput) || ports.stream().allMatch(Port::isInput)) {
            throw new IllegalArgumentException("Processor " + id + " needs an input port and an output port.");
        }
        Set<String> keys = new HashSet<>();
        for (Param param : params) {
            if (!keys.add(param.key())) {
                throw new IllegalArgumentException("Processor " + id + " has two parameters '" + param.key() + "'.");
            }
        }
        keys.clear();
        for (Port port : ports) {
            if (!keys.add(port.key())) {
                throw new IllegalArgumentException("Processor " + id + " has two ports '" + port.key() + "'.");
            }
        }
    }

    /** The input ports in their order; 0 is the main one. */
    public List<Port> inputs() {
        return ports.stream().filter(Port::isInput).toList();
    }

    /** The output ports in their order; 0 is the main one. */
    public List<Port> outputs() {
        return ports.stream().filter(port -> !port.isInput()).toList();
    }

    /** The index of the parameter with this key, or -1 if there is none. */
    public int indexOf(String key) {
        for (int index = 0; index < params.size(); index++) {
            if (params.get(index).key().equals(key)) {
                return index;
            }
        }
        return -1;
    }
}
