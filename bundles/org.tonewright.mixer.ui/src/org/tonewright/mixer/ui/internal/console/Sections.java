package org.tonewright.mixer.ui.internal.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;
import org.tonewright.mixer.ui.internal.Texts;

/** The pieces of a strip, from top to bottom. One that can't be made, or throws, is spoken of and left out. */
final class Sections {

    /** The id of the extension point. */
    static final String POINT = "org.tonewright.mixer.ui.stripSections";

    /** A piece, and who contributed it. */
    private record Contributed(String id, String name, String bundle, Optional<String> after, Optional<String> before,
            StripSection section) {}

    private final List<Contributed> sections;
    private final Consumer<String> trouble;
    private final Set<String> broken = new HashSet<>();

    /** Makes the pieces that are contributed. */
    Sections(ExtensionCatalog extensions, Consumer<String> trouble) {
        this.trouble = trouble;
        List<Contributed> found = new ArrayList<>();
        for (Contribution element : extensions.contributions(POINT)) {
            try {
                found.add(new Contributed(element.text("id"), element.text("name"), element.bundle(),
                        element.optional("after"), element.optional("before"), element.create(StripSection.class)));
            } catch (Refusal unreadable) {
                trouble.accept(String.valueOf(unreadable.getMessage()));
            }
        }
        sections = ordered(found);
    }

    private static List<Contributed> ordered(List<Contributed> found) {
        List<Contributed> left = new ArrayList<>(found);
        List<Contributed> placed = new ArrayList<>();
        left.removeIf(one -> one.after().isEmpty() && one.before().isEmpty() && placed.add(one));
        boolean moved = true;
        while (moved) {
            moved = left.removeIf(one -> place(placed, one));
        }
        placed.addAll(left);
        return placed;
    }

    private static boolean place(List<Contributed> placed, Contributed one) {
        String neighbour = one.after().or(one::before).orElse("");
        for (int i = 0; i < placed.size(); i++) {
            if (placed.get(i).id().equals(neighbour)) {
                placed.add(one.after().isPresent() ? i + 1 : i, one);
                return true;
            }
        }
        return false;
    }

    /** How many pieces there are. */
    int size() {
        return sections.size();
    }

    /** How much each piece matters. */
    int[] ranks() {
        return sections.stream().mapToInt(one -> attempt(one, one.section()::rank).orElse(0)).toArray();
    }

    /** How high the pieces of some strips shall be. */
    List<SectionHeight> heights(List<? extends StripContext> strips) {
        List<SectionHeight> heights = new ArrayList<>();
        for (Contributed one : sections) {
            SectionHeight highest = SectionHeight.fixed(0);
            for (StripContext strip : strips) {
                highest = highest.and(attempt(one, () -> one.section().height(strip)).orElse(highest));
            }
            heights.add(highest);
        }
        return heights;
    }

    /** Makes a piece of a strip; empty if that fails. */
    Optional<Control> create(int index, Composite parent, StripContext context) {
        Contributed one = sections.get(index);
        return attempt(one, () -> one.section().create(parent, context));
    }

    private <T> Optional<T> attempt(Contributed one, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | LinkageError failure) {
            if (broken.add(one.id())) {
                trouble.accept(Texts.of("section.off", one.name(), one.bundle(), failure));
            }
            return Optional.empty();
        }
    }
}
