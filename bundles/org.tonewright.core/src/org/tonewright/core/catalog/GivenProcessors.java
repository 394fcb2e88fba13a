package org.tonewright.core.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.processor.ProcessorFactory;

/** A catalogue of given factories; see {@link InstalledProcessors#of}. */
final class GivenProcessors implements InstalledProcessors {

    private final Map<String, ProcessorFactory> byId = new LinkedHashMap<>();

    GivenProcessors(List<ProcessorFactory> factories) {
        for (ProcessorFactory factory : factories) {
            if (byId.put(factory.info().id(), factory) != null) {
                throw new IllegalArgumentException("Two processors have the id " + factory.info().id() + ".");
            }
        }
    }

    @Override
    public List<ProcessorDescriptor> descriptors() {
        return byId.keySet().stream().map(id -> new ProcessorDescriptor(id, id.substring(id.lastIndexOf('.') + 1), "",
                "", "", "", "")).toList();
    }

    @Override
    public List<Category> categories() {
        return List.of();
    }

    @Override
    public ProcessorFactory load(String id) {
        return find(id).orElseThrow(() -> new Refusal("There is no processor '" + id + "'."));
    }

    @Override
    public Optional<ProcessorFactory> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
