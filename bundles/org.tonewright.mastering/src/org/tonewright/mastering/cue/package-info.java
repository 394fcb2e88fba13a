/**
 * Cue sheets: the text that tells where the tracks of a disc lie in audio files. The format is CDRWIN's, as its user
 * guide
 * (appendix A, "CUE sheet commands") describes it.
 */
@NonNullByDefault
package org.tonewright.mastering.cue;

import org.eclipse.jdt.annotation.NonNullByDefault;
