package org.tonewright.recording.ui.internal.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;
import org.tonewright.ui.widgets.Chooser;
import org.tonewright.ui.widgets.PushLamp;

/** What is done with findings: inspect, choose what is listed, go there, record again, waive; and their number. */
final class FindingTools {

    private static final int GROUP = 12;

    private final Composite row;
    private final DeskFindings findings;
    private final Supplier<Optional<Finding>> chosen;
    private final PushLamp inspect;
    private final Chooser filter;
    private final PushLamp go;
    private final PushLamp again;
    private final PushLamp waive;
    private final Label summary;
    private boolean inspecting;

    FindingTools(Composite parent, DeskFindings findings, Supplier<Optional<Finding>> chosen, Runnable filtered) {
        this.findings = findings;
        this.chosen = chosen;
        row = new Composite(parent, SWT.NONE);
        Styles.plane(row, Palette.BACKGROUND);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 5).spacing(4, 0).applyTo(row);
        inspect = push("inspect", this::inspect);
        GridDataFactory.swtDefaults().hint(inspect.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT)
                .applyTo(inspect);
        filter = new Chooser(row);
        filter.setName(Texts.of("filter.tip"));
        filter.setChoices(List.of(Texts.of("filter.open"), Texts.of("filter.all")));
        filter.onChoose(_ -> filtered.run());
        GridDataFactory.swtDefaults().indent(GROUP, 0).applyTo(filter);
        go = push("go", () -> chosen.get().ifPresent(findings::go));
        GridDataFactory.swtDefaults().indent(GROUP, 0).applyTo(go);
        again = push("again", () -> chosen.get().ifPresent(findings::again));
        waive = push("waive", () -> chosen.get().ifPresent(this::waive));
        summary = Styles.label(row, "", Palette.TEXT_QUIET);
        summary.setAlignment(SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(GROUP, 0).hint(0, -1)
                .applyTo(summary);
    }

    private PushLamp push(String key, Runnable action) {
        PushLamp button = new PushLamp(row, Texts.of(key), Palette.ACCENT);
        button.setName(Texts.of(key + ".tip"));
        button.onPush(action);
        GridDataFactory.swtDefaults().applyTo(button);
        return button;
    }

    Control control() {
        return row;
    }

    /** Whether closed findings are listed as well. */
    boolean all() {
        return filter.selected() == 1;
    }

    private void inspect() {
        if (findings.inspecting()) {
            findings.stop();
        } else {
            findings.inspect();
        }
    }

    private void waive(Finding finding) {
        new WaiveDialog(row.getShell(), finding).ask().ifPresent(reason -> findings.waive(finding, reason));
    }

    /** Shows what holds now. */
    void refresh(Session session) {
        Optional<Finding> now = chosen.get();
        boolean open = now.filter(finding -> finding.getStatus() == FindingStatus.OPEN).isPresent();
        go.setEnabled(now.isPresent());
        again.setEnabled(open && now.filter(finding -> finding.getTrack() != null).isPresent());
        waive.setEnabled(open);
        summary.setText(session.getFindings().isEmpty() ? ""
                : Texts.of("summary", count(session, FindingStatus.OPEN), count(session, FindingStatus.WAIVED),
                        count(session, FindingStatus.FIXED)));
    }

    private static long count(Session session, FindingStatus status) {
        return session.getFindings().stream().filter(finding -> finding.getStatus() == status).count();
    }

    /** Thirty times a second: whether an inspection is under way. */
    void tick() {
        if (findings.inspecting() != inspecting) {
            inspecting = !inspecting;
            inspect.setText(Texts.of(inspecting ? "inspect.stop" : "inspect"));
            inspect.setName(Texts.of(inspecting ? "inspect.stop.tip" : "inspect.tip"));
            inspect.setLit(inspecting);
        }
    }
}
