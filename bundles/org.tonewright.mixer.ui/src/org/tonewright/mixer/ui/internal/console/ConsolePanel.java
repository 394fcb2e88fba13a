package org.tonewright.mixer.ui.internal.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;

/** The console of a session: a row of tools, the strips, and the main strip, which is always in sight. */
public final class ConsolePanel extends Composite {

    private static final int TOOLS = 34;
    private static final int MAIN = 128;
    private static final int EDGE = 4;

    private final Console console;
    private final Sections sections;
    private final ToolRow tools;
    private final StripLane lane;
    private final Notice notice;
    private final Listener presses = this::pressed;
    private StripPane main;
    private int[] heights = new int[0];

    /** The console of a session. */
    public ConsolePanel(Composite parent, Desk desk, OpenSession open) {
        super(parent, SWT.NONE);
        Styles.plane(this, Palette.BACKGROUND);
        console = new Console(desk, open);
        sections = new Sections(desk.studio().extensions(), desk::warn);
        console.onRefresh(this::selectionChanged);
        console.binding().follow(this, this::edited);
        tools = new ToolRow(this, console, this::remake);
        lane = new StripLane(this, this::make, strip -> console.context(strip).colour());
        notice = new Notice(this, Texts.of("strips.none.first"), Texts.of("strips.none.second"));
        main = make(this, console.main());
        addListener(SWT.Resize, _ -> place());
        getDisplay().addFilter(SWT.MouseDown, presses);
        addListener(SWT.Dispose, _ -> getDisplay().removeFilter(SWT.MouseDown, presses));
        lane.show(console.strips(), stripWidth());
        selectionChanged();
    }

    private int stripWidth() {
        return console.isNarrow() ? StripPane.NARROW : StripPane.NORMAL;
    }

    private StripPane make(Composite parent, Strip strip) {
        StripPane pane = new StripPane(parent, console, sections, strip, this::neighbour);
        pane.setSelected(console.selected().filter(one -> one == strip).isPresent(),
                console.chosen().contains(strip));
        pane.place(heights);
        return pane;
    }

    /** Makes all strips anew, such as with another width. */
    private void remake() {
        lane.clear();
        lane.show(console.strips(), stripWidth());
        place();
        selectionChanged();
    }

    private void edited() {
        List<Strip> strips = console.strips();
        List<Strip> all = new ArrayList<>(strips);
        all.add(console.main());
        console.chosen().keep(all);
        lane.show(strips, stripWidth());
        if (main.strip() != console.main()) {
            main.dispose();
            main = make(this, console.main());
        }
        place();
        tools.refresh();
    }

    private void place() {
        Point size = getSize();
        if (size.x <= 0 || size.y <= 0) {
            return;
        }
        boolean none = lane.isEmpty();
        int left = Math.max(0, size.x - MAIN - EDGE);
        int top = TOOLS;
        tools.setBounds(0, 0, size.x, TOOLS);
        int bar = lane.barHeight(left);
        main.setBounds(left + EDGE, top, MAIN, Math.max(0, size.y - top));
        lane.setVisible(!none);
        notice.setVisible(none);
        lane.setBounds(0, top, left, Math.max(0, size.y - top));
        notice.setBounds(0, top, left, Math.max(0, size.y - top));
        share(size.y - top - bar - 2 * StripPane.MARGIN);
    }

    private void share(int available) {
        List<StripContext> contexts = new ArrayList<>();
        for (Strip strip : console.strips()) {
            contexts.add(console.context(strip));
        }
        contexts.add(console.context(console.main()));
        int[] now = Rows.share(sections.heights(contexts), sections.ranks(), available);
        if (!Arrays.equals(now, heights)) {
            heights = now;
            lane.panes().forEach(pane -> pane.place(now));
        }
        main.place(now);
        lane.reveal();
    }

    /** Shows which strip is selected at the desk. */
    public void selectionChanged() {
        Optional<Strip> selected = console.selected();
        List<StripPane> panes = new ArrayList<>(lane.panes());
        panes.add(main);
        for (StripPane pane : panes) {
            pane.setSelected(selected.filter(one -> one == pane.strip()).isPresent(),
                    console.chosen().contains(pane.strip()));
        }
    }

    /** Hands the keys to the strip that is selected, or to the first one. */
    public void focusSelected() {
        Strip strip = console.selected().orElseGet(() -> lane.strips().stream().findFirst().orElseGet(console::main));
        pane(strip).focusName();
    }

    /** The pane of a strip, which is brought into sight. */
    private StripPane pane(Strip strip) {
        return strip == main.strip() ? main : lane.bring(strip);
    }

    private void neighbour(Strip strip, int by) {
        List<Strip> all = new ArrayList<>(lane.strips());
        all.add(main.strip());
        int next = all.indexOf(strip) + by;
        if (next >= 0 && next < all.size()) {
            Strip to = all.get(next);
            console.chosen().only(to);
            console.desk().select(Optional.of(to));
            pane(to).focusName();
        }
    }

    /** A press anywhere on a strip selects it, whatever else it does. */
    private void pressed(Event event) {
        Control at = event.widget instanceof Control control ? control : null;
        while (at != null && !(at instanceof StripPane)) {
            at = at.getParent();
        }
        if (at instanceof StripPane pane && pane.isOf(console)) {
            pane.pressed(event);
        }
    }
}
