/** What is installed: processors, sound devices, and every contribution with the bundle it comes from. */
@NonNullByDefault
package org.tonewright.core.catalog;

import org.eclipse.jdt.annotation.NonNullByDefault;
