/** The rule of the stage mixed. */
@NonNullByDefault
package org.tonewright.mixer.internal.stage;

import org.eclipse.jdt.annotation.NonNullByDefault;
