package org.tonewright.ui.panel;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Makes the panel of a processor, instead of the one that the studio would make from its parameters. A public class
 * with
 * a public constructor without arguments; it is named in the extension point
 * {@code org.tonewright.ui.processorEditors}.
 *
 * <pre>
 * public final class TremoloEditor implements ProcessorEditor {
 *
 * public Control create(Composite parent, EditorContext context) {
 * Composite panel = new Composite(parent, SWT.NONE);
 * panel.setLayout(new RowLayout());
 * context.control(panel, "rate");
 * context.control(panel, "depth");
 * return panel;
 * }
 * }
 * </pre>
 */
@FunctionalInterface
public interface ProcessorEditor {

    /**
     * Makes the panel of one processor in one slot. It is disposed when another one is shown; what it listens to must
     * end with it, as all does that {@link EditorContext#onChange} was given. If this throws, the panel made from the
     * parameters is shown instead, and the bundle is named.
     *
     * @param parent what the panel lies in; it gives the panel all its room
     * @param context the processor
     * @return the panel, a child of {@code parent}
     */
    Control create(Composite parent, EditorContext context);
}
