package org.tonewright.mixer.ui.internal.section;

import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.tonewright.mixer.strips.StripEdits;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Group;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Drawn;

/** The name of a strip under its colour. It has the keyboard for the whole strip. */
public final class NameTag extends Drawn {

    private static final int BAND = 5;
    private static final int NAME = 28;

    private final StripContext context;
    private final Strip strip;

    NameTag(Composite parent, StripContext context) {
        super(parent, SWT.NONE);
        this.context = context;
        strip = context.strip();
        takesFocus();
        addListener(SWT.MouseDoubleClick, event -> {
            if (event.button == 1) {
                rename();
            }
        });
        context.binding().follow(this, this::refresh);
        refresh();
    }

    private void refresh() {
        String groups = groups();
        setName(groups.isEmpty() ? Texts.of("name.tip", strip.getName())
                : Texts.of("name.tip.groups", strip.getName(), groups));
        redraw();
    }

    private String groups() {
        return context.open().root().getMixer().getGroups().stream()
                .filter(group -> group.getMembers().contains(strip)).map(Group::getName)
                .collect(Collectors.joining(", "));
    }

    /** Opens a field over the name, in which another can be written. */
    public void rename() {
        Text field = new Text(this, SWT.SINGLE | SWT.CENTER);
        Point liked = field.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        int high = Math.max(liked.y, NAME - BAND);
        field.setBounds(0, Math.max(0, (getSize().y - high) / 2), getSize().x, high);
        field.setText(strip.getName());
        field.selectAll();
        field.addListener(SWT.FocusOut, _ -> close(field, true));
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                boolean keep = event.detail == SWT.TRAVERSE_RETURN;
                getDisplay().asyncExec(() -> close(field, keep));
            }
        });
        field.setFocus();
    }

    private void close(Text field, boolean keep) {
        if (!field.isDisposed() && field.getData() == null) {
            field.setData(Boolean.TRUE);
            String written = field.getText();
            field.dispose();
            if (!isDisposed()) {
                forceFocus();
                if (keep && !written.isBlank()) {
                    context.desk().attempt(() -> new StripEdits(context.open().root(), context.open().editor())
                            .rename(strip, written));
                }
            }
        }
    }

    @Override
    protected Point likedSize() {
        return new Point(96, NAME);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        gc.setAntialias(SWT.OFF);
        gc.setBackground(context.colour());
        gc.fillRectangle(0, 0, width, BAND);
        gc.setAntialias(SWT.ON);
        gc.setFont(Fonts.text(getDisplay()));
        gc.setForeground(isHovered() ? Palette.ACCENT : Palette.TEXT);
        if (gc.textExtent(strip.getName()).x > width - 4) {
            gc.setFont(Fonts.small(getDisplay()));
        }
        Draw.centred(gc, strip.getName(), 2, BAND, width - 4, NAME - BAND);
        if (height > NAME) {
            gc.setFont(Fonts.small(getDisplay()));
            gc.setForeground(Palette.TEXT_QUIET);
            Draw.centred(gc, groups(), 2, NAME - 3, width - 4, height - NAME + 1);
        }
    }

    @Override
    protected String spoken() {
        return strip.getName();
    }

    @Override
    protected int role() {
        return ACC.ROLE_LABEL;
    }
}
