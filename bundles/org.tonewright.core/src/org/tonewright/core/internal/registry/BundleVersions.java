package org.tonewright.core.internal.registry;

/** Knows the versions of the installed bundles. [any] */
@FunctionalInterface
public interface BundleVersions {

    /** The version of the bundle with a symbolic name; empty if there is none. */
    String of(String bundle);
}
