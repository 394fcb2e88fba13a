/** What the inspectors found: as a list, on the timeline, and what is done about it. */
@NonNullByDefault
package org.tonewright.recording.ui.internal.findings;

import org.eclipse.jdt.annotation.NonNullByDefault;
