/**
 * What lies on the desk: the session and the release that the window works on, what is selected in them, and what a
 * person is told. Views have the {@link org.tonewright.ui.desk.Desk} injected. Everything is on the main thread.
 */
@NonNullByDefault
package org.tonewright.ui.desk;

import org.eclipse.jdt.annotation.NonNullByDefault;
