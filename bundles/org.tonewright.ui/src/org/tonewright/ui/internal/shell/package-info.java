/** The frame of the window: transport bar, stage bar, what is said to the person, what was open before. */
@NonNullByDefault
package org.tonewright.ui.internal.shell;

import org.eclipse.jdt.annotation.NonNullByDefault;
