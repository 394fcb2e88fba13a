/** The rehearsal room: a device whose inputs are performances, audio files or a written arrangement that is played. */
@NonNullByDefault
package org.tonewright.device.rehearsal;

import org.eclipse.jdt.annotation.NonNullByDefault;
