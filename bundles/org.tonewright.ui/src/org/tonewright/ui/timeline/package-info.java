/**
 * The timeline: tracks and their clips in time, and the layers that others draw on it through the extension point
 * {@code org.tonewright.ui.timelineLayers}. Everything is on the main thread.
 */
@NonNullByDefault
package org.tonewright.ui.timeline;

import org.eclipse.jdt.annotation.NonNullByDefault;
