package org.tonewright.app.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Takes as they come: inputs and the timeline. */
public final class RecordPerspective implements IPerspectiveFactory {

    @Override
    @NonNullByDefault({})
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(Views.TIMELINE, IPageLayout.LEFT, 1f, layout.getEditorArea());
        layout.addView(Views.INPUTS, IPageLayout.BOTTOM, 0.62f, Views.TIMELINE);
    }
}
