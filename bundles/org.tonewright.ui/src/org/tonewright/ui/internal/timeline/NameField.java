package org.tonewright.ui.internal.timeline;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Text;

/** A field that lies over a name while it is written anew. Return keeps what was written, Escape does not. */
final class NameField {

    private NameField() {}

    /**
     * Opens a field.
     *
     * @param bounds over what it lies, in pixels of the canvas
     * @param name what is there now
     * @param label what is named, for those who hear the screen
     * @param done receives another name that is not blank
     */
    static void open(Canvas canvas, Rectangle bounds, String name, String label, Consumer<String> done) {
        Text field = new Text(canvas, SWT.SINGLE | SWT.BORDER);
        int height = Math.max(bounds.height, field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        field.setBounds(bounds.x, Math.max(0, bounds.y + (bounds.height - height) / 2), bounds.width, height);
        field.setText(name);
        field.selectAll();
        field.getAccessible().addAccessibleListener(Spoken.as(() -> label));
        boolean[] over = new boolean[1];
        Consumer<Boolean> end = keep -> {
            if (!over[0]) {
                over[0] = true;
                String written = field.getText().strip();
                canvas.setFocus();
                field.dispose();
                if (keep && !written.isEmpty() && !written.equals(name)) {
                    done.accept(written);
                }
            }
        };
        field.addListener(SWT.FocusOut, _ -> end.accept(true));
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                boolean keep = event.detail == SWT.TRAVERSE_RETURN;
                field.getDisplay().asyncExec(() -> end.accept(keep));
            }
        });
        field.setFocus();
    }
}
