/** The compressor. */
@NonNullByDefault
package org.tonewright.effects.compressor;

import org.eclipse.jdt.annotation.NonNullByDefault;
