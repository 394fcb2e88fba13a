package org.tonewright.mixer.ui.internal.section;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tonewright.mixer.routing.Routing;
import org.tonewright.mixer.strips.StripEdits;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Tap;

/** The sends of a strip, one below another, and a button to add one. The main strip sends nothing. */
final class SendList extends Composite {

    /** The height of the button, in pixels. */
    static final int ADD = 20;

    private static final double QUIET = -12;

    private final StripContext context;
    private final Strip strip;
    private final List<SendRow> rows = new ArrayList<>();
    private final QuietButton add;
    private int top;

    SendList(Composite parent, StripContext context) {
        super(parent, SWT.NONE);
        this.context = context;
        strip = context.strip();
        add = new QuietButton(this, Texts.of("send.add"), this::offer);
        context.binding().follow(this, this::refresh);
        addListener(SWT.Resize, _ -> place());
        addListener(SWT.MouseVerticalWheel, event -> {
            top -= event.count;
            place();
        });
        refresh();
    }

    private void refresh() {
        add.setName(Texts.of("send.add.tip", strip.getName()));
        List<Send> sends = strip.getSends();
        boolean same = rows.size() == sends.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = rows.get(i).send() == sends.get(i);
        }
        if (!same) {
            rows.removeIf(row -> {
                boolean gone = !sends.contains(row.send());
                if (gone) {
                    row.dispose();
                }
                return gone;
            });
            List<SendRow> now = new ArrayList<>();
            for (Send send : sends) {
                now.add(rows.stream().filter(row -> row.send() == send).findFirst()
                        .orElseGet(() -> new SendRow(this, context, send)));
            }
            rows.clear();
            rows.addAll(now);
            place();
        }
    }

    private void place() {
        Point size = getSize();
        int seen = Math.max(0, (size.y - ADD) / SendRow.HEIGHT);
        top = Math.clamp(top, 0, Math.max(0, rows.size() - Math.max(1, seen)));
        int y = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean visible = i >= top && y + SendRow.HEIGHT <= size.y;
            rows.get(i).setVisible(visible);
            if (visible) {
                rows.get(i).setBounds(0, y, size.x, SendRow.HEIGHT);
                y += SendRow.HEIGHT;
            }
        }
        boolean room = size.y - y >= ADD;
        add.setVisible(room && strip.getRole() != StripRole.MAIN);
        add.setBounds(0, y, size.x, ADD);
    }

    private void offer() {
        Menu menu = new Menu(this);
        List<Strip> fed = strip.getSends().stream().map(Send::getTarget).toList();
        Routing routing = new Routing(context.open().root(), context.open().editor());
        for (Strip bus : context.open().root().getMixer().getStrips()) {
            if (bus.getRole() == StripRole.BUS && bus != strip && !fed.contains(bus)) {
                item(menu, bus.getName().replace("&", "&&"), () -> routing.send(strip, bus, QUIET, Tap.POST));
            }
        }
        if (menu.getItemCount() > 0) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, Texts.of("send.bus"), () -> new StripEdits(context.open().root(), context.open().editor())
                .addBus(strip));
        menu.setLocation(add.toDisplay(0, add.getSize().y));
        menu.addListener(SWT.Hide, _ -> getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, _ -> context.desk().attempt(action::run));
    }
}
