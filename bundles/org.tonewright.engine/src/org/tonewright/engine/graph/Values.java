package org.tonewright.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.tonewright.engine.Quantum;
import org.tonewright.engine.internal.plan.Controls;
import org.tonewright.engine.internal.plan.Curve;
import org.tonewright.engine.internal.plan.FaderRunner;
import org.tonewright.processor.Param;

/**
 * Freezes the automation of nodes into {@link Controls}, or lets those of the running plan go on. A cell keeps what
 * it was turned to, unless the graph now says something else about its value than before. [control]
 */
final class Values {

    /** How long a value takes to a new one, in seconds: short to the hand, too slow to click. */
    private static final double RAMP = 0.010;

    private final int ramp;
    private final Optional<Plan> running;
    private final Map<String, Plan.Valued> made;

    Values(double sampleRate, Optional<Plan> running, Map<String, Plan.Valued> made) {
        this.ramp = Math.max(1, (int) Math.ceil(RAMP * sampleRate / Quantum.FRAMES));
        this.running = running;
        this.made = made;
    }

    Controls of(Node.Fader fader) {
        List<Automation> automations = List.of(fader.level(), fader.pan(),
                Automation.constant(fader.inverted() ? 1 : 0), Automation.constant(fader.audible() ? 1 : 0));
        return keep(fader.key(), List.of(FaderRunner.KEYS), automations,
                FaderRunner.controls(frozen(automations), ramp),
                Set.of());
    }

    /** The values of a slot: the parameters in the order of the processor, then whether it is on. */
    Controls of(Slot slot) {
        List<Param> params = slot.info().params();
        List<String> keys = new ArrayList<>();
        List<Automation> automations = new ArrayList<>();
        double[] min = new double[params.size() + 1];
        double[] max = new double[params.size() + 1];
        Controls.Way[] ways = new Controls.Way[params.size() + 1];
        for (int i = 0; i < params.size(); i++) {
            Param param = params.get(i);
            keys.add(param.key());
            automations.add(Slot.value(slot.node(), param));
            min[i] = param.min();
            max[i] = param.max();
            ways[i] = switch (param) {
            case Param.Real real -> real.scale() == Param.Scale.LOGARITHMIC ? Controls.Way.LOGARITHMIC
                    : Controls.Way.LINEAR;
            case Param.Choice _ -> Controls.Way.STEP;
            case Param.Toggle _ -> Controls.Way.STEP;
            };
        }
        keys.add(Node.Insert.ENABLED);
        automations.add(Automation.constant(slot.node().enabled() ? 1 : 0));
        min[params.size()] = 0;
        max[params.size()] = 1;
        ways[params.size()] = Controls.Way.LINEAR;
        Set<String> fixed = params.stream().filter(Param::structural).map(Param::key).collect(Collectors.toSet());
        return keep(slot.node().key(), keys, automations, new Controls(frozen(automations), min, max, ways, ramp),
                fixed);
    }

    /** Turns the cells of values about which the graph says something new; last, when nothing can fail any more. */
    void settle() {
        made.forEach((key, now) -> before(key, now.keys(), now.controls()).ifPresent(old -> {
            for (int i = 0; i < now.keys().size(); i++) {
                Automation automation = now.automations().get(i);
                if (!automation.equals(old.automations().get(i))) {
                    now.controls().cells().set(i, automation.isConstant() ? automation.value() : Double.NaN);
                }
            }
        }));
    }

    private static Curve[] frozen(List<Automation> automations) {
        return automations.stream().map(Curve::freeze).toArray(Curve[]::new);
    }

    private Controls keep(String key, List<String> keys, List<Automation> automations, Controls fresh,
            Set<String> fixed) {
        Controls controls = before(key, keys, fresh).map(old -> fresh.continuing(old.controls())).orElse(fresh);
        made.put(key, new Plan.Valued(keys, List.copyOf(automations), controls, fixed));
        return controls;
    }

    private Optional<Plan.Valued> before(String key, List<String> keys, Controls controls) {
        return running.map(plan -> plan.parts().values().get(key))
                .filter(old -> old.keys().equals(keys) && controls.fits(old.controls()));
    }
}
