package org.tonewright.ui.internal.stage;

import java.io.IOException;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.Standing;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;

/** All stages of what lies on the desk with their rules; one that is shut may be opened with a reason. */
public final class StagesDialog extends Dialog {

    private static final Point SIZE = new Point(760, 620);

    private final Desk desk;
    private List<Stage> shut = List.of();
    private DeskStanding standing = DeskStanding.NONE;
    private @Nullable StageList list;
    private @Nullable Opening opening;

    /** What a stage is opened with. */
    private record Opening(Composite row, Combo stage, Text reason, Label wrong) {}

    /** A dialog over a window. */
    public StagesDialog(Shell parent, Desk desk) {
        super(parent);
        this.desk = desk;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    @NonNullByDefault({})
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.of("dialog.title"));
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    @NonNullByDefault({})
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        StageList stages = new StageList(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stages.control());
        list = stages;
        opening = opening(area);
        refresh();
        return area;
    }

    private Opening opening(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(16, 10).spacing(8, 6).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label label = Styles.label(row, Texts.of("dialog.open"), Styles.QUIET);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(label);
        Combo stage = new Combo(row, SWT.READ_ONLY);
        Label why = new Label(row, SWT.NONE);
        why.setText(Texts.of("dialog.reason"));
        Text reason = new Text(row, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(reason);
        Button button = new Button(row, SWT.PUSH);
        button.setText(Texts.of("dialog.do"));
        GridDataFactory.fillDefaults().hint(96, SWT.DEFAULT).applyTo(button);
        button.addListener(SWT.Selection, _ -> openStage());
        reason.addListener(SWT.DefaultSelection, _ -> openStage());
        Label wrong = Styles.label(row, "", Palette.WARNING);
        Styles.plane(wrong, Palette.BACKGROUND);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(wrong);
        return new Opening(row, stage, reason, wrong);
    }

    @Override
    @NonNullByDefault({})
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Texts.of("dialog.close"), false);
    }

    private void refresh() {
        StageList stages = list;
        Opening form = opening;
        desk.attempt(() -> standing = DeskStanding.of(desk));
        shut = standing.shut();
        if (stages != null && form != null) {
            stages.show(standing);
            form.stage().setItems(shut.stream().map(DeskStanding::name).toArray(String[]::new));
            form.stage().select(0);
            form.row().setVisible(!shut.isEmpty());
            form.row().getParent().layout();
        }
    }

    private void openStage() {
        Opening form = opening;
        if (form == null || form.stage().getSelectionIndex() < 0) {
            return;
        }
        String why = form.reason().getText().strip();
        form.wrong().setText(why.isEmpty() ? Texts.of("dialog.reason.missing") : "");
        Stage stage = shut.get(form.stage().getSelectionIndex());
        if (!why.isEmpty() && desk.attempt(() -> open(stage, why))) {
            form.reason().setText("");
            refresh();
        }
    }

    private void open(Stage stage, String why) throws IOException {
        DeskStanding.Part part = standing.part(stage).orElseThrow();
        boolean opened = Standing.open(part.document(), desk.studio(), stage, why).isPresent();
        desk.say(Texts.of(opened ? "done" : "done.already", DeskStanding.name(stage)));
    }
}
