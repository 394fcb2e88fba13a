package org.tonewright.core.peaks;

/** Who wants to know when there is more to draw. Called on the thread that owns the model. */
public interface PeakListener {

    /**
     * More of a medium can be drawn.
     *
     * @param mediaId the id of the media file
     */
    void grew(String mediaId);

    /**
     * A medium cannot be read.
     *
     * @param sentence one whole sentence
     */
    default void trouble(String sentence) {}
}
