package org.tonewright.ui.internal.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.keys.IBindingService;

/** Lets keys without a modifier, such as space and R, be typed into a field instead of being commands. */
public final class Typing {

    private Typing() {}

    /** From now on, while a field has the focus, no key is a command. */
    public static void watch(IWorkbench workbench) {
        IBindingService bindings = workbench.getService(IBindingService.class);
        Display display = workbench.getDisplay();
        display.addFilter(SWT.FocusIn, event -> bindings.setKeyFilterEnabled(!takesText(event.widget)));
        display.addFilter(SWT.Dispose, event -> {
            if (takesText(event.widget)) {
                bindings.setKeyFilterEnabled(true);
            }
        });
    }

    /** A list to choose from and a text to be read take the focus, too, often without being asked, but no letters. */
    private static boolean takesText(Widget widget) {
        return (widget instanceof Text || widget instanceof StyledText || widget instanceof Combo
                || widget instanceof Spinner) && (widget.getStyle() & SWT.READ_ONLY) == 0;
    }
}
