package org.tonewright.core.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.engine.device.AudioBackend;
import org.tonewright.engine.device.AudioDevice;

/** Reads {@code org.tonewright.core.backends}. */
public final class BackendRegistry implements AudioDevices {

    private record Entry(String id, Contribution contribution) {}

    private final Contributions<Entry> contributions;
    private final ConcurrentMap<Contribution, AudioBackend> made = new ConcurrentHashMap<>();
    private final Problems problems;

    /**
     * Of the back ends for this operating system.
     *
     * @param registry the extension registry
     * @param problems told a sentence for each contribution that cannot be read or made
     */
    public BackendRegistry(IExtensionRegistry registry, Problems problems) {
        this(registry, system(System.getProperty("os.name", "")), problems);
    }

    BackendRegistry(IExtensionRegistry registry, String system, Problems problems) {
        this.problems = problems;
        contributions = new Contributions<>(registry, "org.tonewright.core.backends",
                contribution -> read(contribution, system), problems);
    }

    /** The operating system as the platform calls it: linux, macosx or win32. */
    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") ? "macosx" : lower.startsWith("windows") ? "win32" : "linux";
    }

    private static Optional<Entry> read(Contribution contribution, String system) {
        List<String> systems = contribution.words("os");
        return systems.isEmpty() || systems.contains(system)
                ? Optional.of(new Entry(contribution.text("id"), contribution))
                : Optional.empty();
    }

    @Override
    public List<AudioDevices.Entry> devices() {
        List<AudioDevices.Entry> found = new ArrayList<>();
        for (Entry entry : contributions.all()) {
            try {
                for (AudioDevice device : backend(entry).devices()) {
                    found.add(new AudioDevices.Entry(entry.id(), device));
                }
            } catch (Refusal unusable) {
                problems.report(unusable.getMessage());
            }
        }
        return found;
    }

    @Override
    public AudioDevice named(String id) {
        int colon = id.indexOf(':');
        if (colon < 0) {
            throw new Refusal("A device is named BACKEND:NAME, and '" + id + "' has no colon.");
        }
        String backend = id.substring(0, colon);
        Entry entry = contributions.all().stream().filter(one -> one.id().equals(backend)).findFirst()
                .orElseThrow(() -> new Refusal("There is no back end '" + backend + "' for sound devices."));
        String name = id.substring(colon + 1);
        return device(backend(entry), name).orElseThrow(() -> new Refusal("There is no device '" + id + "'."));
    }

    private static Optional<AudioDevice> device(AudioBackend backend, String name) {
        try {
            return name.isEmpty() ? backend.devices().stream().findFirst() : backend.device(name);
        } catch (IllegalArgumentException senseless) {
            throw new Refusal(String.valueOf(senseless.getMessage()));
        }
    }

    private AudioBackend backend(Entry entry) {
        return made.computeIfAbsent(entry.contribution(), contribution -> contribution.create(AudioBackend.class));
    }
}
