/** What the formats share: reading bytes at a place, sample conversion, faults as sentences. */
@NonNullByDefault
package org.tonewright.media.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
