/** The items of the checklist that measure themselves. */
@NonNullByDefault
package org.tonewright.recording.internal.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;
