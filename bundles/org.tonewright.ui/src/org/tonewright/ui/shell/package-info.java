/** What the application hangs into the workbench's window. */
@NonNullByDefault
package org.tonewright.ui.shell;

import org.eclipse.jdt.annotation.NonNullByDefault;
