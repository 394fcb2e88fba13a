package org.tonewright.core.render;

import java.io.IOException;

/** What was to be rendered cannot be: a processor is missing or failed, or the strips feed one another in a circle. */
public final class RenderFailure extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sentence one whole sentence that names the strip and the processor */
    public RenderFailure(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
