package org.tonewright.recording.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Session;

/**
 * Goes through a checklist. What was ticked and measured is entered in the journal, and what is ticked follows from
 * there. [disk]
 */
public final class SetupRun {

    private static final String ITEM = "item";
    private static final String TICKED = "ticked";

    private final OpenDocument<Session> document;
    private final Checklist list;
    private final SetupChecks checks;

    /**
     * One line of the answer.
     *
     * @param item the name of the item
     * @param byHand whether a person ticks it
     * @param result what came of it
     */
    public record Line(String item, boolean byHand, SetupResult result) {}

    /**
     * @param document the session, open for writing
     * @param list what is gone through
     * @param checks the installed checks
     */
    public SetupRun(OpenDocument<Session> document, Checklist list, SetupChecks checks) {
        this.document = document;
        this.list = list;
        this.checks = checks;
    }

    /**
     * Ticks items, or takes the ticks back.
     *
     * @throws Refusal if an item is none that is ticked by hand
     */
    public void tick(List<String> names, boolean ticked) throws IOException {
        List<Checklist.Tick> ticks = names.stream().map(list::tick).toList();
        for (Checklist.Tick tick : ticks) {
            document.journal().append(Deed.of(Deed.SETUP).note(ITEM, tick.name()).note("sentence", tick.sentence())
                    .note(TICKED, String.valueOf(ticked)));
        }
    }

    /**
     * Measures what measures itself, and says what is ticked.
     *
     * @return a line or more for each item, in the order of the list
     */
    public List<Line> run(Setup setup) throws IOException {
        Map<String, Boolean> ticked = ticked();
        List<Line> lines = new ArrayList<>();
        for (Checklist.Item item : list.items()) {
            switch (item) {
            case Checklist.Tick tick -> lines.add(line(tick, ticked.getOrDefault(tick.name(), false)));
            case Checklist.Measure measure -> measure(measure, setup, lines);
            }
        }
        enter(lines, setup);
        return lines;
    }

    private static Line line(Checklist.Tick tick, boolean ticked) {
        return new Line(tick.name(), true, ticked ? SetupResult.held("", tick.sentence())
                : SetupResult.broken("", tick.sentence(), "Look, then tick it with --tick " + tick.name() + "."));
    }

    private void measure(Checklist.Measure measure, Setup setup, List<Line> lines) throws IOException {
        Optional<SetupChecks.Installed> check = checks.named(measure.name()).filter(one -> !one.byHand());
        if (check.isEmpty()) {
            lines.add(new Line(measure.name(), false, SetupResult.broken("",
                    "No check called '" + measure.name() + "' is installed.",
                    "Install it, or take it from the checklist.")));
            return;
        }
        try {
            check.get().create().check(setup, result -> lines.add(new Line(measure.name(), false, result)));
        } catch (Refusal unusable) {
            lines.add(new Line(measure.name(), false, SetupResult.broken("", String.valueOf(unusable.getMessage()),
                    "Ask the vendor of the check.")));
        }
    }

    /** What is ticked at this moment, by the names of the items. */
    private Map<String, Boolean> ticked() throws IOException {
        Map<String, Boolean> ticked = new LinkedHashMap<>();
        for (JournalEntry entry : document.journal().entries()) {
            Map<String, String> notes = entry.deed().notes();
            if (entry.deed().kind().equals(Deed.SETUP) && notes.containsKey(TICKED)) {
                ticked.put(notes.getOrDefault(ITEM, ""), Boolean.parseBoolean(notes.get(TICKED)));
            }
        }
        return ticked;
    }

    private void enter(List<Line> lines, Setup setup) throws IOException {
        Deed deed = Deed.of(Deed.SETUP).device(setup.listening().map(Listening::device).orElse(""));
        Map<String, String> measured = new LinkedHashMap<>();
        for (Line line : lines) {
            if (!line.byHand()) {
                measured.merge(line.item(), line.result().message(), (all, one) -> all + " " + one);
            }
        }
        for (Map.Entry<String, String> item : measured.entrySet()) {
            deed = deed.note(item.getKey(), item.getValue());
        }
        if (!measured.isEmpty()) {
            document.journal().append(deed);
        }
    }
}
