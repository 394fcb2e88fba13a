/** Level and polarity. */
@NonNullByDefault
package org.tonewright.effects.gain;

import org.eclipse.jdt.annotation.NonNullByDefault;
