/**
 * What the waveforms of an open session are drawn from: overviews of its media, made in the background and kept in the
 * session's {@code cache/peaks/}, and the samples themselves where a picture is finer than an overview.
 */
@NonNullByDefault
package org.tonewright.core.peaks;

import org.eclipse.jdt.annotation.NonNullByDefault;
