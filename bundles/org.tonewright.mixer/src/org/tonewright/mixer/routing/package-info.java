/** Who feeds whom: buses, outputs, sends and groups, each change one edit that can be undone. */
@NonNullByDefault
package org.tonewright.mixer.routing;

import org.eclipse.jdt.annotation.NonNullByDefault;
