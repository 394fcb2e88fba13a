/** The inspectors of this bundle: detectors put to the use of a musician, with sentences. */
@NonNullByDefault
package org.tonewright.recording.internal.inspector;

import org.eclipse.jdt.annotation.NonNullByDefault;
