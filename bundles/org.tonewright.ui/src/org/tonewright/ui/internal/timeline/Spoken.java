package org.tonewright.ui.internal.timeline;

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;

/** What is said of a drawn control to those who hear the screen. */
final class Spoken {

    private Spoken() {}

    /** Says a text as it is at the time. */
    static AccessibleListener as(Supplier<String> text) {
        return new AccessibleAdapter() {

            @Override
            @NonNullByDefault({})
            public void getName(AccessibleEvent event) {
                event.result = text.get();
            }
        };
    }
}
