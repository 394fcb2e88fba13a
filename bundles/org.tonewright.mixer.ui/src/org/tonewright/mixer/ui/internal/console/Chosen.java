package org.tonewright.mixer.ui.internal.console;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.tonewright.model.session.Strip;

/** The strips that a person chose to move together. */
final class Chosen {

    private final Set<Strip> strips = new LinkedHashSet<>();

    /** Chooses one strip alone. */
    void only(Strip strip) {
        strips.clear();
        strips.add(strip);
    }

    /** Chooses a strip with the others, or no more. */
    void toggle(Strip strip) {
        if (!strips.remove(strip)) {
            strips.add(strip);
        }
    }

    /** Chooses several strips alone. */
    void all(List<Strip> several) {
        strips.clear();
        strips.addAll(several);
    }

    /** Forgets strips that are not in the console any more. */
    void keep(List<Strip> there) {
        strips.retainAll(there);
    }

    boolean contains(Strip strip) {
        return strips.contains(strip);
    }

    /** Those that move with a strip, itself included. */
    List<Strip> with(Strip strip) {
        return strips.contains(strip) ? new ArrayList<>(strips) : List.of(strip);
    }
}
