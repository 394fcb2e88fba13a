/**
 * Decibels, pan laws, gain ramps, level measurement and meter ballistics.
 */
@NonNullByDefault
package org.tonewright.dsp.level;

import org.eclipse.jdt.annotation.NonNullByDefault;
