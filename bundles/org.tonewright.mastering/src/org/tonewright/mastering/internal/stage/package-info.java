/** The rules of the stages mastered and delivered. */
@NonNullByDefault
package org.tonewright.mastering.internal.stage;

import org.eclipse.jdt.annotation.NonNullByDefault;
