package org.tonewright.install.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;
import org.tonewright.core.Refusal;
import org.tonewright.install.internal.BundleFile;

/** Whether bundles fit this installation: tried in the running framework, which forgets it when it ends. */
public final class Fitting {

    private static final String UNRESOLVED = "Unresolved requirement: ";

    private Fitting() {}

    /**
     * Tries bundles together.
     *
     * @param files all that is to be added; earlier versions of them count as gone
     * @throws Refusal if one is part of Tonewright itself, or needs what is not there
     */
    public static void check(List<BundleFile> files) {
        BundleContext framework = FrameworkUtil.getBundle(Fitting.class).getBundleContext().getBundle(0)
                .getBundleContext();
        List<Bundle> tried = new ArrayList<>();
        try {
            for (BundleFile file : files) {
                for (Bundle there : framework.getBundles()) {
                    if (file.name().equals(there.getSymbolicName())) {
                        makeWay(there, file);
                    }
                }
                tried.add(framework.installBundle("reference:" + file.file().toUri()));
            }
        } catch (BundleException e) {
            throw new Refusal("The bundle cannot be added: " + e.getMessage() + ".", e);
        }
        framework.getBundle().adapt(FrameworkWiring.class).resolveBundles(tried);
        for (Bundle bundle : tried) {
            missing(bundle).ifPresent(what -> {
                String name = bundle.getSymbolicName() + " " + bundle.getVersion();
                throw new Refusal(name + " does not fit: it needs " + what + ", which is not here.");
            });
        }
    }

    /** An earlier installation of a vendor's bundle goes; our own stay. */
    private static void makeWay(Bundle there, BundleFile file) throws BundleException {
        if (!there.getLocation().contains("/dropins/") && !there.getLocation().contains("/features/")) {
            throw new Refusal(file.name() + " is part of Tonewright itself.");
        }
        there.uninstall();
    }

    /** Starting a bundle that cannot be resolved is the way to be told why. */
    private static Optional<String> missing(Bundle bundle) {
        if (bundle.getState() != Bundle.INSTALLED) {
            return Optional.empty();
        }
        try {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            return Optional.empty();
        } catch (BundleException e) {
            return Optional.of(String.valueOf(e.getMessage()).lines().map(String::strip)
                    .filter(line -> line.startsWith(UNRESOLVED)).map(line -> line.substring(UNRESOLVED.length()))
                    .findFirst().orElse("something"));
        }
    }
}
