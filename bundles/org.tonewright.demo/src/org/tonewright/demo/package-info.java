/** The demo: three songs go the whole way, from stems to a verified delivery, and a report tells their story. */
@NonNullByDefault
package org.tonewright.demo;

import org.eclipse.jdt.annotation.NonNullByDefault;
