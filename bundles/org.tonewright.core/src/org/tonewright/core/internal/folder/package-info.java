/** Paths that never leave the folder of the file that keeps them. */
@NonNullByDefault
package org.tonewright.core.internal.folder;

import org.eclipse.jdt.annotation.NonNullByDefault;
