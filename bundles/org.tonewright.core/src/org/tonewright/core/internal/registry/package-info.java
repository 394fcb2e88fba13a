/**
 * One class for each extension point of the core: it reads the point into descriptors, again when something changed,
 * and creates the contributed classes when they are first used. With {@code internal.service} the only package of the
 * core that sees the platform.
 */
@NonNullByDefault
package org.tonewright.core.internal.registry;

import org.eclipse.jdt.annotation.NonNullByDefault;
