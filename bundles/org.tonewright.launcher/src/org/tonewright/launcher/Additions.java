package org.tonewright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Bundles that vendors made and a person added. They lie in the person's folder, not in the installation, so that a new
 * build or version of Tonewright finds them again, and are added to the framework at each start:
 * <ul>
 * <li>{@code dropins/*.jar}: bundles put there by hand, or by the verb {@code install};</li>
 * <li>{@code features/ID/*.jar}: the bundles of a feature, put there by the verb {@code install}.</li>
 * </ul>
 */
final class Additions {
    /** The system property that tells the bundles of the framework where the person's folder is. */
    static final String PROPERTY = "tonewright.person";

    private static final String UNRESOLVED = "Unresolved requirement: ";

    private final Path installation;
    private final boolean window;
    private final List<Path> jars = new ArrayList<>();
    private final List<Bundle> added = new ArrayList<>();

    /**
     * What lies in a person's folder.
     *
     * @param installation the folder of the installation
     * @param person the folder of what is the person's own
     * @param window whether the framework has the bundles of the window
     */
    Additions(Path installation, Path person, boolean window) {
        this.installation = installation;
        this.window = window;
        for (Path folder : folders(person)) {
            list(folder).stream().filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
        }
    }

    /** Whether there is anything. */
    boolean isAny() {
        return !jars.isEmpty();
    }

    /**
     * Adds it. A jar that is no bundle, or lacks what it needs, is left out, and standard error says so; but not if a
     * verb runs and what it lacks is a bundle of the window.
     *
     * @param framework the framework's own context
     */
    void install(BundleContext framework) {
        for (Path jar : jars) {
            add(framework, jar);
        }
        if (!added.isEmpty()) {
            framework.getBundle().adapt(FrameworkWiring.class).resolveBundles(added);
            added.stream().filter(bundle -> bundle.getState() == Bundle.INSTALLED).forEach(this::explain);
        }
    }

    private static List<Path> folders(Path person) {
        List<Path> folders = new ArrayList<>();
        folders.add(person.resolve("dropins"));
        folders.addAll(list(person.resolve("features")));
        return folders;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            say(folder + " cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private void add(BundleContext framework, Path jar) {
        try {
            if (!isBundle(jar)) {
                say(jar + " is left out: it is no bundle.");
                return;
            }
            added.add(framework.installBundle("reference:" + jar.toUri()));
        } catch (IOException e) {
            say(jar + " is left out: it cannot be read: " + e.getMessage());
        } catch (BundleException e) {
            // Two features may bring the same bundle.
            if (e.getType() != BundleException.DUPLICATE_BUNDLE_ERROR) {
                say(jar + " is left out: " + e.getMessage());
            }
        }
    }

    private static boolean isBundle(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
        }
    }

    /** Starting a bundle that cannot be resolved is the way to be told why. */
    private void explain(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            List<String> reasons = e.getMessage().lines().map(String::strip)
                    .filter(line -> line.startsWith(UNRESOLVED)).map(line -> line.substring(UNRESOLVED.length()))
                    .toList();
            if (reasons.stream().noneMatch(this::lacksWindow)) {
                say(bundle.getSymbolicName() + " " + bundle.getVersion() + " is left out: it needs "
                        + (reasons.isEmpty() ? "what is not here" : reasons.getFirst()) + ".");
            }
        }
    }

    private boolean lacksWindow(String requirement) {
        try {
            return !window && VerbsConfiguration.isLeftOut(installation, requirement);
        } catch (IOException e) {
            return false;
        }
    }

    private static void say(String sentence) {
        System.err.println("tonewright: " + sentence);
    }
}
