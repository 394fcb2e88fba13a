/**
 * The stages that a song goes through, the rules by which one is reached, and where a song stands. It is not stored: a
 * {@link org.tonewright.core.stage.Standing} follows from the rules that are installed and from the journal.
 */
@NonNullByDefault
package org.tonewright.core.stage;

import org.eclipse.jdt.annotation.NonNullByDefault;
