/**
 * Ties widgets to the session: what a hand does is heard at once and becomes one edit when it lets go; what an edit,
 * undo or redo does is shown.
 */
@NonNullByDefault
package org.tonewright.ui.binding;

import org.eclipse.jdt.annotation.NonNullByDefault;
