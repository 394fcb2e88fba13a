/** The commands of the window: transport, undo, sessions. */
@NonNullByDefault
package org.tonewright.ui.internal.command;

import org.eclipse.jdt.annotation.NonNullByDefault;
