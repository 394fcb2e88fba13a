/** The workbench application: its window, its perspectives, and what it is opened with. */
@NonNullByDefault
package org.tonewright.app.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
