package org.tonewright.app.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** What the song needs: the session, its parts and what lies in it. */
public final class PreparePerspective implements IPerspectiveFactory {

    @Override
    @NonNullByDefault({})
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(Views.SESSION, IPageLayout.LEFT, 1f, layout.getEditorArea());
        layout.addView(Views.BROWSER, IPageLayout.RIGHT, 0.68f, Views.SESSION);
    }
}
