package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The keys and the context menu of the timeline's areas. */
final class TimelineKeys {

    private final List<Act> menu;
    private final List<Act> acts;

    TimelineKeys(List<Act> menu, List<Act> keysAlone) {
        this.menu = List.copyOf(menu);
        acts = new ArrayList<>(menu);
        acts.addAll(keysAlone);
    }

    /** An area of the timeline listens to the keys and offers the menu. */
    void serve(Control control) {
        control.addListener(SWT.KeyDown, this::key);
        // A canvas that has no key of its own for them would hand arrows on to move the focus.
        control.addListener(SWT.Traverse,
                event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                        || event.detail == SWT.TRAVERSE_MNEMONIC);
        Menu offered = new Menu(control);
        offered.addListener(SWT.Show, _ -> fill(offered));
        control.setMenu(offered);
    }

    private void key(Event event) {
        for (Act act : acts) {
            if (act.isMeant(event)) {
                if (act.offered().getAsBoolean()) {
                    act.run().run();
                }
                event.doit = false;
                return;
            }
        }
    }

    private void fill(Menu offered) {
        for (MenuItem item : offered.getItems()) {
            item.dispose();
        }
        for (Act act : menu) {
            if (act == Act.LINE) {
                new MenuItem(offered, SWT.SEPARATOR);
            } else {
                MenuItem item = new MenuItem(offered, SWT.PUSH);
                item.setText(Texts.of(act.text()) + (act.shortcut().isEmpty() ? "" : "\t" + act.shortcut()));
                item.setEnabled(act.offered().getAsBoolean());
                item.addListener(SWT.Selection, _ -> act.run().run());
            }
        }
    }
}
