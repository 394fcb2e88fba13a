package org.tonewright.core.playback;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.State;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Value;

/** The slots of a strip as nodes, one after another; each has the key of its slot's id. */
final class Inserts {

    private Inserts() {}

    /**
     * Adds the slots of a strip.
     *
     * @param last the key of the node that feeds the first one
     * @param shift how many frames later than it says the strip's automation happens
     * @return the key of the node that carries the sound after the last one
     */
    static String add(GraphSpec.Builder graph, Strip strip, String last, long shift, StateSources states)
            throws IOException {
        String end = last;
        for (Slot slot : strip.getSlots()) {
            graph.add(insert(strip, slot, shift, states)).connect(end, slot.getId());
            end = slot.getId();
        }
        return end;
    }

    private static Node.Insert insert(Strip strip, Slot slot, long shift, StateSources states) throws IOException {
        Map<String, Automation> params = new HashMap<>();
        for (Value value : slot.getValues()) {
            params.put(value.getKey(), shifted(Automations.plain(value), shift));
        }
        String blob = slot.getBlob();
        Optional<State> state = blob == null || blob.isEmpty() ? Optional.empty() : Optional.of(states.state(blob));
        return new Node.Insert(slot.getId(), strip.getName(), slot.getProcessorId(), strip.getChannels(),
                slot.isEnabled(), params, state);
    }

    /** The same automation so many frames later. */
    static Automation shifted(Automation automation, long shift) {
        if (shift == 0) {
            return automation;
        }
        List<Automation.Point> points = automation.points().stream()
                .map(point -> new Automation.Point(point.at() + shift, point.value(), point.shape())).toList();
        return new Automation(automation.value(), points);
    }
}
