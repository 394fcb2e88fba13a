package org.tonewright.ui.internal.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.peaks.PeakStore;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.timeline.TimelineLayer;

class LayersTest {

    private static final List<String> PAINTED = new ArrayList<>();

    private record Given(String bundle, Map<String, String> attributes, TimelineLayer layer) implements Contribution {

        @Override
        public String kind() {
            return "layer";
        }

        @Override
        public Optional<String> optional(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        @Override
        public <T> T create(Class<T> type) {
            return type.cast(layer);
        }
    }

    private static Given layer(String name, String order) {
        return new Given("org.vendor." + name, Map.of("name", name, "order", order), (_, _) -> PAINTED.add(name));
    }

    private static ExtensionCatalog catalog(List<Contribution> given) {
        return new ExtensionCatalog() {

            @Override
            public List<Point> points() {
                return List.of();
            }

            @Override
            public List<Contribution> contributions(String point) {
                return point.equals("org.tonewright.ui.timelineLayers") ? given : List.of();
            }
        };
    }

    @Test
    void layersArePaintedInTheirOrderAndABrokenOneIsSwitchedOff(@TempDir Path temporary) throws Exception {
        PAINTED.clear();
        Screen screen = new Screen();
        Desk desk = new Desk(Studio.plain(List.of(), Verifiers.NONE));
        desk.createSession(temporary.resolve("Song"), SessionSpec.named("Song"));
        Given broken = new Given("org.vendor.broken", Map.of("name", "Broken", "order", "5"), (_, _) -> {
            throw new IllegalStateException("It fell over");
        });
        List<String> troubles = new ArrayList<>();
        Layers layers = new Layers(catalog(List.of(layer("over", "20"), layer("first", "1"), broken,
                layer("beneath", "-1"), layer("odd", "high"))), troubles::add);
        assertEquals(List.of("The layer 'odd' of the bundle org.vendor.odd has the order 'high', which is not a whole "
                + "number."), troubles);
        Image image = new Image(screen.display, 10, 10);
        GC gc = new GC(image);
        try (PeakStore peaks = new PeakStore(desk.session().orElseThrow().document(),
                desk.studio().formats().all(), screen.display::asyncExec)) {
            LayerContext context = new LayerContext(desk, desk.session().orElseThrow(), peaks, new TimeScale(0, 100),
                    List.of(), new Rectangle(0, 0, 10, 10));
            layers.paintBeneath(gc, context);
            assertEquals(List.of("beneath"), PAINTED);
            layers.paintOver(gc, context);
            layers.paintOver(gc, context);
        } finally {
            gc.dispose();
            image.dispose();
            desk.closeSession();
        }
        assertEquals(List.of("beneath", "first", "over", "first", "over"), PAINTED);
        assertEquals(2, troubles.size());
        assertTrue(troubles.getLast().contains("'Broken'") && troubles.getLast().contains("org.vendor.broken"),
                troubles.getLast());
    }

    @Test
    void ourOwnLayersComeThroughThePoint() {
        List<String> troubles = new ArrayList<>();
        List<Contribution> ours = Studio.plain(List.of(), Verifiers.NONE).extensions().contributions(Layers.POINT);
        assertEquals(List.of("GridLayer", "MarkerLayer"), ours.stream()
                .filter(one -> one.bundle().equals("org.tonewright.ui"))
                .map(one -> one.create(TimelineLayer.class).getClass().getSimpleName()).toList());
        new Layers(catalog(ours), troubles::add);
        assertEquals(List.of(), troubles);
    }
}
