/**
 * What a compressor or limiter is made of: detectors, static curves, gain smoothing, look-ahead minima.
 */
@NonNullByDefault
package org.tonewright.dsp.dynamics;

import org.eclipse.jdt.annotation.NonNullByDefault;
