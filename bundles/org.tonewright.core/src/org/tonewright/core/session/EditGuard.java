package org.tonewright.core.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Watches every object of a document. While it is open it notes what changes; while it is shut it takes every change
 * back and throws, so that nothing can be changed outside of an edit and the model stays whole.
 */
final class EditGuard extends EContentAdapter {

    private final List<Notification> changes = new ArrayList<>();
    private final EObject root;
    private boolean open;

    /** Watches a document from here on; nothing may be changed. */
    EditGuard(EObject root) {
        this.root = root;
        root.eAdapters().add(this);
    }

    /** Lets changes through and notes them, from here on. */
    void open() {
        changes.clear();
        open = true;
    }

    /** What was noted so far. */
    List<Notification> noted() {
        return List.copyOf(changes);
    }

    /** Refuses changes again and gives those that were noted. */
    List<Notification> shut() {
        open = false;
        List<Notification> noted = List.copyOf(changes);
        changes.clear();
        return noted;
    }

    @Override
    @NonNullByDefault({})
    public void notifyChanged(Notification change) {
        super.notifyChanged(change);
        if (change.isTouch() || !(change.getFeature() instanceof EStructuralFeature feature)) {
            return;
        }
        changes.add(change);
        if (open || isFirstHalfOfMove(change)) {
            return;
        }
        open = true;
        try {
            List.copyOf(changes).reversed().forEach(EditGuard::revert);
        } finally {
            shut();
        }
        throw new IllegalStateException("A document changes only within SessionEditor.edit: " + feature.getName()
                + " of "
                + DocumentCheck.name((EObject) change.getNotifier()) + " was changed outside, which was taken back.");
    }

    /**
     * Whether an object left its place for another one in the document. The framework has then moved it already, but
     * tells of the two places one after the other; only when both are known can the move be taken back.
     */
    private boolean isFirstHalfOfMove(Notification change) {
        return change.getFeature() instanceof EReference reference && reference.isContainment()
                && change.getOldValue() instanceof EObject gone && gone.eContainer() != null
                && gone.eContainer() != change.getNotifier() && EcoreUtil.getRootContainer(gone) == root;
    }

    private static void revert(Notification change) {
        EObject owner = (EObject) change.getNotifier();
        EStructuralFeature feature = (EStructuralFeature) change.getFeature();
        if (!feature.isMany()) {
            owner.eSet(feature, change.getOldValue());
            return;
        }
        @SuppressWarnings("unchecked")
        EList<Object> list = (EList<Object>) owner.eGet(feature);
        int position = change.getPosition();
        switch (change.getEventType()) {
        case Notification.ADD -> list.remove(position);
        case Notification.ADD_MANY ->
            list.subList(position, position + ((Collection<?>) change.getNewValue()).size()).clear();
        case Notification.REMOVE -> list.add(position, change.getOldValue());
        case Notification.REMOVE_MANY -> putBack(change, list);
        case Notification.SET -> list.set(position, change.getOldValue());
        case Notification.MOVE -> list.move(((Integer) change.getOldValue()).intValue(), position);
        default -> throw new IllegalStateException("There is no way back from event " + change.getEventType() + ".");
        }
    }

    /** What was removed is listed with its positions in rising order, or without positions if all was removed. */
    private static void putBack(Notification change, EList<Object> list) {
        List<?> removed = (List<?>) change.getOldValue();
        if (change.getNewValue() instanceof int[] positions) {
            for (int i = 0; i < positions.length; i++) {
                list.add(positions[i], removed.get(i));
            }
        } else {
            list.addAll(removed);
        }
    }
}
