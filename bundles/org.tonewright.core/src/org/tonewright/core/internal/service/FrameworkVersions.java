package org.tonewright.core.internal.service;

import java.util.Arrays;

import org.osgi.framework.BundleContext;
import org.tonewright.core.internal.registry.BundleVersions;

/** The versions of bundles as the running framework knows them. */
public final class FrameworkVersions implements BundleVersions {

    private final BundleContext framework;

    /** @param framework knows the bundles */
    public FrameworkVersions(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public String of(String bundle) {
        return Arrays.stream(framework.getBundles()).filter(one -> bundle.equals(one.getSymbolicName()))
                .map(one -> one.getVersion().toString()).findFirst().orElse("");
    }
}
