package org.tonewright.mixer.ui.internal.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.mixer.routing.Routing;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.ui.widgets.Chooser;

/** Which strip a strip feeds. */
public final class OutputSection implements StripSection {

    private static final int HEIGHT = 24;

    @Override
    public SectionHeight height(StripContext context) {
        return SectionHeight.fixed(context.strip().getRole() == StripRole.MAIN ? 0 : HEIGHT);
    }

    @Override
    public Control create(Composite parent, StripContext context) {
        if (context.strip().getRole() == StripRole.MAIN) {
            return new Composite(parent, SWT.NONE);
        }
        Chooser chooser = new Chooser(parent);
        Choices choices = new Choices(context, chooser);
        chooser.onChoose(choices::choose);
        context.binding().follow(chooser, choices::refresh);
        choices.refresh();
        return chooser;
    }

    /** The strips that can be fed, as the chooser lists them; the last choice is none. */
    private static final class Choices {

        private final StripContext context;
        private final Chooser chooser;
        private List<Strip> targets = List.of();
        private List<String> names = List.of();

        Choices(StripContext context, Chooser chooser) {
            this.context = context;
            this.chooser = chooser;
        }

        void refresh() {
            Strip strip = context.strip();
            chooser.setName(Texts.of("output.of", strip.getName()));
            List<Strip> now = new ArrayList<>(context.open().root().getMixer().getStrips());
            now.removeIf(one -> one.getRole() == StripRole.TRACK || one == strip);
            List<String> texts = new ArrayList<>(now.stream().map(Strip::getName).toList());
            texts.add(Texts.of("output.none"));
            targets = now;
            if (!texts.equals(names)) {
                names = texts;
                chooser.setChoices(texts);
            }
            @Nullable
            Strip output = strip.getOutput();
            chooser.select(output == null ? now.size() : now.indexOf(output));
        }

        void choose(int index) {
            Strip strip = context.strip();
            Optional<Strip> target = index < targets.size() ? Optional.of(targets.get(index)) : Optional.empty();
            Routing routing = new Routing(context.open().root(), context.open().editor());
            context.desk().attempt(() -> target.ifPresentOrElse(to -> routing.output(strip, to),
                    () -> routing.disconnect(strip)));
            refresh();
        }
    }
}
