/**
 * Measures programmes: loudness, peaks, offset, correlation and spectrum of a signal, of an audio file, and of a
 * release of several titles.
 */
@NonNullByDefault
package org.tonewright.mastering.measure;

import org.eclipse.jdt.annotation.NonNullByDefault;
