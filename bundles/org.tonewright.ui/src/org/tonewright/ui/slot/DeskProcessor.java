package org.tonewright.ui.slot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.tonewright.core.session.EditListener;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.SelectedProcessor;

/**
 * The processor in the slot that is selected at the desk. It stays when something that is no slot is selected, so that
 * a
 * panel is there to work with while clips are moved; it goes when its slot leaves the session.
 */
public final class DeskProcessor implements SelectedProcessor {

    private final Desk desk;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final EditListener edits = _ -> look();
    private Optional<SessionEditor> followed = Optional.empty();
    private Optional<Slot> slot = Optional.empty();
    private Optional<SlotContext> context = Optional.empty();

    /** Follows a desk. */
    public DeskProcessor(Desk desk) {
        this.desk = desk;
        desk.addListener(new DeskListener() {

            @Override
            public void sessionChanged() {
                look();
            }

            @Override
            public void selectionChanged() {
                look();
            }
        });
        look();
    }

    /** The slot that is selected, installed or not; listeners are also told of another session. */
    public Optional<Slot> slot() {
        return slot;
    }

    /** The same as {@link #context()}. */
    public Optional<SlotContext> slotContext() {
        return context;
    }

    @Override
    public Optional<EditorContext> context() {
        return context.map(EditorContext.class::cast);
    }

    @Override
    public void addListener(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public void removeListener(Runnable changed) {
        listeners.remove(changed);
    }

    private void look() {
        Optional<SessionEditor> editor = desk.session().map(OpenSession::editor);
        boolean other = !followed.equals(editor);
        if (other) {
            followed.ifPresent(old -> old.removeListener(edits));
            editor.ifPresent(now -> now.addListener(edits));
            followed = editor;
        }
        Optional<Session> root = desk.session().map(OpenSession::root);
        Optional<Slot> now = desk.selected(Slot.class).or(() -> slot)
                .filter(one -> root.isPresent() && root.get() == rootOf(one));
        if (other || !now.equals(slot)) {
            slot = now;
            context.ifPresent(SlotContext::close);
            context = desk.session().flatMap(session -> now.flatMap(one -> make(session, one)));
            listeners.forEach(Runnable::run);
        }
    }

    private static Object rootOf(Slot slot) {
        return EcoreUtil.getRootContainer(slot);
    }

    private Optional<SlotContext> make(OpenSession session, Slot one) {
        Optional<ProcessorFactory> factory = desk.studio().processors().find(one.getProcessorId());
        return factory.map(found -> new SlotContext(session, one, found));
    }
}
