package org.tonewright.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A second configuration of an installation, for verbs: only the bundles of the headless feature and what these need,
 * optional imports apart. The framework then neither reads nor resolves the bundles of the window, which are the most.
 */
final class VerbsConfiguration {
    /** Its folder in the installation. */
    static final String FOLDER = "verbs";

    /** The bundles of a configuration, a line each, below its folder. */
    static final String LIST = "org.eclipse.equinox.simpleconfigurator/bundles.info";
    private static final String LEFT_OUT = "left-out";
    private static final Pattern PLUGIN = Pattern.compile("<plugin\\s+id=\"([^\"]+)\"");
    /** What starts by itself, and is needed by no manifest. */
    private static final Set<String> STARTED = Set.of("org.apache.felix.scr", "org.eclipse.core.runtime",
            "org.eclipse.equinox.common", "org.eclipse.equinox.simpleconfigurator",
            Constants.SYSTEM_BUNDLE_SYMBOLICNAME, "org.eclipse.osgi");

    private VerbsConfiguration() {}

    /**
     * Writes it.
     *
     * @param framework the running framework, with all bundles
     * @param installation the folder of the installation
     */
    static void write(BundleContext framework, Path installation) throws IOException {
        Path all = installation.resolve("configuration");
        Path some = installation.resolve(FOLDER);
        Files.createDirectories(some.resolve(LIST).getParent());
        Files.copy(all.resolve("config.ini"), some.resolve("config.ini"));
        Set<String> needed = needed(framework, installation);
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(all.resolve(LIST))) {
            if (line.startsWith("#") || needed.contains(name(line))) {
                lines.add(line);
            }
        }
        Files.write(some.resolve(LIST), lines);
        Files.write(some.resolve(LEFT_OUT), leftOut(framework, needed));
    }

    /** What it leaves out, in the words in which the framework says that a requirement is not met. */
    private static List<String> leftOut(BundleContext framework, Set<String> needed) {
        List<String> words = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null && !needed.contains(bundle.getSymbolicName())) {
                words.add("Require-Bundle: " + bundle.getSymbolicName());
                for (BundleCapability exported : wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
                    words.add("Import-Package: " + exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
                }
            }
        }
        return words;
    }

    /**
     * Whether a requirement that is not met would be met in the window.
     *
     * @param requirement as the framework words it: {@code Import-Package: org.eclipse.swt.graphics; version="0.0.0"}
     */
    static boolean isLeftOut(Path installation, String requirement) throws IOException {
        String what = requirement.split(";", 2)[0].strip();
        try (Stream<String> lines = Files.lines(installation.resolve(FOLDER).resolve(LEFT_OUT))) {
            return lines.anyMatch(what::equals);
        }
    }

    private static String name(String line) {
        int comma = line.indexOf(',');
        return comma < 0 ? line : line.substring(0, comma);
    }

    private static Set<String> needed(BundleContext framework, Path installation) throws IOException {
        Set<String> needed = new LinkedHashSet<>(STARTED);
        try (DirectoryStream<Path> features = Files.newDirectoryStream(installation.resolve("features"),
                "org.tonewright.core.feature_*")) {
            for (Path feature : features) {
                String text = Files.readString(feature.resolve("feature.xml"));
                PLUGIN.matcher(text).results().forEach(plugin -> needed.add(plugin.group(1)));
            }
        }
        Deque<Bundle> open = new ArrayDeque<>();
        for (Bundle bundle : framework.getBundles()) {
            if (needed.contains(bundle.getSymbolicName())) {
                open.add(bundle);
            }
        }
        while (!open.isEmpty()) {
            BundleWiring wiring = open.remove().adapt(BundleWiring.class);
            if (wiring != null) {
                for (BundleWire wire : wiring.getRequiredWires(null)) {
                    Bundle provider = wire.getProvider().getBundle();
                    if (!isOptional(wire) && needed.add(provider.getSymbolicName())) {
                        open.add(provider);
                    }
                }
            }
        }
        return needed;
    }

    private static boolean isOptional(BundleWire wire) {
        var directives = wire.getRequirement().getDirectives();
        return Constants.RESOLUTION_OPTIONAL.equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                || PackageNamespace.RESOLUTION_DYNAMIC.equals(directives.get(Constants.RESOLUTION_DIRECTIVE));
    }
}
