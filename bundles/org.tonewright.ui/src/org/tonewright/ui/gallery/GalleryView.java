package org.tonewright.ui.gallery;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Palette;

import jakarta.inject.Inject;

/** A page on which every widget of the studio can be seen and tried in its states, for those who make panels. */
public final class GalleryView {

    private static final int GAP = 12;

    /** Fills the view. */
    @Inject
    public GalleryView(Composite parent) {
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        Composite page = new Composite(scrolled, SWT.NONE);
        page.setBackground(Palette.BACKGROUND);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(GAP, GAP).spacing(GAP, GAP).applyTo(page);
        new FaderSheet(sheet(page, "Faders", 1, 1));
        new MeterSheet(sheet(page, "Meters", 1, 1));
        new ButtonSheet(sheet(page, "Buttons, choices and values", 1, 1));
        new GraphSheet(sheet(page, "Graphs", 2, 1));
        Composite last = new Composite(page, SWT.NONE);
        last.setBackground(page.getBackground());
        GridLayoutFactory.fillDefaults().spacing(GAP, GAP).applyTo(last);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(last);
        new KnobSheet(sheet(last, "Knobs", 1, 1));
        new WaveSheet(sheet(last, "Waveforms", 1, 1));
        scrolled.setContent(page);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private static Composite sheet(Composite page, String title, int wide, int high) {
        Composite sheet = new Sheet(page, title);
        GridDataFactory.fillDefaults().span(wide, high).grab(true, true).applyTo(sheet);
        return sheet;
    }
}
