/** How the session remembers what inspectors found, and how it is shown. */
@NonNullByDefault
package org.tonewright.recording.internal.inspect;

import org.eclipse.jdt.annotation.NonNullByDefault;
