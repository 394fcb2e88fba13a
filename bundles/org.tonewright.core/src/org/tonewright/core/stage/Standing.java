package org.tonewright.core.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.session.FolderKind;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Release;

/**
 * Where a session or release stands, by the rules that are installed and by its journal.
 *
 * @param steps its stages, in the order of the work
 * @param problems a sentence for each rule that could not be read
 */
public record Standing(List<Step> steps, List<String> problems) {

    /** The key of the journal's note that names the stage that a person opened. */
    private static final String STAGE = "stage";
    private static final String REASON = "reason";

    /** What became of a stage. */
    public enum State {
        /** Its rules hold, and all stages before it are reached or passed over. */
        REACHED,
        /** Its rules do not hold, but a person opened a later stage. */
        PASSED,
        /** It is being worked at: its rules do not hold yet. */
        OPEN,
        /** A stage before it is not reached. */
        SHUT
    }

    /**
     * A rule and what it says.
     *
     * @param rule the rule
     * @param verdict whether it holds, and why
     */
    public record Checked(StageRules.Installed rule, Verdict verdict) {

        /** Whether it keeps the stage from being reached. */
        public boolean blocks() {
            return rule.blocking() && !verdict.held();
        }
    }

    /**
     * One stage.
     *
     * @param stage which
     * @param state what became of it
     * @param rules its rules, in the order of their ids
     * @param opened why a person opened it; empty if nobody did
     */
    public record Step(Stage stage, State state, List<Checked> rules, Optional<String> opened) {}

    /** Copies the lists. */
    public Standing {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /**
     * [main] Asks the rules.
     *
     * @throws IOException if the journal cannot be read
     */
    public static Standing of(OpenDocument<? extends Document> document, Studio studio) throws IOException {
        StageRules rules = new StageRules(studio.extensions());
        StageContext context = new StageContext(document, studio);
        List<JournalEntry> openings = document.journal().entries().stream()
                .filter(entry -> entry.deed().kind().equals(Deed.STAGE)).toList();
        List<Stage> stages = Stage
                .of(document.root() instanceof Release ? FolderKind.RELEASE : FolderKind.SESSION);
        List<Step> steps = new ArrayList<>();
        boolean open = true;
        for (Stage stage : stages) {
            List<Checked> checked = rules.of(stage).stream().map(rule -> new Checked(rule, rule.check(context)))
                    .toList();
            boolean reached = checked.stream().noneMatch(Checked::blocks);
            boolean passed = stages.stream().anyMatch(later -> later.compareTo(stage) > 0
                    && opening(openings, later).isPresent());
            State state = !open && !passed ? State.SHUT
                    : reached ? State.REACHED : passed ? State.PASSED : State.OPEN;
            steps.add(new Step(stage, state, checked, opening(openings, stage)));
            open = state == State.REACHED || state == State.PASSED;
        }
        return new Standing(steps, rules.problems());
    }

    private static Optional<String> opening(List<JournalEntry> openings, Stage stage) {
        return openings.reversed().stream().map(entry -> entry.deed().notes())
                .filter(notes -> stage.word().equals(notes.get(STAGE)))
                .map(notes -> notes.getOrDefault(REASON, "")).findFirst();
    }

    /** The last stage that is reached; empty before the first. */
    public Optional<Stage> at() {
        return steps.reversed().stream().filter(step -> step.state() == State.REACHED).map(Step::stage).findFirst();
    }

    /** What is worked at now: the first stage that is open; empty when all is done. */
    public Optional<Step> next() {
        return steps.stream().filter(step -> step.state() == State.OPEN).findFirst();
    }

    /** Whether the work at a stage may begin; a stage that the document does not go through is open. */
    public boolean isOpen(Stage stage) {
        return steps.stream().noneMatch(step -> step.stage() == stage && step.state() == State.SHUT);
    }

    /** Why the work at a stage may not begin: what the rules of the stages before it say; empty if it may. */
    public List<String> against(Stage stage) {
        return isOpen(stage) ? List.of()
                : steps.stream()
                        .filter(step -> step.stage().compareTo(stage) < 0 && step.state() != State.PASSED)
                        .flatMap(step -> step.rules().stream()).filter(Checked::blocks)
                        .map(checked -> checked.verdict().sentence()).toList();
    }

    /**
     * [main] Refuses work that may not begin.
     *
     * @param work what is refused, as the beginning of a sentence: {@code The mix}
     * @throws StageShutException if the stage is shut, with every reason and what a person can do
     * @throws IOException if the journal cannot be read
     */
    public static void requireOpen(OpenDocument<? extends Document> document, Studio studio, Stage stage, String work)
            throws IOException {
        List<String> against = of(document, studio).against(stage);
        if (!against.isEmpty()) {
            throw new StageShutException(work + " is shut: " + String.join(" ", against)
                    + " A person may open it all the same: 'tonewright stage --open " + stage.word()
                    + " --reason ...'.");
        }
    }

    /**
     * [main] Opens a stage though a rule before it does not hold; the reason stays in the journal.
     *
     * @return the journal's entry; empty if the stage was open already
     * @throws Refusal if the document does not go through the stage, or rules do not hold and there is no reason
     * @throws IOException if the journal cannot be read or written
     */
    public static Optional<JournalEntry> open(OpenDocument<? extends Document> document, Studio studio, Stage stage,
            String reason) throws IOException {
        Standing standing = of(document, studio);
        if (standing.steps.stream().noneMatch(step -> step.stage() == stage)) {
            throw new Refusal("'" + document.folder() + "' does not go through the stage " + stage.word()
                    + "; its stages are "
                    + String.join(", ", standing.steps.stream().map(step -> step.stage().word()).toList()) + ".");
        }
        List<String> against = standing.against(stage);
        if (against.isEmpty()) {
            return Optional.empty();
        }
        if (reason.isBlank()) {
            throw new Refusal("The stage " + stage.word() + " is opened with --reason alone, for "
                    + against.size() + " of its rules do not hold: " + String.join(" ", against));
        }
        Deed deed = Deed.of(Deed.STAGE).note(STAGE, stage.word()).note(REASON, reason.strip());
        for (int i = 0; i < against.size(); i++) {
            deed = deed.note("against." + (i + 1), against.get(i));
        }
        return Optional.of(document.journal().append(deed));
    }
}
