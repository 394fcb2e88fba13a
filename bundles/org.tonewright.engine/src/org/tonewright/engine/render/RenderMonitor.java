package org.tonewright.engine.render;

/** Watches a render, and may end it. Called on the thread that called {@link OfflineRender#run}, after each chunk. */
public interface RenderMonitor {

    /** Watches nothing. */
    RenderMonitor NONE = new RenderMonitor() {

        @Override
        public void rendered(long frames, long total) {
            // nobody wants to know
        }
    };

    /**
     * So much is done.
     *
     * @param frames frames written
     * @param total frames of the range, without the tail; {@code frames} passes it while the sound rings on
     */
    void rendered(long frames, long total);

    /** Whether to give up. */
    default boolean cancelled() {
        return false;
    }
}
