/** How a pass is noted while it lasts, and how it becomes takes, lanes and clips. */
@NonNullByDefault
package org.tonewright.recording.internal.pass;

import org.eclipse.jdt.annotation.NonNullByDefault;
