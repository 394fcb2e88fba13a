package org.tonewright.mixer.ui.internal.console;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.tonewright.mixer.ui.console.ConsoleView;
import org.tonewright.ui.desk.DeskListener;

import com.sun.management.ThreadMXBean;

/**
 * Opens a window with the console of a made mix that plays, to be looked at. Arguments: width, height, tracks, seconds.
 * Every five seconds it prints what the window's thread takes of a core, and what it allocates.
 */
public final class ConsoleShell {

    private static final int EVERY = 5000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long cpu;
    private long bytes;
    private long time;

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("console");
        MadeMix mix = new MadeMix(folder);
        int tracks = Integer.parseInt(arguments[2]);
        if (tracks > 0) {
            mix.tracks(folder, tracks, Integer.parseInt(arguments[3])).mix();
        }
        mix.desk().addListener(new DeskListener() {

            @Override
            public void said(String sentence, boolean urgent) {
                System.out.println((urgent ? "! " : "  ") + sentence);
            }
        });
        Display display = Display.getDefault();
        Shell shell = new Shell(display, SWT.NO_TRIM);
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        long began = System.nanoTime();
        ConsoleView view = new ConsoleView(shell, mix.desk());
        shell.open();
        while (display.readAndDispatch()) {
            // Until it stands.
        }
        System.out.println("Stands after " + (System.nanoTime() - began) / 1_000_000 + " ms");
        mix.play();
        new ConsoleShell().look(display);
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        view.close();
        mix.desk().closeSession();
    }

    private void look(Display display) {
        long nowCpu = threads.getCurrentThreadCpuTime();
        long nowBytes = threads.getCurrentThreadAllocatedBytes();
        long now = System.nanoTime();
        System.out.printf("%.1f %% of a core, %d KB a second%n", 100.0 * (nowCpu - cpu) / (now - time),
                (long) ((nowBytes - bytes) / 1024 / ((now - time) / 1e9)));
        cpu = nowCpu;
        bytes = nowBytes;
        time = now;
        display.timerExec(EVERY, () -> look(display));
    }
}
