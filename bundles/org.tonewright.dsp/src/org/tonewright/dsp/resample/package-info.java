/**
 * Conversion between sample rates: a polyphase windowed-sinc resampler that works in double precision, block by
 * block, and gives the same bits for any block size on every machine.
 */
@NonNullByDefault
package org.tonewright.dsp.resample;

import org.eclipse.jdt.annotation.NonNullByDefault;
