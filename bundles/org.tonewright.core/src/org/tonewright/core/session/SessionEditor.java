package org.tonewright.core.session;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.tonewright.core.Refusal;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.SessionPackage;

/**
 * The one way to change a session or a release. An edit is all or nothing: if it throws, or leaves something behind
 * that must not be, all it did is taken back. What was done can be undone and done again. A change outside of an edit
 * is taken back at once and answered with an {@link IllegalStateException}. Objects that an edit adds without an id are
 * given one. Every method belongs to the thread that owns the model.
 */
public final class SessionEditor {

    private final Document root;
    private final Access access;
    private final EditGuard guard;
    private final ChangeRecorder recorder = new ChangeRecorder();
    private final BasicCommandStack stack = new Stack();
    private final List<EditListener> listeners = new CopyOnWriteArrayList<>();
    private Optional<String> held = Optional.empty();

    /** Work for which a document stays as it is. Closed when the work is done. */
    @FunctionalInterface
    public interface Hold extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Takes charge of a document.
     *
     * @param root whole and valid
     */
    SessionEditor(Document root, Access access) {
        this.root = root;
        this.access = access;
        guard = new EditGuard(root);
    }

    /**
     * Changes the document.
     *
     * @param label what the undo menu shows, such as {@code Rename Track}
     * @param change changes objects of the document; what it throws is thrown on, after all it did was taken back
     * @throws Refusal if the document was opened for reading, or if it would not be valid afterwards: the sentence says
     *         why
     * @throws IllegalStateException if called within an edit
     */
    public void edit(String label, Runnable change) {
        if (access == Access.READ) {
            throw new Refusal("'" + label + "' cannot be done: it was opened for reading only.");
        }
        requireFree(label);
        if (recorder.isRecording()) {
            throw new IllegalStateException("'" + label + "' was begun within another edit.");
        }
        boolean done = false;
        guard.open();
        recorder.beginRecording(List.of(root));
        ChangeDescription difference;
        List<Notification> changes;
        try {
            change.run();
            complete();
            done = true;
        } finally {
            difference = recorder.endRecording();
            if (!done) {
                difference.apply();
            }
            changes = guard.shut();
        }
        if (!changes.isEmpty()) {
            stack.execute(new Recorded(label, difference));
            tell(new Edit(label, Edit.Direction.DONE, changes));
        }
    }

    private void complete() {
        List<Notification> changes = guard.noted();
        for (Notification change : changes) {
            if (change.getFeature() == SessionPackage.Literals.ELEMENT__ID && change.getOldStringValue() != null) {
                throw new IllegalStateException("The id '" + change.getOldStringValue() + "' is for life.");
            }
            if (change.getFeature() == SessionPackage.Literals.DOCUMENT__FORMAT_VERSION) {
                throw new IllegalStateException("The format version is not for editing.");
            }
            List<?> added = change.getNewValue() instanceof List<?> several ? several
                    : Collections.singletonList(change.getNewValue());
            for (Object one : added) {
                if (one instanceof EObject object && EcoreUtil.isAncestor(root, object)) {
                    Elements.identify(object);
                }
            }
        }
        DocumentCheck.problems(root, changes).stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem);
        });
    }

    /** Takes the last edit back. Nothing happens if there is none. */
    public void undo() {
        if (stack.canUndo()) {
            step(stack.getUndoCommand().getLabel(), Edit.Direction.UNDONE, stack::undo);
        }
    }

    /** Does the edit that was taken back last again. Nothing happens if there is none. */
    public void redo() {
        if (stack.canRedo()) {
            step(stack.getRedoCommand().getLabel(), Edit.Direction.REDONE, stack::redo);
        }
    }

    /**
     * Keeps the document as it is, so that another thread may read it: until the hold is closed, edits, undo and redo
     * are refused.
     *
     * @param work what a person reads when an edit is refused, such as {@code the release is being delivered}
     * @throws Refusal if it is held already
     */
    public Hold hold(String work) {
        requireFree("This");
        held = Optional.of(work);
        return () -> held = Optional.empty();
    }

    private void requireFree(String label) {
        if (held.isPresent()) {
            throw new Refusal("'" + label + "' cannot be done now: " + held.get() + ".");
        }
    }

    private void step(String label, Edit.Direction direction, Runnable step) {
        requireFree(label);
        if (recorder.isRecording()) {
            throw new IllegalStateException("Undo and redo were called within an edit.");
        }
        guard.open();
        List<Notification> changes;
        try {
            step.run();
        } finally {
            changes = guard.shut();
        }
        tell(new Edit(label, direction, changes));
    }

    /** The label of the edit that {@link #undo} would take back. */
    public Optional<String> undoLabel() {
        return Optional.ofNullable(stack.getUndoCommand()).map(Command::getLabel);
    }

    /** The label of the edit that {@link #redo} would do again. */
    public Optional<String> redoLabel() {
        return Optional.ofNullable(stack.getRedoCommand()).map(Command::getLabel);
    }

    /** Whether the document differs from what was saved last. */
    public boolean isChanged() {
        return stack.isSaveNeeded();
    }

    /** From now on this listener is told of every edit, undo and redo. */
    public void addListener(EditListener listener) {
        listeners.add(listener);
    }

    /** From now on this listener is told nothing. */
    public void removeListener(EditListener listener) {
        listeners.remove(listener);
    }

    /** Notes that what the document is now was saved. */
    void saved() {
        stack.saveIsDone();
    }

    private void tell(Edit edit) {
        listeners.forEach(listener -> listener.edited(edit));
    }

    /** The stock stack writes failures to a log and goes on; ours lets them through. */
    private static final class Stack extends BasicCommandStack {

        @Override
        @NonNullByDefault({})
        protected void handleError(Exception failure) {
            throw new IllegalStateException("An edit cannot be undone or done again.", failure);
        }
    }

    /** An edit that was done already, and how to take it back; applied backwards it turns into the way forward. */
    private static final class Recorded extends AbstractCommand {

        private final ChangeDescription difference;

        Recorded(String label, ChangeDescription difference) {
            super(label);
            this.difference = difference;
        }

        @Override
        protected boolean prepare() {
            return true;
        }

        @Override
        public void execute() {
            // the change was made while it was recorded
        }

        @Override
        public void undo() {
            difference.applyAndReverse();
        }

        @Override
        public void redo() {
            difference.applyAndReverse();
        }
    }
}
