package org.tonewright.core.catalog;

import org.tonewright.media.AudioFormats;

/** The formats of audio files that are installed. [any] */
@FunctionalInterface
public interface InstalledFormats {

    /** All of them, in the order in which they are asked. */
    AudioFormats all();
}
