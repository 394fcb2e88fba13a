package org.tonewright.core.playback;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.Difference.Turned;
import org.tonewright.engine.graph.Node;
import org.tonewright.model.session.Group;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Value;

/** Where the values of a session are found in its graph. */
final class ValueKeys {

    private ValueKeys() {}

    /** The cells of a value, and what they are turned to; none for a value that makes no sound. */
    static List<Turned> turned(Value value, double to) {
        EObject owner = value.eContainer();
        if (owner instanceof Strip strip) {
            return List.of(fader(strip.getId() + "#fader", value == strip.getPan(), to));
        }
        if (owner instanceof Send send) {
            return List.of(fader(send.getId(), value == send.getPan(), to));
        }
        if (owner instanceof Group group) {
            return group.getMembers().stream().map(member -> fader(member.getId() + "#" + group.getId(), false, to))
                    .toList();
        }
        return owner instanceof Slot slot ? List.of(new Turned(slot.getId(), value.getKey(), to)) : List.of();
    }

    /** What the cell of a value is when nobody turns it: a constant, or NaN for what follows a curve or is initial. */
    static double resting(Node node, String value) {
        Optional<Automation> automation = switch (node) {
        case Node.Fader fader -> Optional.of(value.equals(Node.Fader.PAN) ? fader.pan() : fader.level());
        case Node.Insert insert -> Optional.ofNullable(insert.params().get(value));
        case Node.Clips _ -> Optional.empty();
        case Node.Input _ -> Optional.empty();
        case Node.Sum _ -> Optional.empty();
        case Node.Tap _ -> Optional.empty();
        case Node.Output _ -> Optional.empty();
        };
        return automation.filter(Automation::isConstant).map(Automation::value).orElse(Double.NaN);
    }

    private static Turned fader(String key, boolean pan, double to) {
        return pan ? new Turned(key, Node.Fader.PAN, Math.clamp(to, -1, 1))
                : new Turned(key, Node.Fader.LEVEL, Automations.silenced(to));
    }
}
