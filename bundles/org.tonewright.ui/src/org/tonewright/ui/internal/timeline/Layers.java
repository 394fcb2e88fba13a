package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimelineLayer;

/** The layers of one timeline. One that cannot be made, or throws, is spoken of and left out; it harms no other. */
final class Layers {

    /** The id of the extension point. */
    static final String POINT = "org.tonewright.ui.timelineLayers";

    /** A layer, and who contributed it. Below order 0 it lies beneath the clips. */
    private record Contributed(String name, String bundle, int order, TimelineLayer layer) {}

    private final List<Contributed> layers = new ArrayList<>();
    private final Consumer<String> trouble;

    /** Makes the layers that are contributed. */
    Layers(ExtensionCatalog extensions, Consumer<String> trouble) {
        this.trouble = trouble;
        for (Contribution element : extensions.contributions(POINT)) {
            try {
                layers.add(new Contributed(element.text("name"), element.bundle(), order(element),
                        element.create(TimelineLayer.class)));
            } catch (Refusal unreadable) {
                trouble.accept(String.valueOf(unreadable.getMessage()));
            }
        }
        layers.sort(Comparator.comparingInt(Contributed::order));
    }

    private static int order(Contribution element) {
        String text = element.text("order");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notNumber) {
            throw new Refusal("The layer '" + element.text("name") + "' of the bundle " + element.bundle()
                    + " has the order '" + text + "', which is not a whole number.", notNumber);
        }
    }

    /** Paints what lies beneath the clips. */
    void paintBeneath(GC gc, LayerContext context) {
        paint(gc, context, true);
    }

    /** Paints what lies over the clips. */
    void paintOver(GC gc, LayerContext context) {
        paint(gc, context, false);
    }

    private void paint(GC gc, LayerContext context, boolean beneath) {
        for (Contributed one : List.copyOf(layers)) {
            if (one.order() < 0 == beneath) {
                attempt(one, () -> one.layer().paint(gc, context));
                gc.setClipping(context.area());
                gc.setAlpha(255);
                gc.setLineWidth(1);
            }
        }
    }

    /** Asks every layer what has changed. */
    List<Rectangle> changed(LayerContext context) {
        List<Rectangle> places = new ArrayList<>();
        for (Contributed one : List.copyOf(layers)) {
            attempt(one, () -> places.addAll(one.layer().changed(context)));
        }
        return places;
    }

    private void attempt(Contributed one, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError failure) {
            layers.remove(one);
            trouble.accept(Texts.of("layer.off", one.name(), one.bundle(), failure));
        }
    }
}
