package org.tonewright.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Assertions;

/** The display that the window stands on: time passes on it, pictures are taken of it. */
final class Screen {

    /** Longer than anything takes on a slow machine that others use, too. */
    private static final int PATIENCE_SECONDS = 20;
    private static final int BEAT_MILLISECONDS = 10;

    private Screen() {}

    /**
     * Lets the window live until something holds.
     *
     * @param what a sentence that says what ought to happen, for the one who reads that it did not
     * @param holds asked again and again
     */
    static void await(String what, BooleanSupplier holds) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                Assertions.fail("Not within " + PATIENCE_SECONDS + " seconds: " + what);
            }
            beat(display);
        }
    }

    /** Lets the window live for a while: to show that something does not happen. */
    static void live(int milliseconds) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        while (System.nanoTime() < end) {
            beat(display);
        }
    }

    /** Does what waits to be done, or sleeps for a moment if nothing does. */
    private static void beat(Display display) {
        if (!display.readAndDispatch()) {
            display.timerExec(BEAT_MILLISECONDS, () -> {});
            display.sleep();
        }
    }

    /** Writes what is to be seen into a PNG file. */
    static void picture(Path file) {
        Display display = Display.getCurrent();
        Rectangle area = display.getBounds();
        Image image = new Image(display, area.width, area.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, 0, 0);
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
