/**
 * Decibels, fast logarithms and sines, gain ramps, peak and energy of blocks.
 */
@NonNullByDefault
package org.tonewright.dsp.level;

import org.eclipse.jdt.annotation.NonNullByDefault;
