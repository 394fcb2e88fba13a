/** The verbs of the core: sessions and their values, evidence, and what is installed. */
@NonNullByDefault
package org.tonewright.core.internal.verb;

import org.eclipse.jdt.annotation.NonNullByDefault;
