package org.tonewright.ui.internal.shell;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.desk.Desk;

/** What the browser shows under what. */
@NonNullByDefault({})
final class BrowserContents implements ITreeContentProvider {

    /**
     * A heading with what lies under it.
     *
     * @param name what a person reads
     * @param owner the document it belongs to
     * @param elements what lies under it
     */
    record Heading(String name, Element owner, List<? extends Element> elements) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Heading heading && heading.name.equals(name) && heading.owner == owner;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    @Override
    public Object[] getElements(Object input) {
        Desk desk = (Desk) input;
        List<Object> roots = new ArrayList<>();
        desk.session().ifPresent(open -> roots.add(open.root()));
        desk.release().map(OpenDocument::root).ifPresent(roots::add);
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
        case Session session -> session(session).stream().filter(heading -> !heading.elements().isEmpty()).toArray();
        case Release release -> new Object[] {new Heading("Titles", release, release.getTitles())};
        case Heading heading -> heading.elements().toArray();
        case Strip strip -> strip.getSlots().toArray();
        default -> new Object[0];
        };
    }

    private static List<Heading> session(Session session) {
        return List.of(new Heading("Parts", session, session.getParts()),
                new Heading("Tracks", session, session.getTimeline().getTracks()),
                new Heading("Strips", session, session.getMixer().getStrips()),
                new Heading("Takes", session, session.getTakes()),
                new Heading("Markers", session, session.getTimeline().getMarkers()),
                new Heading("Media", session, session.getPool().getFiles()));
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return switch (element) {
        case Heading heading -> heading.owner();
        case Element one when one.eContainer() instanceof Strip strip -> strip;
        case Element one when EcoreUtil.getRootContainer(one) instanceof Session session && session != one ->
            session(session).stream().filter(heading -> heading.elements().contains(one)).findFirst().orElse(null);
        default -> null;
        };
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }
}
