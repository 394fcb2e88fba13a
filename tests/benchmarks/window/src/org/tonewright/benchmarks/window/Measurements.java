package org.tonewright.benchmarks.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.tonewright.core.playback.Player;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.widgets.Ticker;

import com.sun.management.ThreadMXBean;

/**
 * Measures the running window from within, as a bundle that is dropped into the installation: when it stands, how long a
 * large session takes to be usable, what live views cost while 32 strips play, and an undo. Prints rows of a table in
 * Markdown into the file that {@code -Dtonewright.benchmark.results} names and closes the workbench.
 */
public final class Measurements implements IStartup {

    private static final double SECONDS = 10;
    private static final int UNDOS = 20;

    private final Path results = Path.of(System.getProperty("tonewright.benchmark.results", "results.md"));
    private final Path folder = Path.of(System.getProperty("tonewright.benchmark.folder", "."));
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            try {
                row("start to window", (System.currentTimeMillis() - Long.getLong("tonewright.benchmark.started", 0))
                        / 1000.0, "s");
                if (Boolean.getBoolean("tonewright.benchmark.all")) {
                    measure(display);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                PlatformUI.getWorkbench().close();
            }
        });
    }

    private void measure(Display display) throws IOException {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        show("org.tonewright.app.mix");
        settle(display, 1);
        Path large = folder.resolve("large");
        Songs.large(desk.studio(), large, folder);
        Path playing = folder.resolve("playing");
        Songs.playing(desk.studio(), playing, folder);

        long begin = System.nanoTime();
        desk.open(large);
        row("opening 100 tracks, 500 clips, 300 inserts, an hour each: the desk has it", since(begin), "s");
        idle(display);
        row("... and the window has drawn it and waits for a hand", since(begin), "s");
        while (peaks(large) < Songs.FILES) {
            settle(display, 0.1);
        }
        row("... and all waveforms are there", since(begin), "s");
        undo(desk.session().orElseThrow(), display);

        desk.open(playing);
        settle(display, 3);
        play(desk.session().orElseThrow().player(), display);
        desk.closeSession();
    }

    private void undo(OpenSession open, Display display) throws IOException {
        Strip strip = open.root().getMixer().getStrips().get(50);
        double edit = 0;
        double undo = 0;
        for (int i = 0; i < UNDOS; i++) {
            long begin = System.nanoTime();
            open.editor().edit("Mute", () -> strip.setMute(!strip.isMute()));
            edit += since(begin);
            idle(display);
            begin = System.nanoTime();
            open.editor().undo();
            undo += since(begin);
            idle(display);
        }
        row("an edit in it", edit / UNDOS * 1000, "ms");
        row("an undo in it", undo / UNDOS * 1000, "ms");
    }

    private void play(Player player, Display display) throws IOException {
        AtomicLong frames = new AtomicLong();
        AtomicLong paints = new AtomicLong();
        Ticker.of(display).add(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), frames::incrementAndGet);
        display.addFilter(SWT.Paint, _ -> paints.incrementAndGet());
        player.play();
        settle(display, 4);
        long main = Thread.currentThread().threadId();
        long cpu = threads.getThreadCpuTime(main);
        long bytes = threads.getThreadAllocatedBytes(main);
        frames.set(0);
        paints.set(0);
        long begin = System.nanoTime();
        settle(display, SECONDS);
        double took = since(begin);
        row("32 strips play: frames a second", frames.get() / took, "");
        row("... widgets drawn a second", paints.get() / took, "");
        row("... share of a core of the window's thread", (threads.getThreadCpuTime(main) - cpu) / 1e7 / took, "%");
        row("... bytes allocated a second by the window's thread",
                (threads.getThreadAllocatedBytes(main) - bytes) / took / 1e6, "MB");
        player.stop();
    }

    private static void show(String perspective) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(perspective));
    }

    private static int peaks(Path session) throws IOException {
        Path cache = session.resolve("cache/peaks");
        if (!Files.isDirectory(cache)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(cache)) {
            return (int) files.filter(file -> file.toString().endsWith(".peaks")).count();
        }
    }

    /** Runs the window for a time, as a person would let it. */
    private static void settle(Display display, double seconds) {
        long begin = System.nanoTime();
        boolean[] over = new boolean[1];
        display.timerExec((int) (seconds * 1000), () -> over[0] = true);
        while (!over[0] && since(begin) < seconds + 5) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    /** Runs the window until it has nothing to do. */
    private static void idle(Display display) {
        while (display.readAndDispatch()) {
            Thread.onSpinWait();
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void row(String what, double value, String unit) throws IOException {
        Files.writeString(results, String.format(Locale.ROOT, "| %s | %.2f %s |%n", what, value, unit),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
