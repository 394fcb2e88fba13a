package org.tonewright.engine;

/** The quantum: the length of every block of sound, wherever the sound goes. */
public final class Quantum {

    /** Frames in a quantum; 1.3 ms at 48 kHz. */
    public static final int FRAMES = 64;

    private Quantum() {}
}
