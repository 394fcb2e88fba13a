/**
 * The widgets of a studio: fader, knob, meters, buttons, fields and clocks, drawn by hand in the colours of the theme. Values are in
 * plain units. Setting a value from outside tells nobody; what a person does is a gesture.
 */
@NonNullByDefault
package org.tonewright.ui.widgets;

import org.eclipse.jdt.annotation.NonNullByDefault;
