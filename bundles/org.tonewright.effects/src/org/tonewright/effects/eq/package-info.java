/** The parametric equaliser: eight bands in series. */
@NonNullByDefault
package org.tonewright.effects.eq;

import org.eclipse.jdt.annotation.NonNullByDefault;
