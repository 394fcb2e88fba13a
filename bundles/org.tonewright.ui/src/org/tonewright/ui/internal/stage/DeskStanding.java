package org.tonewright.ui.internal.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.Standing;
import org.tonewright.core.stage.Standing.State;
import org.tonewright.core.stage.Standing.Step;
import org.tonewright.model.session.Document;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;

/**
 * How far what lies on the desk has come: the stages of the session, and behind them those of the release.
 *
 * @param parts the session, the release, both or neither
 */
public record DeskStanding(List<Part> parts) {

    /** Nothing lies on the desk. */
    public static final DeskStanding NONE = new DeskStanding(List.of());

    private static final int MOST = 6;

    /**
     * A document and where it stands.
     *
     * @param document opened
     * @param standing its stages
     */
    public record Part(OpenDocument<? extends Document> document, Standing standing) {}

    /** Copies the list. */
    public DeskStanding {
        parts = List.copyOf(parts);
    }

    /**
     * Asks the rules of all stages.
     *
     * @throws IOException if a journal cannot be read
     */
    public static DeskStanding of(Desk desk) throws IOException {
        List<Part> parts = new ArrayList<>();
        Optional<OpenDocument<? extends Document>> session = desk.session().map(OpenSession::document);
        Optional<OpenDocument<? extends Document>> release = desk.release().map(one -> one);
        for (OpenDocument<? extends Document> document : session.stream().toList()) {
            parts.add(new Part(document, Standing.of(document, desk.studio())));
        }
        for (OpenDocument<? extends Document> document : release.stream().toList()) {
            parts.add(new Part(document, Standing.of(document, desk.studio())));
        }
        return new DeskStanding(parts);
    }

    /** All stages, in the order of the work. */
    List<Step> steps() {
        return parts.stream().flatMap(part -> part.standing().steps().stream()).toList();
    }

    private List<Step> steps(List<Stage> stages) {
        return steps().stream().filter(step -> stages.contains(step.stage())).toList();
    }

    /**
     * What became of several stages that are one to the eye: the first that is not reached tells.
     *
     * @return empty if nothing on the desk goes through them
     */
    public Optional<State> state(List<Stage> stages) {
        List<State> states = steps(stages).stream().map(Step::state).toList();
        return states.stream().filter(state -> state == State.OPEN).findFirst()
                .or(() -> states.stream().filter(state -> state == State.SHUT).findFirst())
                .or(() -> states.stream().filter(state -> state == State.PASSED).findFirst())
                .or(() -> states.stream().findFirst());
    }

    /** What is to be said of several stages: a line for each, and beneath those that are open what is missing. */
    public String tip(List<Stage> stages) {
        List<Step> steps = steps(stages);
        if (steps.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            lines.add(Texts.of("tip.line", name(step.stage()), state(step)));
            List<String> missing = step.state() == State.OPEN ? missing(step) : List.of();
            missing.stream().limit(MOST).forEach(sentence -> lines.add(Texts.of("tip.missing", sentence)));
            if (missing.size() > MOST) {
                lines.add(Texts.of("tip.more", missing.size() - MOST));
            }
        }
        lines.add(Texts.of("tip.click"));
        return String.join("\n", lines);
    }

    /** What keeps a stage from being reached, a sentence each. */
    static List<String> missing(Step step) {
        return step.rules().stream().filter(Standing.Checked::blocks).map(checked -> checked.verdict().sentence())
                .toList();
    }

    /** The name of a stage. */
    static String name(Stage stage) {
        return Texts.of("stage." + stage.word());
    }

    /** What became of a stage, in words. */
    static String state(Step step) {
        return Texts.of("state." + step.state().name().toLowerCase(Locale.ROOT));
    }

    /** The stages that are shut, which a person may open. */
    List<Stage> shut() {
        return steps().stream().filter(step -> step.state() == State.SHUT).map(Step::stage).toList();
    }

    /** What goes through a stage. */
    Optional<Part> part(Stage stage) {
        return parts.stream().filter(part -> part.standing().steps().stream().anyMatch(step -> step.stage() == stage))
                .findFirst();
    }
}
