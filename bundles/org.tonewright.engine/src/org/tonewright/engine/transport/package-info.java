/**
 * Playing a plan in real time: transport commands, positions, and the
 * {@link org.tonewright.engine.transport.LiveEngine}.
 */
@NonNullByDefault
package org.tonewright.engine.transport;

import org.eclipse.jdt.annotation.NonNullByDefault;
