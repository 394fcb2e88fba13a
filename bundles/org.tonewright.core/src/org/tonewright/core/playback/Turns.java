package org.tonewright.core.playback;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tonewright.engine.graph.Difference.Turned;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Plan;

/** What was turned by hand since the last edit. [control] */
final class Turns {

    private record Place(String key, String value) {}

    private final Set<Place> turned = new HashSet<>();

    /** Turns values of a plan. */
    void turn(Plan plan, List<Turned> values) {
        for (Turned value : values) {
            plan.value(value.key(), value.value()).ifPresent(cell -> cell.set(value.to()));
            turned.add(new Place(value.key(), value.value()));
        }
    }

    /** After an edit the graph has the last word. */
    void settle(Plan plan, GraphSpec graph) {
        for (Place place : turned) {
            graph.nodes().stream().filter(node -> node.key().equals(place.key())).findFirst()
                    .ifPresent(node -> plan.value(place.key(), place.value())
                            .ifPresent(cell -> cell.set(ValueKeys.resting(node, place.value()))));
        }
        turned.clear();
    }
}
