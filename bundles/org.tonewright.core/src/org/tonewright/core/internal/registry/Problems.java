package org.tonewright.core.internal.registry;

/** Told what is wrong with contributions. [any] */
@FunctionalInterface
public interface Problems {

    /** One whole sentence that names the bundle. */
    void report(String sentence);
}
