/**
 * Delay lines, whole and fractional, and the all-pass section that reverbs are made of.
 */
@NonNullByDefault
package org.tonewright.dsp.delay;

import org.eclipse.jdt.annotation.NonNullByDefault;
