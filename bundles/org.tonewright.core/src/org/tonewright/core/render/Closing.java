package org.tonewright.core.render;

import java.io.Closeable;
import java.io.IOException;

/** Ends several things that are open together. */
public final class Closing {

    private Closing() {}

    /**
     * [disk] Closes all of them, whatever happens.
     *
     * @throws IOException if one cannot be closed: the first failure, with the others beside it
     */
    public static void all(Iterable<? extends Closeable> open) throws IOException {
        IOException failure = null;
        for (Closeable one : open) {
            try {
                one.close();
            } catch (IOException unclosed) {
                if (failure == null) {
                    failure = unclosed;
                } else {
                    failure.addSuppressed(unclosed);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
