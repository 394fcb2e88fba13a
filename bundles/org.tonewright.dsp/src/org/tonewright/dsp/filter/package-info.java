/**
 * Filters with memory: biquads by the Audio EQ Cookbook, Butterworth cascades, crossovers, one-pole filters.
 */
@NonNullByDefault
package org.tonewright.dsp.filter;

import org.eclipse.jdt.annotation.NonNullByDefault;
