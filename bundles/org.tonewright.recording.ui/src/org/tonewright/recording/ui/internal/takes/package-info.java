/** Takes on the timeline while they grow. */
@NonNullByDefault
package org.tonewright.recording.ui.internal.takes;

import org.eclipse.jdt.annotation.NonNullByDefault;
