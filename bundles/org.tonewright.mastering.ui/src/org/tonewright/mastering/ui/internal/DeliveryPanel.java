package org.tonewright.mastering.ui.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.delivery.Deliveries;
import org.tonewright.mastering.delivery.WrittenDelivery;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.level.Targets;
import org.tonewright.model.session.Release;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.theme.Styles;

/** Levels proposed, deliveries written, with progress and a way to stop; then what the checks say. */
final class DeliveryPanel {

    private static final int STEPS = 1000;
    private static final String USUAL = "wav-cue";

    private final Composite area;
    private final OpenDocument<Release> document;
    private final Desk desk;
    private final List<Target> targets;
    private final Combo target;
    private final Table formats;
    private final Text folder;
    private final Button propose;
    private final Button deliver;
    private final Button stop;
    private final ProgressBar bar;
    private final Text results;
    private Optional<Job> job = Optional.empty();

    DeliveryPanel(Composite parent, OpenDocument<Release> document, Desk desk) {
        this.document = document;
        this.desk = desk;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(area);
        wide(Styles.label(area, "Levels", Styles.HEADING));
        targets = new Targets(desk.studio().extensions()).all();
        target = new Combo(area, SWT.READ_ONLY);
        targets.forEach(one -> target.add(one.name()));
        target.select(Math.max(0, targets.stream().map(Target::id).toList().indexOf(Targets.STREAMING_ALBUM)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(target);
        propose = button("Propose levels", this::propose);
        wide(Styles.label(area, "Deliver", Styles.HEADING));
        formats = new Table(area, SWT.CHECK | SWT.BORDER);
        for (Deliveries.Installed one : new Deliveries(desk.studio().extensions()).all()) {
            TableItem item = new TableItem(formats, SWT.NONE);
            item.setText(one.name());
            item.setData(one);
            item.setChecked(one.id().equals(USUAL));
        }
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(SWT.DEFAULT, 72).applyTo(formats);
        folder = new Text(area, SWT.BORDER);
        folder.setText(document.folder().resolve("deliveries").toString());
        folder.setToolTipText("The folder that deliveries go to, each into a folder of its format's name");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        deliver = button("Deliver", this::deliver);
        bar = new ProgressBar(area, SWT.HORIZONTAL);
        bar.setMaximum(STEPS);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(bar);
        stop = button("Stop", () -> job.ifPresent(Job::cancel));
        results = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        results.setMessage("Reasons and checks appear here.");
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 120).applyTo(results);
        busy(false);
    }

    private static void wide(Label label) {
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(0, 8).applyTo(label);
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().hint(130, 32).applyTo(button);
        button.addListener(SWT.Selection, _ -> action.run());
        return button;
    }

    Control control() {
        return area;
    }

    private void propose() {
        begin(new ReleaseWork(document, desk).propose(targets.get(target.getSelectionIndex()), this::proposed,
                this::shown,
                () -> busy(false)));
    }

    private void deliver() {
        List<Deliveries.Installed> chosen = Arrays.stream(formats.getItems()).filter(TableItem::getChecked)
                .map(item -> (Deliveries.Installed) item.getData()).toList();
        if (chosen.isEmpty()) {
            desk.warn("Nothing is to be delivered: tick at least one format.");
            return;
        }
        begin(new ReleaseWork(document, desk).deliver(targets.get(target.getSelectionIndex()), chosen,
                Path.of(folder.getText().strip()), this::delivered, this::shown, () -> busy(false)));
    }

    private void begin(Optional<Job> begun) {
        job = begun;
        busy(job.isPresent());
    }

    private void busy(boolean working) {
        if (!area.isDisposed()) {
            propose.setEnabled(!working);
            deliver.setEnabled(!working);
            stop.setEnabled(working);
            if (!working) {
                bar.setSelection(0);
            }
        }
    }

    /** [main] How far the work is, 0 to 1. */
    private void shown(double done) {
        if (!bar.isDisposed()) {
            bar.setSelection((int) (done * STEPS));
        }
    }

    private void proposed(LevelProposal proposal) {
        results.setText(proposal.titles().stream().map(line -> line.level().number() + "  " + line.level().name() + ": "
                + line.reason()).collect(Collectors.joining("\n\n")));
    }

    private void delivered(List<WrittenDelivery> written) {
        StringBuilder text = new StringBuilder();
        for (WrittenDelivery one : written) {
            long held = one.checks().stream().filter(RuleResult::held).count();
            text.append(one.folder()).append(": ").append(held).append(" of ").append(one.checks().size())
                    .append(" checks hold.\n");
            one.broken().forEach(rule -> told("", rule, text));
            one.checks().stream().filter(RuleResult::noted).forEach(rule -> told("note, ", rule, text));
        }
        results.setText(text.toString());
        if (written.stream().allMatch(one -> one.broken().isEmpty())) {
            long notes = written.stream().flatMap(one -> one.checks().stream()).filter(RuleResult::noted).count();
            desk.say("The release was delivered; every check holds."
                    + (notes == 0 ? "" : " Some have a note; see the list."));
        } else {
            desk.warn("The release was delivered, but checks do not hold; see the list.");
        }
    }

    private static void told(String before, RuleResult rule, StringBuilder text) {
        text.append("  ").append(before).append(rule.rule()).append(": ").append(rule.message()).append('\n');
    }
}
