package org.tonewright.install.internal.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.tonewright.install.internal.PersonFolder;

/** p2's services: one set of them over a folder that is deleted afterwards, one that reads this installation. */
final class Agents implements AutoCloseable {

    private final BundleContext bundles;
    private final IProvisioningAgentProvider provider;
    private final Path folder;
    private final IProvisioningAgent temporary;

    private Agents(BundleContext bundles, IProvisioningAgentProvider provider) throws IOException {
        this.bundles = bundles;
        this.provider = provider;
        folder = Files.createTempDirectory("tonewright-p2");
        temporary = agent(folder);
    }

    /** Starts p2, which nothing else in the studio needs. */
    static Agents start() throws IOException {
        BundleContext bundles = FrameworkUtil.getBundle(Agents.class).getBundleContext();
        for (Bundle bundle : bundles.getBundles()) {
            if (bundle.getSymbolicName().matches("org\\.eclipse\\.(equinox\\.(p2\\..*|security)|ecf.*)")) {
                start(bundle);
            }
        }
        ServiceReference<IProvisioningAgentProvider> reference = bundles
                .getServiceReference(IProvisioningAgentProvider.class);
        if (reference == null) {
            throw new IOException("The installation is incomplete: p2 does not start.");
        }
        return new Agents(bundles, bundles.getService(reference));
    }

    private static void start(Bundle bundle) throws IOException {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new IOException("The installation is incomplete: " + bundle.getSymbolicName() + " does not start.",
                    e);
        }
    }

    private IProvisioningAgent agent(Path at) throws IOException {
        try {
            return provider.createAgent(at.toUri());
        } catch (ProvisionException e) {
            throw new IOException("p2 does not start: " + e.getMessage(), e);
        }
    }

    /** Services whose records are thrown away. */
    IProvisioningAgent temporary() {
        return temporary;
    }

    /** The system that bundles are chosen for, in p2's words. */
    String environment() {
        return "osgi.os=" + bundles.getProperty("osgi.os") + ",osgi.ws=" + bundles.getProperty("osgi.ws")
                + ",osgi.arch=" + bundles.getProperty("osgi.arch") + ",org.eclipse.update.install.features=true";
    }

    /** What this installation consists of. */
    Set<IInstallableUnit> installed() throws IOException {
        URI area = URI.create(bundles.getProperty("osgi.install.area"));
        IProvisioningAgent reader = agent(Path.of(area).resolve("p2"));
        try {
            IProfile profile = reader.getService(IProfileRegistry.class)
                    .getProfile(bundles.getProperty("eclipse.p2.profile"));
            if (profile == null) {
                throw new IOException("The installation is incomplete: it does not know what it consists of.");
            }
            return profile.query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet();
        } finally {
            reader.stop();
        }
    }

    @Override
    public void close() throws IOException {
        temporary.stop();
        PersonFolder.discard(folder);
    }
}
