package org.tonewright.ui.panel;

import java.util.Optional;

/**
 * The processor that is selected in the window. A service: a view has it injected. Not for vendors to implement.
 *
 * <pre>
 * &#64;Inject
 * public TapTempoView(Composite parent, SelectedProcessor selected) {
 * </pre>
 */
public interface SelectedProcessor {

    /** The selected processor; none if something else is selected, or if it is not installed. */
    Optional<EditorContext> context();

    /** From now on this is run whenever another processor is selected, or none. */
    void addListener(Runnable changed);

    /** From now on this is run no more. */
    void removeListener(Runnable changed);
}
