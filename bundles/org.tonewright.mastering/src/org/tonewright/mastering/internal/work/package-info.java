/** How the areas of mastering share work out among threads. */
@NonNullByDefault
package org.tonewright.mastering.internal.work;

import org.eclipse.jdt.annotation.NonNullByDefault;
