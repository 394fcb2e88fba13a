/** The view that shows the panel of the selected slot. */
@NonNullByDefault
package org.tonewright.effects.ui.internal.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
