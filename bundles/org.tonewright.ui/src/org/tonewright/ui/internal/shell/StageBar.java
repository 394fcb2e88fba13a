package org.tonewright.ui.internal.shell;

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
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

import jakarta.inject.Inject;

/** The stages of a song from left to right; a click opens the perspective of a stage. */
public final class StageBar {

    private record Stage(String name, String perspective) {}

    private static final List<Stage> STAGES = List.of(new Stage("Prepare", "org.tonewright.app.prepare"),
            new Stage("Record", "org.tonewright.app.record"), new Stage("Mix", "org.tonewright.app.mix"),
            new Stage("Master", "org.tonewright.app.master"));
    private static final int WIDE = 96;
    private static final int HIGH = 34;

    private final Canvas canvas;
    private final IWorkbenchWindow window;
    private int hot = -1;

    /** The bar in a trim of the window. */
    @Inject
    public StageBar(Composite parent, IWorkbenchWindow window) {
        this.window = window;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND) {

            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(STAGES.size() * WIDE + 8, HIGH + 6);
            }
        };
        canvas.setData("stageBar", Boolean.TRUE);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, event -> open(at(event.x)));
        canvas.addListener(SWT.MouseMove, event -> hot(at(event.x)));
        canvas.addListener(SWT.MouseExit, _ -> hot(-1));
        PerspectiveAdapter changes = new PerspectiveAdapter() {

            @Override
            @NonNullByDefault({})
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                canvas.redraw();
            }
        };
        window.addPerspectiveListener(changes);
        canvas.addListener(SWT.Dispose, _ -> window.removePerspectiveListener(changes));
        describe();
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
                event.result = now < 0 ? "" : STAGES.get(now).name();
            }
        });
    }

    private int at(int x) {
        int index = (x - 4) / WIDE;
        return x >= 4 && index < STAGES.size() ? index : -1;
    }

    private void hot(int index) {
        if (index != hot) {
            hot = index;
            canvas.redraw();
        }
    }

    private void open(int index) {
        IWorkbenchPage page = window.getActivePage();
        if (index >= 0 && page != null) {
            page.setPerspective(window.getWorkbench().getPerspectiveRegistry()
                    .findPerspectiveWithId(STAGES.get(index).perspective()));
        }
    }

    private int current() {
        String id = Optional.ofNullable(window.getActivePage()).map(IWorkbenchPage::getPerspective)
                .map(IPerspectiveDescriptor::getId).orElse("");
        return IntStream.range(0, STAGES.size()).filter(i -> STAGES.get(i).perspective().equals(id)).findFirst()
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
        for (int i = 0; i < STAGES.size(); i++) {
            step(gc, i, 4 + i * WIDE, top, i == now);
        }
    }

    /** One stage as an arrow that points at the next. */
    private void step(GC gc, int index, int left, int top, boolean current) {
        int right = left + WIDE - 4;
        int point = index == STAGES.size() - 1 ? 0 : 9;
        int notch = index == 0 ? 0 : 9;
        gc.setBackground(current ? Palette.ACCENT : index == hot ? Palette.RAISED : Palette.PANEL);
        gc.fillPolygon(new int[] {left, top, right, top, right + point, top + HIGH / 2, right, top + HIGH, left,
                top + HIGH, left + notch, top + HIGH / 2});
        gc.setForeground(current ? Palette.ON_ACCENT : Palette.TEXT);
        String name = STAGES.get(index).name();
        Point size = gc.textExtent(name);
        gc.drawText(name, left + notch / 2 + (WIDE - 4 + point / 2 - size.x) / 2, top + (HIGH - size.y) / 2,
                SWT.DRAW_TRANSPARENT);
    }
}
