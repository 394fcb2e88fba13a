/** The recorder of the session on the desk: the command that begins and ends passes, and how passes begin. */
@NonNullByDefault
package org.tonewright.recording.ui.internal.pass;

import org.eclipse.jdt.annotation.NonNullByDefault;
