package org.tonewright.core.catalog;

/**
 * What is known about a processor without loading its class.
 *
 * @param id the id that sessions store
 * @param name the name on screen
 * @param vendor who made it
 * @param version its version
 * @param category the id of the category that lists it
 * @param description what it does, in one sentence
 * @param bundle the symbolic name of the bundle that contributes it
 */
public record ProcessorDescriptor(String id, String name, String vendor, String version, String category,
        String description, String bundle) {}
