/** The rules of the stages written, recorded and kept. */
@NonNullByDefault
package org.tonewright.recording.internal.stage;

import org.eclipse.jdt.annotation.NonNullByDefault;
