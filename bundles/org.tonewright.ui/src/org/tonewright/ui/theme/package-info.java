/** The look of the window: colours, fonts, and the classes of its style sheet. */
@NonNullByDefault
package org.tonewright.ui.theme;

import org.eclipse.jdt.annotation.NonNullByDefault;
