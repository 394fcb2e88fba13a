package org.tonewright.core;

/** The services there is one of in a running studio, as they are handed to what extensions contribute. */
public record Studio() {
}
