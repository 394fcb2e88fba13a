/**
 * Fourier transforms, windows, spectra in dBFS and third-octave bands.
 */
@NonNullByDefault
package org.tonewright.dsp.spectrum;

import org.eclipse.jdt.annotation.NonNullByDefault;
