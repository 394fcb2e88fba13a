package org.tonewright.app.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Takes as they come: the timeline, the inputs, and what was found wrong with them. */
public final class RecordPerspective implements IPerspectiveFactory {

    private static final String LOWER = "org.tonewright.app.record.lower";

    @Override
    @NonNullByDefault({})
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(Views.TIMELINE, IPageLayout.LEFT, 1f, layout.getEditorArea());
        IFolderLayout lower = layout.createFolder(LOWER, IPageLayout.BOTTOM, 0.62f, Views.TIMELINE);
        lower.addView(Views.INPUTS);
        lower.addView(Views.FINDINGS);
    }
}
