package org.tonewright.ui.internal.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.tonewright.core.session.EditListener;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.Standing.State;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.internal.stage.DeskStanding;
import org.tonewright.ui.internal.stage.StageMark;
import org.tonewright.ui.internal.stage.StagesDialog;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

import jakarta.inject.Inject;

/**
 * The stages of a song from left to right; a click opens the perspective of a stage. A mark in each says what became of
 * it: a tick where its rules hold, a ring where something is missing, a lock where it is shut. The tooltip says what is
 * missing, and a right click lists all rules.
 */
public final class StageBar implements DeskListener {

    /** An arrow: the perspective it opens, and the stages that are worked at there. */
    private record Arrow(String name, String perspective, List<Stage> stages) {}

    private static final List<Arrow> ARROWS = List.of(
            new Arrow("Prepare", "org.tonewright.app.prepare", List.of(Stage.WRITTEN)),
            new Arrow("Record", "org.tonewright.app.record", List.of(Stage.RECORDED, Stage.KEPT)),
            new Arrow("Mix", "org.tonewright.app.mix", List.of(Stage.MIXED)),
            new Arrow("Master", "org.tonewright.app.master", List.of(Stage.MASTERED, Stage.DELIVERED)));
    /** How long nothing must be edited before the rules are asked again, in milliseconds. */
    private static final int PATIENCE = 600;
    private static final int WIDE = 96;
    private static final int HIGH = 34;
    private static final int GAP = 5;

    private final Canvas canvas;
    private final IWorkbenchWindow window;
    private final Desk desk;
    private final Runnable ask = this::ask;
    private final EditListener edits = _ -> later();
    private DeskStanding standing = DeskStanding.NONE;
    private Optional<SessionEditor> session = Optional.empty();
    private Optional<SessionEditor> release = Optional.empty();
    private int hot = -1;

    /** The bar in a trim of the window. */
    @Inject
    public StageBar(Composite parent, IWorkbenchWindow window, Desk desk) {
        this.window = window;
        this.desk = desk;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND) {

            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(ARROWS.size() * WIDE + 8, HIGH + 6);
            }
        };
        canvas.setData("stageBar", Boolean.TRUE);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, event -> pressed(event.button, at(event.x)));
        canvas.addListener(SWT.MouseMove, event -> hot(at(event.x)));
        canvas.addListener(SWT.MouseEnter, _ -> ask());
        canvas.addListener(SWT.MouseExit, _ -> hot(-1));
        PerspectiveAdapter changes = new PerspectiveAdapter() {

            @Override
            @NonNullByDefault({})
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                later();
                canvas.redraw();
            }
        };
        window.addPerspectiveListener(changes);
        canvas.addListener(SWT.Dispose, _ -> {
            window.removePerspectiveListener(changes);
            desk.removeListener(this);
            follow(Optional.empty(), Optional.empty());
        });
        desk.addListener(this);
        sessionChanged();
        describe();
    }

    @Override
    public void sessionChanged() {
        follow(desk.session().map(OpenSession::editor), desk.release().map(OpenDocument::editor));
        later();
    }

    @Override
    public void releaseChanged() {
        sessionChanged();
    }

    /** What is said may be that something went into the journal, which no edit tells of. */
    @Override
    public void said(String sentence, boolean urgent) {
        later();
    }

    /** Listens to the edits of what lies on the desk now, and no more to what lay there. */
    private void follow(Optional<SessionEditor> nextSession, Optional<SessionEditor> nextRelease) {
        session.ifPresent(editor -> editor.removeListener(edits));
        release.ifPresent(editor -> editor.removeListener(edits));
        session = nextSession;
        release = nextRelease;
        session.ifPresent(editor -> editor.addListener(edits));
        release.ifPresent(editor -> editor.addListener(edits));
    }

    /** Asks the rules when nothing was edited for a while. */
    private void later() {
        if (!canvas.isDisposed()) {
            canvas.getDisplay().timerExec(PATIENCE, ask);
        }
    }

    private void ask() {
        if (canvas.isDisposed()) {
            return;
        }
        try {
            standing = DeskStanding.of(desk);
        } catch (IOException unreadable) {
            // Who works with the journal is told what is wrong with it; here only the marks are missing.
            standing = DeskStanding.NONE;
        }
        tip();
        canvas.redraw();
    }

    private void tip() {
        canvas.setToolTipText(hot < 0 ? null : standing.tip(ARROWS.get(hot).stages()));
    }

    private void pressed(int button, int index) {
        if (button == 1) {
            open(index);
        } else if (button == 3) {
            new StagesDialog(window.getShell(), desk).open();
            ask();
        }
    }

    private void describe() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            @NonNullByDefault({})
            public void getName(AccessibleEvent event) {
                event.result = "Stage";
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

            @Override
            @NonNullByDefault({})
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABFOLDER;
            }

            @Override
            @NonNullByDefault({})
            public void getValue(AccessibleControlEvent event) {
                int now = current();
                event.result = now < 0 ? "" : ARROWS.get(now).name();
            }
        });
    }

    private int at(int x) {
        int index = (x - 4) / WIDE;
        return x >= 4 && index < ARROWS.size() ? index : -1;
    }

    private void hot(int index) {
        if (index != hot) {
            hot = index;
            tip();
            canvas.redraw();
        }
    }

    private void open(int index) {
        IWorkbenchPage page = window.getActivePage();
        if (index >= 0 && page != null) {
            page.setPerspective(window.getWorkbench().getPerspectiveRegistry()
                    .findPerspectiveWithId(ARROWS.get(index).perspective()));
        }
    }

    private int current() {
        String id = Optional.ofNullable(window.getActivePage()).map(IWorkbenchPage::getPerspective)
                .map(IPerspectiveDescriptor::getId).orElse("");
        return IntStream.range(0, ARROWS.size()).filter(i -> ARROWS.get(i).perspective().equals(id)).findFirst()
                .orElse(-1);
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area);
        gc.setFont(Fonts.heading(canvas.getDisplay()));
        int top = (area.height - HIGH) / 2;
        int now = current();
        for (int i = 0; i < ARROWS.size(); i++) {
            step(gc, i, 4 + i * WIDE, top, i == now);
        }
    }

    /** One stage as an arrow that points at the next. */
    private void step(GC gc, int index, int left, int top, boolean current) {
        int right = left + WIDE - 4;
        int point = index == ARROWS.size() - 1 ? 0 : 9;
        int notch = index == 0 ? 0 : 9;
        gc.setBackground(current ? Palette.ACCENT : index == hot ? Palette.RAISED : Palette.PANEL);
        gc.fillPolygon(new int[] {left, top, right, top, right + point, top + HIGH / 2, right, top + HIGH, left,
                top + HIGH, left + notch, top + HIGH / 2});
        gc.setForeground(current ? Palette.ON_ACCENT : Palette.TEXT);
        String name = ARROWS.get(index).name();
        Point size = gc.textExtent(name);
        int middle = left + notch / 2 + (WIDE - 4 + point / 2) / 2;
        Optional<State> state = standing.state(ARROWS.get(index).stages());
        int room = state.isPresent() ? StageMark.SIZE + GAP : 0;
        int start = middle - (size.x + room) / 2;
        gc.drawText(name, start, top + (HIGH - size.y) / 2, SWT.DRAW_TRANSPARENT);
        state.ifPresent(now -> StageMark.paint(gc, now, start + size.x + GAP, top + (HIGH - StageMark.SIZE) / 2,
                current));
    }
}
