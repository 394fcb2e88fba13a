package org.tonewright.core.verify;

/**
 * One rule that was checked.
 *
 * @param rule the id of the rule, for ever the same, such as {@code session.media.sha256}
 * @param held whether it holds
 * @param message what was found, as one sentence that names the file or object: what was proved, or what is wrong
 */
public record RuleResult(String rule, boolean held, String message) {

    /** The rule holds. */
    public static RuleResult held(String rule, String message) {
        return new RuleResult(rule, true, message);
    }

    /** The rule does not hold. */
    public static RuleResult broken(String rule, String message) {
        return new RuleResult(rule, false, message);
    }
}
