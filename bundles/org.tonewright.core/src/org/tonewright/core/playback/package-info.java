/**
 * The only place where a session becomes a graph: {@link org.tonewright.core.playback.SessionGraph} describes a
 * session's tracks, strips, sends and groups as a {@link org.tonewright.engine.graph.GraphSpec}, which the
 * loudspeakers, the bounce and the tests all run.
 */
@NonNullByDefault
package org.tonewright.core.playback;

import org.eclipse.jdt.annotation.NonNullByDefault;
