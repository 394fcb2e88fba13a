package org.tonewright.ui.gallery;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Opens the gallery in a window of its own. */
final class GalleryShow {

    private GalleryShow() {}

    /** @param args width and height; 1280 and 800 unless given */
    public static void main(String[] args) {
        Display display = new Display();
        Shell shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setText("Tonewright widgets");
        shell.setLayout(new FillLayout());
        new GalleryView(shell);
        boolean given = args.length > 1;
        shell.setSize(given ? Integer.parseInt(args[0]) : 1280, given ? Integer.parseInt(args[1]) : 800);
        shell.open();
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.dispose();
    }
}
