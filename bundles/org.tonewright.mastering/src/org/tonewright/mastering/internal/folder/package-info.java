/** Work on whole folders. */
@NonNullByDefault
package org.tonewright.mastering.internal.folder;

import org.eclipse.jdt.annotation.NonNullByDefault;
