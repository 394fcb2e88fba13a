/** The slot that is selected, as panels see it: its values, gestures that become edits, and what runs in it. */
@NonNullByDefault
package org.tonewright.ui.slot;

import org.eclipse.jdt.annotation.NonNullByDefault;
