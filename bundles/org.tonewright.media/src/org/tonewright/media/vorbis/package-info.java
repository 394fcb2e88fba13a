/**
 * Ogg Vorbis files, read only: the Vorbis I specification and RFC 3533.
 */
@NonNullByDefault
package org.tonewright.media.vorbis;

import org.eclipse.jdt.annotation.NonNullByDefault;
