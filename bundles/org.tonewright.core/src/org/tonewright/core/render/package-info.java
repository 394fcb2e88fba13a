/**
 * Rendering into files: a {@link org.tonewright.core.render.Renderer} runs a graph offline and writes its outputs at
 * any rate and word length, all or none, each with its SHA-256.
 */
@NonNullByDefault
package org.tonewright.core.render;

import org.eclipse.jdt.annotation.NonNullByDefault;
