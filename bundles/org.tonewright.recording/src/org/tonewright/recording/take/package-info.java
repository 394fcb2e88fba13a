/**
 * Parts and the takes that stand for them: what the song needs recorded, which take is accepted for it, and what is
 * heard of which take.
 */
@NonNullByDefault
package org.tonewright.recording.take;

import org.eclipse.jdt.annotation.NonNullByDefault;
