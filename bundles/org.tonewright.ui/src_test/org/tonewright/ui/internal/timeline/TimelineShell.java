package org.tonewright.ui.internal.timeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.tonewright.core.Studio;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.timeline.TimelineView;

/**
 * Opens a window with the timeline of a made song, to be looked at. Arguments: width, height, tracks, seconds, folder.
 */
public final class TimelineShell {

    /** What is worth a line: an event that costs a picture, in nanoseconds. */
    private static final long SLOW = 33_000_000;

    private TimelineShell() {}

    public static void main(String[] arguments) throws IOException {
        int width = Integer.parseInt(arguments[0]);
        int height = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[4]);
        Display display = Display.getDefault();
        Studio studio = Studio.plain(List.of(), Verifiers.NONE);
        if (!Files.exists(folder)) {
            MadeSong.make(studio, folder, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        }
        Shell shell = new Shell(display, SWT.NO_TRIM);
        shell.setLayout(new FillLayout());
        Desk desk = new Desk(studio);
        desk.addListener(new DeskListener() {

            @Override
            public void said(String sentence, boolean urgent) {
                System.out.println((urgent ? "! " : "  ") + sentence);
            }
        });
        TimelineView view = new TimelineView(shell, desk);
        shell.setBounds(0, 0, width, height);
        shell.open();
        long began = System.nanoTime();
        long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        desk.openSession(folder);
        view.focus();
        System.out.println("opened after " + (System.nanoTime() - began) / 1_000_000 + " ms, of which it worked "
                + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work) / 1_000_000 + " ms");
        while (!shell.isDisposed()) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (!display.readAndDispatch()) {
                display.sleep();
            } else if (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start > SLOW) {
                System.out.println("an event took "
                        + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000 + " ms");
            }
        }
        view.close();
        desk.closeSession();
    }
}
