/**
 * Recording: passes over armed tracks, the takes they leave, which inputs feed which tracks, and what a crash left
 * behind. Everything is on the thread that owns the model, unless a method says otherwise.
 */
@NonNullByDefault
package org.tonewright.recording;

import org.eclipse.jdt.annotation.NonNullByDefault;
