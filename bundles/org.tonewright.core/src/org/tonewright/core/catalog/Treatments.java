package org.tonewright.core.catalog;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Treatment;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Value;

/** Writes down for a journal what the slots of a strip did. */
public final class Treatments {

    private final InstalledProcessors processors;

    /** @param processors know parameters that were never set, and versions */
    public Treatments(InstalledProcessors processors) {
        this.processors = processors;
    }

    /**
     * The same deed, through the slots of a strip that are enabled.
     *
     * @param place the strip as a person reads it, such as {@code strip/Bass}
     */
    public Deed through(Deed deed, String place, Strip strip) {
        Deed longer = deed;
        List<Slot> slots = strip.getSlots();
        for (int index = 0; index < slots.size(); index++) {
            if (slots.get(index).isEnabled()) {
                longer = longer.through(treatment(place + "/slot/" + (index + 1), slots.get(index)));
            }
        }
        return longer;
    }

    /** With every parameter, those that were never set too, so that the entry alone tells what was done. */
    private Treatment treatment(String place, Slot slot) {
        SortedMap<String, Double> values = new TreeMap<>();
        processors.find(slot.getProcessorId())
                .ifPresent(known -> known.info().params().forEach(param -> values.put(param.key(), param.initial())));
        for (Value value : slot.getValues()) {
            values.put(value.getKey(), value.getValue());
        }
        return new Treatment(place, slot.getProcessorId(), version(slot), values, slot.getBlob());
    }

    /** The version that is installed, for it made the sound; the one in the document if none is. */
    private String version(Slot slot) {
        return processors.descriptors().stream().filter(one -> one.id().equals(slot.getProcessorId()))
                .map(ProcessorDescriptor::version).findFirst().orElse(slot.getProcessorVersion());
    }
}
