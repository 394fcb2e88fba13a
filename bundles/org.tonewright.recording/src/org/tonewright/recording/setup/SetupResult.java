package org.tonewright.recording.setup;

/**
 * What came of an item, or of an item for one input.
 *
 * @param verdict whether it is well
 * @param subject what it is about, such as the name of an input; empty for the whole
 * @param message what was found, as one sentence with its numbers
 * @param remedy what to do, as one sentence; empty if nothing need be done
 */
public record SetupResult(Verdict verdict, String subject, String message, String remedy) {

    /** Whether an item is well. */
    public enum Verdict {
        /** It is well. */
        HELD,
        /** It could not be looked at, for want of a device. */
        UNKNOWN,
        /** It is not well, or not done yet. */
        BROKEN
    }

    /** It is well. */
    public static SetupResult held(String subject, String message) {
        return new SetupResult(Verdict.HELD, subject, message, "");
    }

    /** It is not well. */
    public static SetupResult broken(String subject, String message, String remedy) {
        return new SetupResult(Verdict.BROKEN, subject, message, remedy);
    }

    /** It could not be looked at. */
    public static SetupResult unknown(String message, String remedy) {
        return new SetupResult(Verdict.UNKNOWN, "", message, remedy);
    }
}
