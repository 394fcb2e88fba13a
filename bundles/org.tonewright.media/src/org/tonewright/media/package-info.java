/**
 * Audio files: what they are, reading them and writing them.
 * <p>
 * {@link org.tonewright.media.AudioFormats} opens a file by what it contains, never by its name. A
 * {@link org.tonewright.media.AudioReader} delivers samples as planar arrays at full scale 1.0, an
 * {@link org.tonewright.media.AudioWriter} takes them. Every format is decoded by Java code that is part of the
 * program, in arithmetic that gives the same bits on every machine. A file that is broken, hostile or not audio is
 * answered by an {@link org.tonewright.media.AudioFileException}, which is one sentence, within bounded memory.
 * <p>
 * The thread of each method stands beside it: [disk] reads or writes and may wait; [any] is a plain value. Readers and
 * writers belong to one thread at a time.
 */
@NonNullByDefault
package org.tonewright.media;

import org.eclipse.jdt.annotation.NonNullByDefault;
