package org.tonewright.cli.internal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.tonewright.core.Cancellation;
import org.tonewright.core.Studio;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.FaultLog;
import org.tonewright.core.verb.Shell;
import org.tonewright.core.verb.StreamOutput;
import org.tonewright.core.verb.VerbCatalog;
import org.tonewright.core.verb.VerbRunner;

/**
 * {@code org.tonewright.cli.application}: runs one verb without a window. The system property
 * {@code tonewright.terminal} is true when standard error is a terminal, which Java cannot find out by itself.
 */
public final class CliApplication implements IApplication {

    private final Cancellation cancellation = new Cancellation();

    @Override
    public Object start(@Nullable IApplicationContext context) {
        List<String> words = context != null
                && context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] arguments
                        ? List.of(arguments)
                        : List.of();
        BundleContext bundles = FrameworkUtil.getBundle(CliApplication.class).getBundleContext();
        FaultLog log = new FaultLog(FaultLog.usualFile(System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")), System.getenv()));
        Shell shell = new Shell(service(bundles, VerbCatalog.class), () -> service(bundles, Studio.class),
                new VerbRunner(log), version(bundles.getBundle().getVersion()));
        StreamOutput output = new StreamOutput(stream(FileDescriptor.out), stream(FileDescriptor.err),
                Boolean.getBoolean("tonewright.terminal"));
        try (Interruption _ = Interruption.onShutdown(cancellation)) {
            ExitCode code = shell.run(words, output, cancellation);
            return code.number();
        }
    }

    @Override
    public void stop() {
        cancellation.cancel();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true,
                StandardCharsets.UTF_8);
    }

    private static String version(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private static <T> T service(BundleContext bundles, Class<T> type) {
        ServiceReference<T> reference = bundles.getServiceReference(type);
        T service = reference == null ? null : bundles.getService(reference);
        if (service == null) {
            throw new IllegalStateException("The installation is incomplete: nothing provides " + type.getName() + ".");
        }
        return service;
    }
}
