/** The panels of the compressor and the limiter. */
@NonNullByDefault
package org.tonewright.effects.ui.internal.dynamics;

import org.eclipse.jdt.annotation.NonNullByDefault;
