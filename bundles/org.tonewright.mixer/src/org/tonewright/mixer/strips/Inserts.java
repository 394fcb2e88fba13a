package org.tonewright.mixer.strips;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.tonewright.core.catalog.InstalledProcessors;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;

/** Puts processors into the slots of strips, moves and removes them. Each method is one edit. */
public final class Inserts {

    private final InstalledProcessors processors;
    private final SessionEditor editor;

    /** @param processors gives them their names */
    public Inserts(InstalledProcessors processors, SessionEditor editor) {
        this.processors = processors;
        this.editor = editor;
    }

    /** The name of what lies in a slot; the last part of its id if it is not installed. */
    public String name(Slot slot) {
        String id = slot.getProcessorId();
        return processors.descriptors().stream().filter(one -> one.id().equals(id)).findFirst()
                .map(ProcessorDescriptor::name).orElseGet(() -> id.substring(id.lastIndexOf('.') + 1));
    }

    /** Whether what lies in a slot is installed. */
    public boolean isInstalled(Slot slot) {
        return processors.descriptors().stream().anyMatch(one -> one.id().equals(slot.getProcessorId()));
    }

    /**
     * Inserts a processor with its initial values.
     *
     * @param index the place in the strip, from 0; at most the number of slots
     */
    public Slot insert(Strip strip, int index, ProcessorDescriptor processor) {
        Slot slot = Elements.slot(processor.id(), processor.version());
        editor.edit("Insert " + processor.name() + " on " + strip.getName(), () -> strip.getSlots().add(index, slot));
        return slot;
    }

    /**
     * Moves a slot to another place, of its own strip or another one.
     *
     * @param index the place, counted without the slot itself
     */
    public void move(Slot slot, Strip strip, int index) {
        if (slot.eContainer() == strip && strip.getSlots().indexOf(slot) == index) {
            return;
        }
        editor.edit("Move " + name(slot) + " to " + strip.getName(), () -> {
            if (slot.eContainer() == strip) {
                strip.getSlots().move(index, slot);
            } else {
                strip.getSlots().add(index, slot);
            }
        });
    }

    /** A second slot like a first one, with the same values and without its automation. */
    public Slot copy(Slot slot, Strip strip, int index) {
        Slot copy = Elements.slot(slot.getProcessorId(), slot.getProcessorVersion());
        copy.setEnabled(slot.isEnabled());
        copy.setBlob(slot.getBlob());
        slot.getValues().forEach(value -> copy.getValues().add(Elements.value(value.getKey(), value.getValue())));
        editor.edit("Copy " + name(slot) + " to " + strip.getName(), () -> strip.getSlots().add(index, copy));
        return copy;
    }

    /** Takes a processor out of its strip. */
    public void remove(Slot slot) {
        editor.edit("Remove " + name(slot), () -> EcoreUtil.delete(slot, true));
    }

    /** Lets a processor work, or pass the signal as it is. */
    public void enable(Slot slot, boolean on) {
        editor.edit((on ? "Enable " : "Bypass ") + name(slot), () -> slot.setEnabled(on));
    }
}
