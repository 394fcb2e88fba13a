/**
 * What a compressor or limiter is made of: detectors, gain computers, look-ahead maxima.
 */
@NonNullByDefault
package org.tonewright.dsp.dynamics;

import org.eclipse.jdt.annotation.NonNullByDefault;
