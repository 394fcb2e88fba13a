/**
 * Inspectors that know music: timing against the grid, pitch, and notes that collide with what the others play.
 */
@NonNullByDefault
package org.tonewright.recording.internal.music;

import org.eclipse.jdt.annotation.NonNullByDefault;
