package org.tonewright.core.stage;

/**
 * What a rule says.
 *
 * @param held whether it holds
 * @param sentence one whole sentence that a musician understands: why it holds, or what is missing and what to do
 */
public record Verdict(boolean held, String sentence) {

    /** The rule holds. */
    public static Verdict held(String sentence) {
        return new Verdict(true, sentence);
    }

    /** The rule does not hold. */
    public static Verdict broken(String sentence) {
        return new Verdict(false, sentence);
    }
}
