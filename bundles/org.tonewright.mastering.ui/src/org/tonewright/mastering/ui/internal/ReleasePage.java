package org.tonewright.mastering.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tonewright.core.session.EditListener;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Release;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.theme.Styles;

/** A release: what it is, its titles with their levels, and what is done with them. */
final class ReleasePage {

    private final Composite page;
    private final OpenDocument<Release> document;
    private final Label name;
    private final Label facts;
    private final Loudness loudness;
    private final TitlesTable titles;
    private final AlbumLevels levels;
    private final EditListener edits = _ -> refresh();

    ReleasePage(Composite parent, OpenDocument<Release> document, Desk desk) {
        this.document = document;
        loudness = new Loudness(desk, this::refresh);
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(28, 18).spacing(20, 6).numColumns(2).applyTo(page);
        name = Styles.label(page, "", Styles.HEADLINE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        facts = Styles.label(page, "", Styles.LEAD);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(facts);
        Composite left = column(true);
        titles = new TitlesTable(left, document, loudness, desk);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 180).applyTo(titles.control());
        TitleActions actions = new TitleActions(left, document, titles, desk);
        GridDataFactory.fillDefaults().applyTo(actions.control());
        levels = new AlbumLevels(left, document, loudness);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 120).applyTo(levels.control());
        Composite right = column(false);
        ReleaseFacts form = new ReleaseFacts(right, document, desk);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
        DeliveryPanel delivery = new DeliveryPanel(right, document, desk);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(delivery.control());
        document.editor().addListener(edits);
        refresh();
    }

    private Composite column(boolean wide) {
        Composite column = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
        GridDataFactory.fillDefaults().grab(wide, true).hint(wide ? SWT.DEFAULT : 380, SWT.DEFAULT).applyTo(column);
        return column;
    }

    Control control() {
        return page;
    }

    void close() {
        loudness.close();
        document.editor().removeListener(edits);
    }

    private void refresh() {
        if (page.isDisposed()) {
            return;
        }
        Release release = document.root();
        name.setText(release.getTitle().replace("&", "&&"));
        int count = release.getTitles().size();
        facts.setText((release.getArtist().isBlank() ? "" : release.getArtist().replace("&", "&&") + "   ") + count
                + (count == 1 ? " title   " : " titles   ") + release.getSampleRate() + " Hz");
        titles.refresh();
        levels.refresh();
    }
}
