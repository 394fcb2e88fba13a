/** A whole processor as a vendor writes it: it needs nothing but {@code org.tonewright.processor}. */
@NonNullByDefault
package org.tonewright.example.tremolo;

import org.eclipse.jdt.annotation.NonNullByDefault;
