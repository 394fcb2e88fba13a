/**
 * The console: the view of all strips, and what a piece of a strip is made with. Everything is on the main thread.
 */
@NonNullByDefault
package org.tonewright.mixer.ui.console;

import org.eclipse.jdt.annotation.NonNullByDefault;
