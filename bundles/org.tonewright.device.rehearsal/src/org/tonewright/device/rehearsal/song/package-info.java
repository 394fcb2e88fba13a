/**
 * Written arrangements: a {@link org.tonewright.device.rehearsal.song.Song} is read from a text file, and a
 * {@link org.tonewright.device.rehearsal.song.Score} turns it into the notes of each part as a person would play them.
 */
@NonNullByDefault
package org.tonewright.device.rehearsal.song;

import org.eclipse.jdt.annotation.NonNullByDefault;
