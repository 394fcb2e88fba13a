package org.tonewright.tests.layers;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table in {@code layers.properties}, and what a manifest does that the table does not allow. */
final class Layers {
    private static final String OURS = "org.tonewright.";
    private static final String GROUND = "ground";
    /** What makes a bundle need a framework. */
    private static final List<String> FRAMEWORK = List.of("org.osgi.", "org.eclipse.osgi", "org.eclipse.core.",
            "org.eclipse.equinox.");

    private final Map<String, Set<String>> allowed = new LinkedHashMap<>();
    private final Set<String> ground;

    private Layers(String text) throws IOException {
        Properties table = new Properties();
        table.load(new StringReader(text));
        ground = words(table.getProperty(GROUND, ""));
        Set<String> names = new TreeSet<>(table.stringPropertyNames());
        names.remove(GROUND);
        // Properties forget their order, and the order matters here.
        text.lines().map(line -> line.split("=", 2)[0].strip()).filter(names::contains)
                .forEach(name -> allowed.put(name, words(table.getProperty(name))));
    }

    static Layers read(Path file) throws IOException {
        return new Layers(Files.readString(file));
    }

    static Layers of(String text) throws IOException {
        return new Layers(text);
    }

    Set<String> bundles() {
        return allowed.keySet();
    }

    Set<String> ground() {
        return ground;
    }

    /** What is wrong with the table itself: a bundle that names one below it, or ground that needs a framework. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> above = new TreeSet<>();
        allowed.forEach((bundle, names) -> {
            for (String name : names) {
                if (allowed.containsKey(name) && !above.contains(name)) {
                    faults.add(bundle + " may import " + name + ", which does not stand above it");
                }
                if (ground.contains(bundle) && FRAMEWORK.stream().anyMatch(name::startsWith)) {
                    faults.add(bundle + " is ground and may not import " + name);
                }
                if (ground.contains(bundle) && allowed.containsKey(name) && !ground.contains(name)) {
                    faults.add(bundle + " is ground and may not import " + name + ", which is not");
                }
            }
            above.add(bundle);
        });
        return faults;
    }

    /** What a manifest has that the table does not allow, a sentence each. */
    List<String> violations(BundleManifest manifest) {
        if (!manifest.name().startsWith(OURS)) {
            return List.of(manifest.name() + " does not begin with " + OURS);
        }
        String bundle = manifest.name().substring(OURS.length());
        Set<String> names = allowed.get(bundle);
        if (names == null) {
            return List.of(bundle + " has no line in layers.properties");
        }
        List<String> violations = new ArrayList<>();
        for (String required : manifest.requires()) {
            String name = required.startsWith(OURS) ? required.substring(OURS.length()) : required;
            if (!names.contains(name)) {
                violations.add(bundle + " requires " + name);
            }
        }
        for (String imported : manifest.imports()) {
            if (!names.contains(imported)) {
                violations.add(bundle + " imports " + imported);
            }
        }
        for (String exported : manifest.exports()) {
            if (!(exported + ".").startsWith(manifest.name() + ".")) {
                violations.add(bundle + " exports " + exported + ", which is not below its own name");
            }
            if ((exported + ".").contains(".internal.")) {
                violations.add(bundle + " exports " + exported + ", which is internal");
            }
        }
        manifest.refused().forEach(refused -> violations.add(bundle + " has " + refused));
        return violations;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
