/** What becomes of findings: their bars are recorded again, or they are let stand with a reason. */
@NonNullByDefault
package org.tonewright.recording.mend;

import org.eclipse.jdt.annotation.NonNullByDefault;
