/**
 * Arrows point down: what the manifests import is compared with {@code layers.properties}, and what the classes of a
 * layer refer to with what the layer may see.
 */
@NonNullByDefault
package org.tonewright.tests.layers;

import org.eclipse.jdt.annotation.NonNullByDefault;
