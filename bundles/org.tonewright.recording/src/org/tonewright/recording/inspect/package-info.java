/**
 * Looking for trouble in what was recorded: what an inspector is given, what it answers, and the findings that the
 * session keeps.
 */
@NonNullByDefault
package org.tonewright.recording.inspect;

import org.eclipse.jdt.annotation.NonNullByDefault;
