/** The reverb: a room of sixteen delay lines. */
@NonNullByDefault
package org.tonewright.effects.reverb;

import org.eclipse.jdt.annotation.NonNullByDefault;
