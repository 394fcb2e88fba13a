/** The true-peak limiter. */
@NonNullByDefault
package org.tonewright.effects.limiter;

import org.eclipse.jdt.annotation.NonNullByDefault;
