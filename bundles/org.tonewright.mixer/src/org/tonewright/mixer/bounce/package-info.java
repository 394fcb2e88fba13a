/** From a session to files: the stereo mix, its stems, and the entry in the journal that tells how they were made. */
@NonNullByDefault
package org.tonewright.mixer.bounce;

import org.eclipse.jdt.annotation.NonNullByDefault;
