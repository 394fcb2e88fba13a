/** How the timeline draws and what it does when it is touched. */
@NonNullByDefault
package org.tonewright.ui.internal.timeline;

import org.eclipse.jdt.annotation.NonNullByDefault;
