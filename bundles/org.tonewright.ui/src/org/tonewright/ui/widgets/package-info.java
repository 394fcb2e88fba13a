/**
 * The widgets of a studio: faders, knobs, meters, lamps, fields and graphs, drawn in the colours of the theme. They are
 * used with the mouse, the wheel and the keys alike, hold values in plain units, and tell others of a change only when
 * a person made it.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.tonewright.ui.widgets;
