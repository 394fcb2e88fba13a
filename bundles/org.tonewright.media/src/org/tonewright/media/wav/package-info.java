/**
 * WAV, BW64 and RF64 files, read and written in plain Java: RIFF (Microsoft and IBM, 1991), ITU-R BS.2088, EBU Tech
 * 3306.
 */
@NonNullByDefault
package org.tonewright.media.wav;

import org.eclipse.jdt.annotation.NonNullByDefault;
