/**
 * Overviews of sound for drawing: the least and the greatest sample and the level of every 256 frames, and of ever
 * longer stretches, so that an hour is drawn as quickly as a second.
 */
@NonNullByDefault
package org.tonewright.media.peak;

import org.eclipse.jdt.annotation.NonNullByDefault;
