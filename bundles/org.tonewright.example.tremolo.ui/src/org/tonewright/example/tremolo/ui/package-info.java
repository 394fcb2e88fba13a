/**
 * The tremolo's panel, and a view in which its rate is tapped. It needs the processor interface and the packages of the
 * window that are for vendors.
 */
@NonNullByDefault
package org.tonewright.example.tremolo.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
