package org.tonewright.engine;

import java.util.List;
import java.util.Optional;

import org.tonewright.processor.ProcessorFactory;

/** Processors that are found on the machine at run time, such as its LV2 plug-ins. [control] */
public interface ProcessorSource {

    /**
     * What a list of processors shows before one is loaded.
     *
     * @param id the id for ever, which {@link org.tonewright.processor.ProcessorInfo#id()} repeats
     * @param name the name on screen
     * @param vendor who made it; empty if unknown
     * @param version its version; empty if unknown
     * @param category the id of a category in the catalogue
     */
    record Listing(String id, String name, String vendor, String version, String category) {}

    /** All processors of this source, without loading one. */
    List<Listing> listings();

    /**
     * Loads a processor.
     *
     * @param id an id among the {@link #listings()}
     * @return its factory; empty if it is gone or can't be loaded
     */
    Optional<ProcessorFactory> find(String id);
}
