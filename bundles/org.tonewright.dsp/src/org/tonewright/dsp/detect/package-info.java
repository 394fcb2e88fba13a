/**
 * Detectors: what may be wrong with a recording and what is in the music, told from the samples alone. They take arrays
 * and answer with numbers and places; what that means for a take, a lesson or a delivery is said by whoever asks.
 */
@NonNullByDefault
package org.tonewright.dsp.detect;

import org.eclipse.jdt.annotation.NonNullByDefault;
