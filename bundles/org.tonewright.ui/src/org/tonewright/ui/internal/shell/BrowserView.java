package org.tonewright.ui.internal.shell;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.core.session.EditListener;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Marker;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/**
 * What lies on the desk as a tree: parts, tracks, strips, media, markers, takes and titles. What is chosen is selected.
 */
public final class BrowserView implements DeskListener {

    private final Desk desk;
    private final TreeViewer tree;
    private final EditListener edits = _ -> refresh();
    private Optional<SessionEditor> session = Optional.empty();
    private Optional<SessionEditor> release = Optional.empty();

    /** The view in a part of the window. */
    @Inject
    public BrowserView(Composite parent, Desk desk) {
        this.desk = desk;
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setUseHashlookup(true);
        tree.setContentProvider(new BrowserContents());
        tree.setLabelProvider(new BrowserLabels());
        tree.addSelectionChangedListener(event -> chosen(event.getStructuredSelection()));
        tree.addDoubleClickListener(_ -> go());
        desk.addListener(this);
        follow();
        tree.setInput(desk);
        tree.expandToLevel(2);
    }

    @PreDestroy
    void dispose() {
        desk.removeListener(this);
        session.ifPresent(editor -> editor.removeListener(edits));
        release.ifPresent(editor -> editor.removeListener(edits));
    }

    private void follow() {
        session.ifPresent(editor -> editor.removeListener(edits));
        release.ifPresent(editor -> editor.removeListener(edits));
        session = desk.session().map(OpenSession::editor);
        release = desk.release().map(OpenDocument::editor);
        session.ifPresent(editor -> editor.addListener(edits));
        release.ifPresent(editor -> editor.addListener(edits));
    }

    private void refresh() {
        if (!tree.getControl().isDisposed()) {
            tree.refresh();
        }
    }

    private void chosen(@NonNullByDefault({}) IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof Element element) {
            desk.select(Optional.of(element));
        }
    }

    private void go() {
        desk.selected(Marker.class)
                .ifPresent(marker -> desk.session().ifPresent(open -> open.player().locate(marker.getAt())));
    }

    @Override
    public void sessionChanged() {
        follow();
        tree.setInput(desk);
        tree.expandToLevel(2);
    }

    @Override
    public void releaseChanged() {
        sessionChanged();
    }

    @Override
    public void selectionChanged() {
        List<?> chosen = tree.getStructuredSelection().toList();
        desk.selected().filter(element -> !chosen.contains(element))
                .ifPresent(element -> tree.setSelection(new StructuredSelection(element), true));
    }
}
