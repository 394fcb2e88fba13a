package org.tonewright.engine.transport;

/** What can be asked of the transport. Commands take effect in their order, at the next block. */
public sealed interface TransportCommand {

    /** Rolls from where it stands. */
    record Play() implements TransportCommand {}

    /** Stops; the sound of the clips is faded out within a quantum, effects ring on. */
    record Stop() implements TransportCommand {}

    /**
     * Goes somewhere else, rolling on if it was rolling. All processors forget the past.
     *
     * @param frame in frames since the start of the session; below 0 to roll towards it, for a count-in: who stops
     *        before frame 0 stands at frame 0
     */
    record Locate(long frame) implements TransportCommand {}

    /**
     * Repeats a range: whoever rolls onto its end goes on at its start, to the frame. Effects ring over the jump.
     *
     * @param start the first frame
     * @param length frames, at least one quantum; 0 ends repeating
     */
    record Loop(long start, long length) implements TransportCommand {

        /** @throws IllegalArgumentException if the range is shorter than a quantum, but not 0 */
        public Loop {
            if (length != 0 && length < org.tonewright.engine.Quantum.FRAMES) {
                throw new IllegalArgumentException("A loop can't be " + length + " frames long.");
            }
        }
    }

    /**
     * Turns recording on and off: what is armed is captured while the transport rolls. A stop leaves it as it is.
     *
     * @param on whether to record
     */
    record Record(boolean on) implements TransportCommand {}

    /**
     * Marks the range in which armed tracks record.
     *
     * @param start the first frame
     * @param length frames; 0 takes the marks away
     */
    record Punch(long start, long length) implements TransportCommand {}
}
