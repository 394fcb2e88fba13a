package org.tonewright.demo.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.core.session.Assignment;
import org.tonewright.core.session.Controls;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.ValuePath;
import org.tonewright.mixer.routing.Routing;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;

/**
 * A mix as text. Each line is one step; lines that are empty or begin with {@code #} are passed over.
 *
 * <pre>
 * bus Hall a stereo bus that feeds the main strip
 * insert Bass compressor threshold=-24 a processor at the end of a strip, with its values
 * send Lead Hall -14 a send after the fader, in decibels
 * set strip/Bass/level=-6 any value by its key
 * </pre>
 *
 * @param steps the steps in their order
 */
public record MixSheet(List<Step> steps) {

    /** Copies the list. */
    public MixSheet {
        steps = List.copyOf(steps);
    }

    /** One step of a mix. */
    public sealed interface Step {

        /** A bus. */
        record Bus(String name) implements Step {}

        /** A processor at the end of a strip, with values as {@code key=value}. */
        record Insert(String strip, String processor, List<String> values) implements Step {}

        /** A send in decibels. */
        record Send(String strip, String bus, double level) implements Step {}

        /** A value as {@code KEY=VALUE}. */
        record Set(String assignment) implements Step {}
    }

    /**
     * Reads a mix.
     *
     * @throws Refusal if a line is none of the steps, with its number
     */
    public static MixSheet read(String text) {
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] words = line.strip().split("\\s+");
            if (!words[0].isEmpty() && !words[0].startsWith("#")) {
                steps.add(step(words, number));
            }
        }
        return new MixSheet(steps);
    }

    private static Step step(String[] words, int number) {
        try {
            return switch (words[0]) {
            case "bus" -> new Step.Bus(words[1]);
            case "insert" -> new Step.Insert(words[1], words[2], List.of(words).subList(3, words.length));
            case "send" -> new Step.Send(words[1], words[2], Double.parseDouble(words[3]));
            case "set" -> new Step.Set(words[1]);
            default -> throw new Refusal(
                    "Line " + number + " of the mix: '" + words[0] + "' is not bus, insert, send or set.");
            };
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException wrong) {
            throw new Refusal("Line " + number + " of the mix is not a whole step: " + String.join(" ", words) + ".",
                    wrong);
        }
    }

    /**
     * Mixes a session, one edit a step.
     *
     * @throws Refusal if a strip, a processor or a value is not there
     */
    public void apply(OpenDocument<Session> document, Studio studio) {
        Routing routing = new Routing(document.root(), document.editor());
        for (Step step : steps) {
            switch (step) {
            case Step.Bus bus -> routing.bus(bus.name(), List.of(), Map.of());
            case Step.Insert insert -> insert(insert, routing.strip(insert.strip()), document, studio);
            case Step.Send send -> routing.send(routing.strip(send.strip()), routing.strip(send.bus()), send.level(),
                    Tap.POST);
            case Step.Set set -> set(List.of(Assignment.parse(set.assignment())), document, studio);
            }
        }
    }

    private static void insert(Step.Insert insert, Strip strip, OpenDocument<Session> document, Studio studio) {
        ProcessorDescriptor processor = studio.processors().named(insert.processor());
        document.editor().edit("Insert " + processor.name(), () -> {
            Slot slot = Elements.slot(processor.id(), processor.version());
            strip.getSlots().add(slot);
        });
        String slot = String.valueOf(strip.getSlots().size());
        List<Assignment> values = new ArrayList<>();
        for (String value : insert.values()) {
            Assignment assignment = Assignment.parse(value);
            String key = String.join("/", assignment.key().steps());
            values.add(new Assignment(ValuePath.of("strip", strip.getName(), "slot", slot, key), assignment.text()));
        }
        if (!values.isEmpty()) {
            set(values, document, studio);
        }
    }

    private static void set(List<Assignment> values, OpenDocument<Session> document, Studio studio) {
        Controls controls = new Controls(studio.processors());
        document.editor().edit("Set " + values.getFirst().key(), () -> controls.set(document.root(), values));
    }
}
