/** The verbs of recording. */
@NonNullByDefault
package org.tonewright.recording.internal.verb;

import org.eclipse.jdt.annotation.NonNullByDefault;
