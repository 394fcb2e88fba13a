package org.tonewright.ui.internal.stage;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tonewright.core.stage.Standing;
import org.tonewright.core.stage.Standing.State;
import org.tonewright.core.stage.Standing.Step;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;

/** All stages, one beneath the other: what became of each, and what its rules say. */
final class StageList {

    private static final String HELD = "\u2713";
    private static final String BROKEN = "\u2715";
    private static final String REMARK = "\u2013";
    private static final int WIDTH = 660;
    private static final int MARK = 18;

    private final ScrolledComposite area;

    StageList(Composite parent) {
        area = new ScrolledComposite(parent, SWT.V_SCROLL);
        area.setExpandHorizontal(true);
        area.setExpandVertical(true);
        area.addListener(SWT.Resize, _ -> measure());
        Styles.plane(area, Palette.BACKGROUND);
    }

    Control control() {
        return area;
    }

    void show(DeskStanding standing) {
        Control before = area.getContent();
        Composite content = new Composite(area, SWT.NONE);
        Styles.plane(content, Palette.BACKGROUND);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 12).spacing(8, 4).applyTo(content);
        if (standing.parts().isEmpty()) {
            text(content, Texts.of("none"), Palette.TEXT_QUIET, Fonts.text(area.getDisplay()), 3);
        }
        for (Step step : standing.steps()) {
            step(content, step, step == standing.steps().getFirst());
        }
        area.setContent(content);
        if (before != null) {
            before.dispose();
        }
        measure();
    }

    private void measure() {
        if (area.getContent() != null) {
            area.setMinSize(area.getContent().computeSize(Math.max(200, area.getClientArea().width), SWT.DEFAULT));
        }
    }

    private void step(Composite content, Step step, boolean first) {
        Font heading = Fonts.heading(area.getDisplay());
        Font plain = Fonts.text(area.getDisplay());
        Label name = text(content, capital(DeskStanding.name(step.stage())), Palette.TEXT, heading, 2);
        Label state = text(content, DeskStanding.state(step), ink(step.state()), heading, 1);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, first ? 0 : 10).applyTo(name);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, first ? 0 : 10).applyTo(state);
        text(content, Texts.of("about." + step.stage().word()), Palette.TEXT_QUIET, plain, 3);
        step.opened().ifPresent(reason -> text(content, Texts.of("opened", reason), Palette.WARNING, plain, 3));
        for (Standing.Checked rule : step.rules()) {
            boolean held = rule.verdict().held();
            Label mark = text(content, held ? HELD : rule.blocks() ? BROKEN : REMARK,
                    held ? Palette.PLAY : rule.blocks() ? Palette.WARNING : Palette.TEXT_QUIET, plain, 1);
            GridDataFactory.fillDefaults().hint(MARK, SWT.DEFAULT).indent(6, 0).applyTo(mark);
            text(content, rule.verdict().sentence(), rule.blocks() ? Palette.TEXT : Palette.TEXT_QUIET, plain, 2);
        }
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Label text(Composite content, String text, Color ink, Font font, int span) {
        Label label = new Label(content, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setFont(font);
        Styles.plane(label, Palette.BACKGROUND);
        label.setForeground(ink);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(WIDTH / 3 * span - MARK, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    /** The colour of what became of a stage. */
    static Color ink(State state) {
        return switch (state) {
        case REACHED -> Palette.PLAY;
        case PASSED, OPEN -> Palette.WARNING;
        case SHUT -> Palette.TEXT_FAINT;
        };
    }
}
