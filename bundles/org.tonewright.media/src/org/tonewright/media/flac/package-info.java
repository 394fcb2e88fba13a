/**
 * FLAC files: RFC 9639.
 */
@NonNullByDefault
package org.tonewright.media.flac;

import org.eclipse.jdt.annotation.NonNullByDefault;
