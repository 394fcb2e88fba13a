/**
 * Small pictures for reports, as SVG that stands in a page of HTML and needs nothing else: the spectrum against its
 * genre's band, loudness over time, levels before and after. Their colours come from {@link Drawing#STYLE}, for light
 * and dark pages alike.
 */
@NonNullByDefault
package org.tonewright.mastering.chart;

import org.eclipse.jdt.annotation.NonNullByDefault;
