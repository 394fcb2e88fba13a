package org.tonewright.mixer.ui.internal.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.mixer.ui.console.SectionHeight;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.console.StripSection;

class SectionsTest {

    private final List<String> troubles = new ArrayList<>();
    private final StripContext strip = (StripContext) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {StripContext.class}, (_, _, _) -> null);

    /** A piece of some height; below 0 it throws. */
    private record Piece(int pixels) implements StripSection {

        @Override
        public SectionHeight height(StripContext context) {
            return SectionHeight.fixed(pixels);
        }

        @Override
        public int rank() {
            return pixels;
        }

        @Override
        public Control create(Composite parent, StripContext context) {
            throw new IllegalStateException("It has no widgets.");
        }
    }

    private record Given(Map<String, String> attributes, StripSection section) implements Contribution {

        @Override
        public String kind() {
            return "section";
        }

        @Override
        public String bundle() {
            return "org.vendor";
        }

        @Override
        public Optional<String> optional(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        @Override
        public <T> T create(Class<T> type) {
            return type.cast(section);
        }
    }

    private Sections sections(Contribution... contributions) {
        return new Sections(new ExtensionCatalog() {

            @Override
            public List<Point> points() {
                return List.of();
            }

            @Override
            public List<Contribution> contributions(String point) {
                assertEquals(Sections.POINT, point);
                return List.of(contributions);
            }
        }, troubles::add);
    }

    private static Contribution piece(String id, int pixels, String... neighbour) {
        Map<String, String> attributes = neighbour.length == 0 ? Map.of("id", id, "name", id)
                : Map.of("id", id, "name", id, neighbour[0], neighbour[1]);
        return new Given(attributes, new Piece(pixels));
    }

    @Test
    void piecesLieBeforeAndAfterOneAnotherWhateverTheirOrder() {
        Sections sections = sections(piece("d", 4, "after", "c"), piece("a", 1), piece("b", 2, "before", "c"),
                piece("c", 3, "after", "a"), piece("lost", 5, "after", "nowhere"));
        assertArrayEquals(new int[] {1, 2, 3, 4, 5}, sections.ranks());
        assertEquals(List.of(1, 2, 3, 4, 5),
                sections.heights(List.of(strip)).stream().map(SectionHeight::liked).toList());
        assertTrue(troubles.isEmpty());
    }

    @Test
    void aPieceThatFailsIsSpokenOfAndHarmsNoOther() {
        Sections sections = sections(piece("name", 20), piece("broken", -1),
                new Given(Map.of("id", "x"), new Piece(1)));
        assertEquals(2, sections.size(), "one that has no name is no piece");
        assertEquals(List.of(20, 0), sections.heights(List.of(strip)).stream().map(SectionHeight::liked).toList());
        assertEquals(2, troubles.size());
        assertTrue(troubles.getLast().contains("broken") && troubles.getLast().contains("org.vendor"),
                troubles.getLast());
        sections.heights(List.of(strip));
        assertEquals(2, troubles.size(), "it is spoken of once");
    }
}
