package org.tonewright.core.stage;

import java.io.IOException;

/** Work that may not begin yet: the rules of the stages before it do not hold. */
public final class StageShutException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sentences what is refused, every reason, and what a person can do */
    public StageShutException(String sentences) {
        super(sentences);
    }
}
