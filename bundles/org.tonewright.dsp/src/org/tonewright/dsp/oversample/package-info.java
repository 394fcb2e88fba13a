/**
 * Raising and lowering the sample rate by two, four or eight with half-band filters.
 */
@NonNullByDefault
package org.tonewright.dsp.oversample;

import org.eclipse.jdt.annotation.NonNullByDefault;
