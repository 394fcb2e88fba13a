package org.tonewright.ui.slot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.playback.Scope;
import org.tonewright.core.session.EditListener;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.processor.Param;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Response;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.Gesture;

/** A slot of the session on the desk as panels see it. Follows the session until it is closed. */
public final class SlotContext implements EditorContext, AutoCloseable {

    private final OpenSession session;
    private final Slot slot;
    private final ProcessorFactory factory;
    private final SlotValues values;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final EditListener edits = _ -> tell();
    private Optional<Turning> gesture = Optional.empty();
    private Optional<Scope> scope = Optional.empty();

    /**
     * @param session whose player and editor are used
     * @param slot in the session
     * @param factory of the slot's processor
     */
    public SlotContext(OpenSession session, Slot slot, ProcessorFactory factory) {
        this.session = session;
        this.slot = slot;
        this.factory = factory;
        values = new SlotValues(slot, factory.info(), session.editor(), session.player());
        session.editor().addListener(edits);
    }

    /** The slot. */
    public Slot slot() {
        return slot;
    }

    @Override
    public ProcessorInfo info() {
        return factory.info();
    }

    @Override
    public String strip() {
        for (EObject owner = slot.eContainer(); owner != null; owner = owner.eContainer()) {
            if (owner instanceof Strip strip) {
                return strip.getName();
            }
        }
        return "";
    }

    @Override
    public double sampleRate() {
        return session.root().getSampleRate();
    }

    @Override
    public Param param(String key) {
        return info().params().get(values.index(key));
    }

    @Override
    public double value(String key) {
        return values.get(values.index(key));
    }

    @Override
    public void values(double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = values.get(i);
        }
    }

    @Override
    public Gesture begin(String label) {
        gesture.ifPresent(Turning::end);
        Turning begun = new Turning(label);
        gesture = Optional.of(begun);
        return begun;
    }

    @Override
    public void set(String key, double to) {
        Gesture once = begin("Set " + param(key).name());
        once.turn(key, to);
        once.end();
    }

    @Override
    public void onChange(Control owner, Runnable changed) {
        listeners.add(changed);
        owner.addDisposeListener(_ -> listeners.remove(changed));
    }

    @Override
    public Optional<Response> response() {
        return factory instanceof Response response ? Optional.of(response) : Optional.empty();
    }

    @Override
    public List<Processor> processors() {
        return session.player().processors(slot);
    }

    @Override
    public long samples(float[] into) {
        Scope there = scope.orElseGet(() -> session.player().scope(slot));
        scope = Optional.of(there);
        return there.latest(into);
    }

    @Override
    public Control control(Composite parent, String key) {
        return control(parent, key, param(key).name());
    }

    @Override
    public Control control(Composite parent, String key, String caption) {
        return BoundControls.control(parent, this, param(key), caption);
    }

    @Override
    public Control field(Composite parent, String key) {
        return BoundControls.field(parent, this, param(key));
    }

    /** Ends what is under way, and follows the session no more. */
    @Override
    public void close() {
        gesture.ifPresent(Turning::end);
        session.editor().removeListener(edits);
        listeners.clear();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private final class Turning implements Gesture {

        private final String label;
        private boolean over;

        Turning(String label) {
            this.label = label;
        }

        @Override
        public void turn(String key, double to) {
            int index = values.index(key);
            if (!over) {
                values.turn(index, to);
                tell();
            }
        }

        @Override
        public void end() {
            if (finish()) {
                values.keep(label);
            }
        }

        @Override
        public void cancel() {
            if (finish()) {
                values.putBack();
                tell();
            }
        }

        private boolean finish() {
            boolean first = !over;
            over = true;
            gesture = Optional.empty();
            return first;
        }
    }
}
