/**
 * Filters with memory: biquads by the Audio EQ Cookbook, Butterworth cascades.
 */
@NonNullByDefault
package org.tonewright.dsp.filter;

import org.eclipse.jdt.annotation.NonNullByDefault;
