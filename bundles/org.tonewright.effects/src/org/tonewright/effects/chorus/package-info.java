/** The chorus. */
@NonNullByDefault
package org.tonewright.effects.chorus;

import org.eclipse.jdt.annotation.NonNullByDefault;
