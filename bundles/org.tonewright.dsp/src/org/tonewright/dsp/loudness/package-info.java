/**
 * Loudness and level of a programme: the meter of ITU-R BS.1770-5 with the time scales of EBU Tech 3341, the loudness
 * range of EBU Tech 3342, true peak, offset and correlation. Levels are in LUFS, LU, dBTP or dBFS; digital silence,
 * which has no level, is an empty answer, or minus infinity where a number is needed at once. The meters take blocks
 * of any length, give the same bits for any, and allocate nothing while they run.
 */
@NonNullByDefault
package org.tonewright.dsp.loudness;

import org.eclipse.jdt.annotation.NonNullByDefault;
