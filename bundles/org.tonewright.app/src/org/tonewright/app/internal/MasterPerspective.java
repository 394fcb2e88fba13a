package org.tonewright.app.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The release: its titles, their levels and what is delivered. */
public final class MasterPerspective implements IPerspectiveFactory {

    @Override
    @NonNullByDefault({})
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(Views.RELEASE, IPageLayout.LEFT, 1f, layout.getEditorArea());
    }
}
