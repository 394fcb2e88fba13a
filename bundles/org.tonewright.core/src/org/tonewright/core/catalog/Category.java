package org.tonewright.core.catalog;

import java.util.Optional;

/**
 * A heading under which processors are listed.
 *
 * @param id the id that processors name
 * @param name the name on screen
 * @param parent the id of the category it lies in, if it lies in one
 */
public record Category(String id, String name, Optional<String> parent) {}
