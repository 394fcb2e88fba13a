/**
 * Decibels, pan laws, gain ramps, peak and RMS of blocks.
 */
@NonNullByDefault
package org.tonewright.dsp.level;

import org.eclipse.jdt.annotation.NonNullByDefault;
