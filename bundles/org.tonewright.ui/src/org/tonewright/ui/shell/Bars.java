package org.tonewright.ui.shell;

import java.util.List;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWorkbenchWindow;

/** Puts our bars into the window: stages and transport at its top, what is said at its bottom. */
public final class Bars {

    private static final String PACKAGE = "org.tonewright.ui.internal.shell.";

    private Bars() {}

    /** Adds the bars to a window before it is shown. */
    public static void add(IWorkbenchWindow window) {
        if (window.getService(MWindow.class) instanceof MTrimmedWindow model) {
            EModelService models = window.getService(EModelService.class);
            MTrimBar top = models.getTrim(model, SideValue.TOP);
            top.getChildren().addAll(0, List.of(control(models, "StageBar"), control(models, "TransportBar")));
            // The workbench hides this trim where there is no tool bar.
            top.setToBeRendered(true);
            top.setVisible(true);
            MToolControl messages = control(models, "MessageBar");
            messages.getTags().add("stretch");
            models.getTrim(model, SideValue.BOTTOM).getChildren().add(0, messages);
        }
    }

    private static MToolControl control(EModelService models, String name) {
        MToolControl control = models.createModelElement(MToolControl.class);
        control.setElementId("org.tonewright.ui." + name);
        control.setContributionURI("bundleclass://org.tonewright.ui/" + PACKAGE + name);
        control.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        return control;
    }
}
