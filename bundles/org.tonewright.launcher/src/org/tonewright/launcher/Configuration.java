package org.tonewright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the framework reads what was worked out about its bundles: a folder of the installation, which is only read. A
 * framework that shall take up more bundles must be able to write; it gets a folder of its own over that of the
 * installation, which goes when the process ends.
 */
final class Configuration {
    private Configuration() {}

    /**
     * The properties to start a framework with that only reads, or that writes to the installation.
     *
     * @param shared the folder of the installation
     * @param prepare whether it shall write
     */
    static Map<String, String> of(Path shared, boolean prepare) {
        return Map.of("osgi.configuration.area", shared.toUri().toString(), "osgi.configuration.area.readOnly",
                Boolean.toString(!prepare));
    }

    /**
     * The properties to start a framework with that can take up more bundles.
     *
     * @param shared the folder of the installation
     */
    static Map<String, String> over(Path shared) throws IOException {
        Path own = Files.createTempDirectory("tonewright-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(own), "tonewright-configuration"));
        Map<String, String> properties = new HashMap<>();
        properties.put("osgi.configuration.area", own.toUri().toString());
        properties.put("osgi.sharedConfiguration.area", shared.toUri().toString());
        properties.put("org.eclipse.equinox.simpleconfigurator.configUrl",
                shared.resolve(VerbsConfiguration.LIST).toUri().toString());
        Files.copy(shared.resolve("config.ini"), own.resolve("config.ini"));
        return properties;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : inside) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            // It lies among temporary files, which the system deletes in its time.
            return;
        }
    }
}
