/** The verbs of mastering. */
@NonNullByDefault
package org.tonewright.mastering.internal.verb;

import org.eclipse.jdt.annotation.NonNullByDefault;
