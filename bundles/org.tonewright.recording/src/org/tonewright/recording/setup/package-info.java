/**
 * Before the first take: the checklist, whose items are ticked by hand or measure themselves, and the levels of the
 * inputs.
 */
@NonNullByDefault
package org.tonewright.recording.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;
