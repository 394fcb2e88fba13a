package org.tonewright.core.verify;

/**
 * One rule that was checked.
 *
 * @param rule the id of the rule, for ever the same, such as {@code session.media.sha256}
 * @param held whether it holds
 * @param message what was found, as one sentence that names the file or object: what was proved, or what is wrong
 * @param noted whether it holds and a person should look or listen all the same
 */
public record RuleResult(String rule, boolean held, String message, boolean noted) {

    /** @throws IllegalArgumentException if a rule that does not hold is noted: it is told anyway */
    public RuleResult {
        if (noted && !held) {
            throw new IllegalArgumentException("A rule that does not hold is told, not noted: " + rule);
        }
    }

    /** A rule that holds without more, or does not. */
    public RuleResult(String rule, boolean held, String message) {
        this(rule, held, message, false);
    }

    /** The rule holds. */
    public static RuleResult held(String rule, String message) {
        return new RuleResult(rule, true, message);
    }

    /** Nothing is broken, but a person should look or listen. */
    public static RuleResult noted(String rule, String message) {
        return new RuleResult(rule, true, message, true);
    }

    /** The rule does not hold. */
    public static RuleResult broken(String rule, String message) {
        return new RuleResult(rule, false, message);
    }

    /** What a person reads before the rule: {@code ok}, {@code note} or {@code FAIL}. */
    public String verdict() {
        if (held) {
            return noted ? "note" : "ok";
        }
        return "FAIL";
    }
}
