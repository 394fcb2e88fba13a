package org.tonewright.engine.render;

import java.io.IOException;

/** Where the sound of one output goes: usually a file that the caller has opened and closes. */
@FunctionalInterface
public interface RenderSink {

    /**
     * [disk] Takes the next frames. The arrays belong to the render and are overwritten afterwards.
     *
     * @param samples one array a channel
     * @param frames how many frames from index 0 on
     * @throws IOException if they can't be written; this ends the render
     */
    void write(float[][] samples, int frames) throws IOException;

    /**
     * [any] Whether the render goes on after its range while this output sounds; always the same. An output that does
     * not decide ends with the others, so that a mix is the same with its stems and without. If no sink decides,
     * there is no tail.
     */
    default boolean decidesEnd() {
        return true;
    }
}
