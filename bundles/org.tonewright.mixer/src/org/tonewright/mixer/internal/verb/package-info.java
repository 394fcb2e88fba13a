/** The verbs of the mixer. */
@NonNullByDefault
package org.tonewright.mixer.internal.verb;

import org.eclipse.jdt.annotation.NonNullByDefault;
