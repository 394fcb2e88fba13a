package org.tonewright.core.internal.registry;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** An extension registry without a framework, filled with the text of {@code plugin.xml} files. */
final class RegistryTrial {

    private static final Object TOKEN = new Object();

    private final IExtensionRegistry registry;
    private final List<String> problems = new ArrayList<>();

    RegistryTrial(String... points) {
        registry = RegistryFactory.createRegistry(new Loading(), TOKEN, TOKEN);
        StringBuilder declared = new StringBuilder();
        for (String point : points) {
            declared.append("<extension-point id='").append(point).append("' name='").append(point).append("'/>");
        }
        add("org.tonewright.core", declared.toString());
    }

    IExtensionRegistry registry() {
        return registry;
    }

    List<String> problems() {
        return problems;
    }

    void add(String bundle, String content) {
        byte[] xml = ("<plugin>" + content + "</plugin>").getBytes(StandardCharsets.UTF_8);
        registry.addContribution(new ByteArrayInputStream(xml), new RegistryContributor(bundle, bundle, null, null),
                false,
                bundle, null, TOKEN);
    }

    void removeFrom(String point, String bundle) {
        for (IExtension extension : registry.getExtensionPoint(point).getExtensions()) {
            if (extension.getContributor().getName().equals(bundle)) {
                registry.removeExtension(extension, TOKEN);
            }
        }
    }

    @NonNullByDefault({})
    private static final class Loading extends RegistryStrategy {

        Loading() {
            super(new File[0], new boolean[0]);
        }

        @Override
        public void log(IStatus status) {
            throw new AssertionError(status);
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String className,
                String overridden) throws CoreException {
            try {
                return Class.forName(className).getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException failure) {
                throw new CoreException(Status.error("no class", failure));
            }
        }

        @Override
        public void scheduleChangeEvent(Object[] listeners, Map<String, ?> deltas,
                Object source) {
            processChangeEvent(listeners, deltas, source);
        }
    }
}
