package org.tonewright.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.osgi.framework.BundleContext;

/**
 * Starts the framework and in it the headless application, or with {@code -Dtonewright.window=true} the window, and
 * exits with the number that the application returns.
 *
 * <p>
 * The stock launcher loads the framework by a class loader of its own, so that the virtual machine's ahead-of-time
 * cache cannot hold it. Here the framework lies on the class path. The installation is the folder above
 * {@code plugins/}, in which this class's jar lies. The installation is only read, so that any number of processes can
 * share it; only with {@code -Dtonewright.prepare=true} does the framework store in {@code configuration/} what it
 * worked out about the bundles, which later starts then need not do again; the first such start also makes the smaller
 * configuration for verbs, the second prepares that ({@link VerbsConfiguration}). What vendors made lies with the
 * person, not in the installation: see {@link Additions}.
 */
public final class Main {
    /** Exit code of a fault: see the description of the command line. */
    private static final int FAULT = 3;

    private Main() {}

    /**
     * Runs the application and ends the virtual machine.
     *
     * @param arguments what the application receives
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        boolean window = Boolean.getBoolean("tonewright.window");
        boolean prepare = Boolean.getBoolean("tonewright.prepare");
        // All bundles for the window and for verbs that change what is installed; else those that verbs need.
        boolean all = window || Boolean.getBoolean("tonewright.all");
        try {
            Path installation = installation();
            Path person = Folders.ofPerson();
            Additions additions = new Additions(installation, person, all);
            Path verbs = installation.resolve(VerbsConfiguration.FOLDER);
            Path shared = all || !Files.exists(verbs) ? installation.resolve("configuration") : verbs;
            boolean more = !prepare && (additions.isAny() || Boolean.getBoolean("tonewright.all"));
            Map<String, String> properties = properties(installation);
            properties.putAll(more ? Configuration.over(shared) : Configuration.of(shared, prepare));
            if (window) {
                properties.putAll(Window.properties(installation, person));
            }
            System.setProperty(Additions.PROPERTY, person.toString());
            EclipseStarter.setInitialProperties(properties);
            // The framework must not see the arguments: it would take "-clean" and its like for its own.
            BundleContext framework = EclipseStarter.startup(new String[0], null);
            if (more) {
                additions.install(framework);
            } else if (prepare && !Files.exists(verbs)) {
                VerbsConfiguration.write(framework, installation);
            }
            if (EclipseStarter.run(arguments) instanceof Integer code) {
                if (window) {
                    EclipseStarter.shutdown();
                }
                return code;
            }
            System.err.println("tonewright: the application ended without an exit code.");
        } catch (Exception e) {
            System.err.println("tonewright: the application does not start: " + e
                    + "; what the framework had to say, if anything, is in " + log() + ".");
        }
        return FAULT;
    }

    private static Path installation() throws URISyntaxException, IOException {
        Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.toRealPath().getParent().getParent();
    }

    private static Map<String, String> properties(Path installation) {
        Map<String, String> properties = new HashMap<>();
        properties.put("osgi.install.area", installation.toUri().toString());
        properties.put("osgi.syspath", installation.resolve("plugins").toString());
        properties.put("osgi.instance.area", "@none");
        properties.put("osgi.user.area", "@none");
        properties.put("osgi.logfile", log().toString());
        properties.put("eclipse.application", "org.tonewright.cli.application");
        // The process ends anyway: stopping bundle after bundle first would only take time.
        properties.put("osgi.noShutdown", "true");
        return properties;
    }

    /**
     * Where the framework keeps what it has to say. Faults are rare and belong to the user, not to the installation,
     * which may be shared and read-only. The folder must be there: a framework that cannot open its log closes standard
     * error.
     */
    private static Path log() {
        Path folder = Folders.ofState();
        try {
            Files.createDirectories(folder);
        } catch (IOException | SecurityException e) {
            return temporaryLog();
        }
        return Files.isWritable(folder) ? folder.resolve("framework.log") : temporaryLog();
    }

    private static Path temporaryLog() {
        return Path.of(System.getProperty("java.io.tmpdir"), "tonewright-framework.log");
    }
}
