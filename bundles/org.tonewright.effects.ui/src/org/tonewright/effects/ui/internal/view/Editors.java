package org.tonewright.effects.ui.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.effects.ui.internal.generated.GeneratedPanel;
import org.tonewright.ui.panel.ProcessorEditor;
import org.tonewright.ui.slot.SlotContext;

/** The panels that bundles contribute, and the generated one where there is none or it fails. */
final class Editors {

    private static final String POINT = "org.tonewright.ui.processorEditors";

    private final ExtensionCatalog extensions;

    Editors(ExtensionCatalog extensions) {
        this.extensions = extensions;
    }

    /**
     * Makes the panel of a processor.
     *
     * @return why the processor's own panel can't be shown, one sentence; empty if all is well
     */
    Optional<String> create(Composite parent, SlotContext context) {
        Optional<Contribution> own = find(context.info().id());
        Optional<String> fault = own.flatMap(contribution -> createOwn(parent, context, contribution));
        if (own.isEmpty() || fault.isPresent()) {
            for (Control half : parent.getChildren()) {
                half.dispose();
            }
            new GeneratedPanel(parent, context);
        }
        return fault;
    }

    /** That of the processor's own bundle or of one below it first, for nobody else knows it as well. */
    private Optional<Contribution> find(String processor) {
        List<Contribution> all = extensions.contributions(POINT).stream()
                .filter(one -> one.optional("processor").equals(Optional.of(processor))).toList();
        return all.stream().filter(one -> related(one.bundle(), processor)).findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static boolean related(String bundle, String processor) {
        String name = bundle.endsWith(".ui") ? bundle.substring(0, bundle.length() - 3) : bundle;
        return processor.equals(name) || processor.startsWith(name + ".");
    }

    private static Optional<String> createOwn(Composite parent, SlotContext context, Contribution contribution) {
        try {
            ProcessorEditor editor = contribution.create(ProcessorEditor.class);
            editor.create(parent, context);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.getMessage());
        } catch (RuntimeException | LinkageError broken) {
            return Optional.of(Texts.text("panel.broken", contribution.bundle(), broken.toString()));
        }
    }
}
