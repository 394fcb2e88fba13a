/**
 * From {@link org.tonewright.engine.graph.GraphSpec}, the description of a signal flow as a value, through the
 * {@link org.tonewright.engine.graph.GraphCompiler} to the {@link org.tonewright.engine.graph.Plan} that runs.
 */
@NonNullByDefault
package org.tonewright.engine.graph;

import org.eclipse.jdt.annotation.NonNullByDefault;
