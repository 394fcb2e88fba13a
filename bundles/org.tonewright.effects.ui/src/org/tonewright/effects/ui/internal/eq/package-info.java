/** The panel of the equaliser: a curve with handles over the live spectrum. */
@NonNullByDefault
package org.tonewright.effects.ui.internal.eq;

import org.eclipse.jdt.annotation.NonNullByDefault;
