package org.tonewright.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.processor.ProcessorFactory;

/** The processors that are installed. [any] */
public interface ProcessorCatalog {

    /**
     * Finds a processor; this may load its class.
     *
     * @param id the id, as in {@link org.tonewright.processor.ProcessorInfo#id()}
     * @return its factory; empty if it is not installed or can't be loaded
     */
    Optional<ProcessorFactory> find(String id);

    /** The ids of all processors, in the order in which they are listed; this loads no processor's class. */
    List<String> ids();

    /**
     * A catalogue of given factories, for tests and batch jobs.
     *
     * @throws IllegalArgumentException if two factories have the same id
     */
    static ProcessorCatalog of(ProcessorFactory... factories) {
        Map<String, ProcessorFactory> byId = new LinkedHashMap<>();
        for (ProcessorFactory factory : factories) {
            if (byId.put(factory.info().id(), factory) != null) {
                throw new IllegalArgumentException("Two processors have the id " + factory.info().id() + ".");
            }
        }
        return new ProcessorCatalog() {

            @Override
            public Optional<ProcessorFactory> find(String id) {
                return Optional.ofNullable(byId.get(id));
            }

            @Override
            public List<String> ids() {
                return new ArrayList<>(byId.keySet());
            }
        };
    }
}
