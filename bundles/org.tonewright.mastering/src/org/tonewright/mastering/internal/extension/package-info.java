/** Reading what is contributed to the extension points of mastering. */
@NonNullByDefault
package org.tonewright.mastering.internal.extension;

import org.eclipse.jdt.annotation.NonNullByDefault;
