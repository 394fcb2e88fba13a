package org.tonewright.core.session;

import java.util.List;

import org.tonewright.core.Refusal;

/** Walks along a key, and says where it does not go on. */
final class Steps {

    private final ValuePath key;
    private int at;
    private String where = "";
    private String offered = "";

    Steps(ValuePath key) {
        this.key = key;
    }

    /** Whether there is a further step. */
    boolean goesOn() {
        return at < key.steps().size();
    }

    /**
     * The next step.
     *
     * @param here what the key names so far
     * @param goesOnWith what may follow, as the end of a sentence
     * @throws Refusal if the key ends here
     */
    String next(String here, String goesOnWith) {
        where = here;
        offered = goesOnWith;
        if (!goesOn()) {
            throw new Refusal("The key '" + key + "' ends at " + here + "; it goes on with " + goesOnWith + ".");
        }
        return key.steps().get(at++);
    }

    /** The next step, which must be one of these. */
    String oneOf(String here, List<String> words) {
        String step = next(here, String.join(", ", words));
        if (!words.contains(step)) {
            throw unknown();
        }
        return step;
    }

    /** That the step taken last leads nowhere. */
    Refusal unknown() {
        return new Refusal(
                "There is no '" + key.steps().get(at - 1) + "' in " + where + "; there are " + offered + ".");
    }

    /** Refuses a key that goes on although a value is reached. */
    void end() {
        if (goesOn()) {
            throw new Refusal(
                    "The key '" + key + "' goes on after '" + key.steps().get(at - 1) + "', which is a value.");
        }
    }
}
