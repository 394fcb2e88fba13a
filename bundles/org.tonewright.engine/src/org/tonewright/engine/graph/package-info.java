/**
 * From {@link org.tonewright.engine.graph.GraphSpec}, the description of a signal flow as a value, through the
 * {@code GraphCompiler} to the {@code Plan} that runs.
 */
@NonNullByDefault
package org.tonewright.engine.graph;

import org.eclipse.jdt.annotation.NonNullByDefault;
