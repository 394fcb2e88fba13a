/** The tempo delay: echoes on the beat. */
@NonNullByDefault
package org.tonewright.effects.delay;

import org.eclipse.jdt.annotation.NonNullByDefault;
