/** The strips of a session and what lies in them: adding, removing, naming, inserts, solo. */
@NonNullByDefault
package org.tonewright.mixer.strips;

import org.eclipse.jdt.annotation.NonNullByDefault;
