package org.tonewright.recording.ui.internal.findings;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tonewright.model.session.Finding;
import org.tonewright.recording.mend.Findings;

/** Asks why a finding may stand. */
final class WaiveDialog extends TitleAreaDialog {

    private final Finding finding;
    private @Nullable Text field;
    private String reason = "";

    WaiveDialog(Shell parent, Finding finding) {
        super(parent);
        this.finding = finding;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Opens the dialog and waits; empty if it was cancelled. */
    Optional<String> ask() {
        return open() == OK ? Optional.of(reason) : Optional.empty();
    }

    @Override
    @NonNullByDefault({})
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.of("waive.title", Findings.name(finding)));
    }

    @Override
    @NonNullByDefault({})
    protected Control createDialogArea(Composite parent) {
        setTitle(Texts.of("waive.title", Findings.name(finding)));
        setMessage(Texts.of("waive.message"));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 12).spacing(10, 8).applyTo(area);
        Label said = new Label(area, SWT.WRAP);
        said.setText(finding.getMessage().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(460, SWT.DEFAULT).applyTo(said);
        new Label(area, SWT.NONE).setText(Texts.of("waive.label"));
        Text text = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        field = text;
        text.setFocus();
        return area;
    }

    @Override
    @NonNullByDefault({})
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setText(Texts.of("waive.ok"));
        }
    }

    @Override
    protected void okPressed() {
        Text text = field;
        reason = text == null ? "" : text.getText().strip();
        if (reason.isEmpty()) {
            setErrorMessage(Texts.of("waive.missing"));
        } else {
            super.okPressed();
        }
    }
}
