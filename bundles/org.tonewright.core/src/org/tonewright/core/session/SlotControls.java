package org.tonewright.core.session;

import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Value;
import org.tonewright.processor.Param;
import org.tonewright.processor.ProcessorFactory;

/** The parameters of a processor in a slot, as its own description says. */
final class SlotControls {

    private final ProcessorCatalog catalog;

    SlotControls(ProcessorCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * A parameter.
     *
     * @param place where the slot is, as a person reads it
     * @throws Refusal if the processor is not installed or has no such parameter
     */
    Control parameter(Slot slot, String place, String key) {
        String id = slot.getProcessorId();
        List<Param> params = catalog.find(id).map(ProcessorFactory::info)
                .orElseThrow(() -> new Refusal(
                        "The processor '" + id + "' in " + place
                                + " is not installed, so its parameters are not known."))
                .params();
        Param param = params.stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> new Refusal("The processor '" + id + "' in " + place + " has no parameter '" + key
                        + "'; it has " + Controls.listed(params.stream().map(Param::key).toList(), "none") + "."));
        String what = "'" + key + "' of '" + id + "' in " + place;
        return new Control(what, () -> text(param, value(slot, key).map(Value::getValue).orElse(param.initial())),
                text -> set(slot, param, number(what, param, text)));
    }

    private static Optional<Value> value(Slot slot, String key) {
        return slot.getValues().stream().filter(value -> value.getKey().equals(key)).findFirst();
    }

    private static void set(Slot slot, Param param, double number) {
        value(slot, param.key()).ifPresentOrElse(value -> value.setValue(number),
                () -> slot.getValues().add(Elements.value(param.key(), number)));
    }

    private static double number(String what, Param param, String text) {
        return switch (param) {
        case Param.Real real -> inRange(what, real, text);
        case Param.Choice choice -> choice(what, choice, text);
        case Param.Toggle _ -> Amount.on(what, text) ? 1 : 0;
        };
    }

    private static double inRange(String what, Param.Real real, String text) {
        String unit = real.unit().symbol();
        boolean percent = real.unit() == Param.Unit.SHARE && text.strip().endsWith(unit);
        double number = Amount.number(what, text, unit) / (percent ? 100 : 1);
        if (!real.accepts(number)) {
            String symbol = unit.isEmpty() || real.unit() == Param.Unit.SHARE ? "" : " " + unit;
            throw new Refusal(Problems.plain(number) + symbol + " is out of range for " + what + ": "
                    + Problems.plain(real.min()) + " to " + Problems.plain(real.max()) + symbol + ".");
        }
        return number;
    }

    private static int choice(String what, Param.Choice choice, String text) {
        for (int i = 0; i < choice.labels().size(); i++) {
            if (choice.labels().get(i).equalsIgnoreCase(text.strip())) {
                return i;
            }
        }
        throw new Refusal("'" + text + "' is not among the choices of " + what + ": "
                + Controls.listed(choice.labels(), "none") + ".");
    }

    private static String text(Param param, double number) {
        return switch (param) {
        case Param.Real _ -> Problems.plain(number);
        case Param.Choice choice -> param.accepts(number) ? choice.labels().get((int) number) : Problems.plain(number);
        case Param.Toggle _ -> number != 0 ? "on" : "off";
        };
    }
}
