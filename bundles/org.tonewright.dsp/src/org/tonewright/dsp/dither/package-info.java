/**
 * Shortening the word length with dither.
 */
@NonNullByDefault
package org.tonewright.dsp.dither;

import org.eclipse.jdt.annotation.NonNullByDefault;
