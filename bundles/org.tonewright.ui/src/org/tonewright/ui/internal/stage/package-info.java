/** How far the song on the desk has come, and what is missing. */
@NonNullByDefault
package org.tonewright.ui.internal.stage;

import org.eclipse.jdt.annotation.NonNullByDefault;
