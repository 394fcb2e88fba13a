package org.tonewright.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the framework must know to open the window instead of running a verb. */
final class Window {
    private Window() {}

    /**
     * The properties to start the framework with. The layout of the window lies in the person's folder. One that
     * another installation left is forgotten: its perspectives may name views that are no more, and lack new ones.
     *
     * @param installation the folder of the installation
     * @param person the folder of what is the person's own
     */
    static Map<String, String> properties(Path installation, Path person) {
        Map<String, String> properties = new HashMap<>();
        properties.put("eclipse.application", "org.tonewright.app.workbench");
        if (System.getenv("DBUS_SESSION_BUS_ADDRESS") == null) {
            // SWT would look for a session manager, find none and say so on standard error.
            System.setProperty("org.eclipse.swt.internal.SessionManagerDBus.disable", "true");
        }
        Path layout = person.resolve("window");
        try {
            Files.createDirectories(layout);
            Path mark = layout.resolve("installation");
            String name = installation.getFileName().toString();
            if (!Files.exists(mark) || !Files.readString(mark).equals(name)) {
                System.setProperty("clearPersistedState", "true"); // the workbench looks for it there
                Files.write(mark, name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            layout = Path.of(System.getProperty("java.io.tmpdir"), "tonewright-" + ProcessHandle.current().pid());
            System.err.println("tonewright: " + person.resolve("window") + " cannot be written, so the layout of the"
                    + " window is not kept: " + e.getMessage());
        }
        properties.put("osgi.instance.area", layout.toUri().toString());
        return properties;
    }
}
