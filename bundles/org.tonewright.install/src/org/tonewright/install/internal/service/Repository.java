package org.tonewright.install.internal.service;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.tonewright.core.Refusal;
import org.tonewright.install.internal.BundleFile;

/**
 * A p2 repository of a vendor. p2 reads it and decides what a feature needs; what this installation has already is not
 * fetched. p2 installs nothing: its own records of the installation stay as they are.
 */
public final class Repository implements AutoCloseable {

    private static final String GROUP = ".feature.group";
    private static final IProgressMonitor QUIET = new NullProgressMonitor();

    private final Agents agents;
    private final IProvisioningAgent agent;
    private final URI address;
    private final IMetadataRepository metadata;

    private Repository(Agents agents, URI address) throws IOException {
        this.agents = agents;
        this.address = address;
        agent = agents.temporary();
        try {
            metadata = agent.getService(IMetadataRepositoryManager.class).loadRepository(address, QUIET);
        } catch (ProvisionException e) {
            throw failure(e);
        }
    }

    /**
     * A feature on offer.
     *
     * @param id its name
     * @param version its version
     * @param unit how p2 knows it
     */
    public record Feature(String id, String version, IInstallableUnit unit) {}

    /**
     * Opens a repository.
     *
     * @param address its folder or address
     * @throws Refusal if there is none
     * @throws IOException if it cannot be reached or read
     */
    public static Repository open(URI address) throws IOException {
        Agents agents = Agents.start();
        try {
            return new Repository(agents, address);
        } catch (IOException | RuntimeException e) {
            agents.close();
            throw e;
        }
    }

    /**
     * The features on offer, in their newest version, apart from those that are part of others.
     *
     * @throws Refusal if there are none
     */
    public List<Feature> features() {
        Set<IInstallableUnit> groups = metadata
                .query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), QUIET).toUnmodifiableSet();
        List<Feature> features = groups.stream()
                .filter(group -> group.getId().endsWith(GROUP) && groups.stream().noneMatch(
                        other -> other.getRequirements().stream().anyMatch(need -> need.isMatch(group))))
                .map(group -> new Feature(group.getId().substring(0, group.getId().length() - GROUP.length()),
                        group.getVersion().toString(), group))
                .sorted((a, b) -> a.id().compareTo(b.id())).toList();
        if (features.isEmpty()) {
            throw new Refusal(address + " offers no feature.");
        }
        return features;
    }

    /**
     * Copies the bundles of a feature, and those it needs and this installation lacks.
     *
     * @param folder where to
     * @throws Refusal if it needs what neither the repository nor this installation has
     */
    public List<BundleFile> fetch(Feature feature, Path folder) throws IOException {
        try {
            Set<IInstallableUnit> installed = agents.installed();
            List<BundleFile> bundles = new ArrayList<>();
            IArtifactRepository artifacts = agent.getService(IArtifactRepositoryManager.class).loadRepository(address,
                    QUIET);
            Set<IInstallableUnit> needed = plan(feature, installed).getAdditions().query(QueryUtil.ALL_UNITS, QUIET)
                    .toUnmodifiableSet();
            Set<String> there = installed.stream().map(IInstallableUnit::getId).collect(Collectors.toSet());
            for (IInstallableUnit unit : needed) {
                for (IArtifactKey key : unit.getArtifacts()) {
                    if (key.getClassifier().equals("osgi.bundle") && !there.contains(unit.getId())) {
                        bundles.add(copy(artifacts, key, folder));
                    }
                }
            }
            if (bundles.isEmpty()) {
                throw new Refusal(feature.id() + " brings no bundle that is not here already.");
            }
            return bundles;
        } catch (ProvisionException e) {
            throw failure(e);
        }
    }

    private IProvisioningPlan plan(Feature feature, Set<IInstallableUnit> installed) throws ProvisionException {
        IProfile profile = agent.getService(IProfileRegistry.class).addProfile(feature.id(),
                Map.of(IProfile.PROP_ENVIRONMENTS, agents.environment()));
        IPlanner planner = agent.getService(IPlanner.class);
        IProfileChangeRequest request = planner.createChangeRequest(profile);
        request.add(feature.unit());
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories(address);
        context.setArtifactRepositories(address);
        context.setExtraInstallableUnits(new ArrayList<>(installed));
        IProvisioningPlan plan = planner.getProvisioningPlan(request, context, QUIET);
        if (plan.getStatus().getSeverity() == IStatus.ERROR) {
            throw new Refusal(feature.id() + " cannot be installed: " + Sentences.leaf(plan.getStatus()));
        }
        return plan;
    }

    private static BundleFile copy(IArtifactRepository artifacts, IArtifactKey key, Path folder) throws IOException {
        IArtifactDescriptor[] descriptors = artifacts.getArtifactDescriptors(key);
        if (descriptors.length == 0) {
            throw new Refusal(artifacts.getLocation() + " names " + key.getId() + " but does not have it.");
        }
        Path file = folder.resolve(key.getId() + "_" + key.getVersion() + ".jar");
        try (OutputStream out = Files.newOutputStream(file)) {
            IStatus status = artifacts.getArtifact(descriptors[0], out, QUIET);
            if (status.getSeverity() == IStatus.ERROR) {
                throw new IOException(key.getId() + " cannot be fetched: " + Sentences.leaf(status));
            }
        }
        return BundleFile.read(file);
    }

    private IOException failure(ProvisionException e) {
        if (e.getStatus().getCode() == ProvisionException.REPOSITORY_NOT_FOUND && "file".equals(address.getScheme())) {
            throw new Refusal(Path.of(address) + " is no p2 repository.", e);
        }
        return new IOException(address + " cannot be read: " + Sentences.leaf(e.getStatus()), e);
    }

    @Override
    public void close() throws IOException {
        agents.close();
    }
}
