package org.tonewright.app.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The balance: timeline, console and the panel of a processor. */
public final class MixPerspective implements IPerspectiveFactory {

    @Override
    @NonNullByDefault({})
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(Views.TIMELINE, IPageLayout.LEFT, 1f, layout.getEditorArea());
        layout.addView(Views.CONSOLE, IPageLayout.BOTTOM, 0.38f, Views.TIMELINE);
        layout.addView(Views.PROCESSOR, IPageLayout.RIGHT, 0.66f, Views.CONSOLE);
    }
}
