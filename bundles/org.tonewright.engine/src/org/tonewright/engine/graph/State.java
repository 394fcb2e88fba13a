package org.tonewright.engine.graph;

import java.util.Arrays;

/** The opaque state of a processor as a value: bytes that are compared by their content. */
public final class State {

    private final byte[] bytes;

    /** Keeps a copy of the bytes. */
    public State(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
        return other instanceof State state && Arrays.equals(bytes, state.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "State of " + bytes.length + " bytes";
    }
}
