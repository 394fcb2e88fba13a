/**
 * What a track plays, as values ({@link org.tonewright.engine.stream.Playlist}), and how its samples come from disk.
 */
@NonNullByDefault
package org.tonewright.engine.stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
