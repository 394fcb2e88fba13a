package org.tonewright.ui.internal.shell;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tonewright.core.session.SessionSpec;

/** Asks for a new session: its name, where its folder shall lie, its rate, tempo and metre. */
public final class NewSessionDialog extends TitleAreaDialog {

    private static final String[] RATES = {"44100", "48000", "88200", "96000", "176400", "192000"};
    private static final String[] METRES = {"4/4", "3/4", "6/8", "2/4", "5/4", "7/8", "12/8"};

    private @Nullable Text name;
    private @Nullable Text place;
    private @Nullable Combo rate;
    private @Nullable Text tempo;
    private @Nullable Combo metre;
    private Optional<Answer> answer = Optional.empty();

    /**
     * What was asked for.
     *
     * @param folder of the session, not made yet
     * @param spec the session
     */
    public record Answer(Path folder, SessionSpec spec) {}

    /** A dialog over a window. */
    public NewSessionDialog(Shell parent) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Opens the dialog and waits; empty if it was cancelled. */
    public Optional<Answer> ask() {
        return open() == OK ? answer : Optional.empty();
    }

    @Override
    @NonNullByDefault({})
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("New Session");
    }

    @Override
    @NonNullByDefault({})
    protected Control createDialogArea(Composite parent) {
        setTitle("New session");
        setMessage("A session is a folder that holds one song: its recordings, its mix and its journal.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(16, 12).spacing(10, 8).applyTo(area);
        name = text(area, "Name", "Untitled", 2);
        place = text(area, "In the folder", System.getProperty("user.home", ""), 1);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("Browse…");
        browse.addListener(SWT.Selection, _ -> browse());
        rate = combo(area, "Sample rate (Hz)", RATES, 1);
        tempo = text(area, "Tempo (quarter notes a minute)", "120", 2);
        metre = combo(area, "Metre", METRES, 0);
        name.selectAll();
        name.addListener(SWT.Modify, _ -> check());
        tempo.addListener(SWT.Modify, _ -> check());
        place.addListener(SWT.Modify, _ -> check());
        return area;
    }

    private static Text text(Composite area, String label, String initial, int span) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setText(initial);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(260, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private static Combo combo(Composite area, String label, String[] choices, int first) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setItems(choices);
        combo.select(first);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(combo);
        return combo;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setMessage("The folder in which the session's own folder shall lie");
        String chosen = dialog.open();
        Text field = place;
        if (chosen != null && field != null) {
            field.setText(chosen);
        }
    }

    private void check() {
        Optional<Answer> whole = read();
        setErrorMessage(whole.isPresent() ? null : "A session needs a name, a folder and a tempo from 10 to 960.");
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(whole.isPresent());
        }
    }

    private Optional<Answer> read() {
        Text title = name;
        Text where = place;
        Combo hertz = rate;
        Text beats = tempo;
        Combo bar = metre;
        if (title == null || where == null || hertz == null || beats == null || bar == null) {
            return Optional.empty();
        }
        String called = title.getText().strip();
        String[] parts = bar.getText().split("/");
        try {
            double bpm = Double.parseDouble(beats.getText().strip().replace(',', '.'));
            if (called.isEmpty() || where.getText().isBlank() || !(bpm >= 10 && bpm <= 960)) {
                return Optional.empty();
            }
            return Optional.of(new Answer(Path.of(where.getText().strip()).resolve(called.replace('/', '-')),
                    new SessionSpec(called, Integer.parseInt(hertz.getText()), bpm, Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void okPressed() {
        answer = read();
        super.okPressed();
    }
}
