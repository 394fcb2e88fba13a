package org.tonewright.core.verb;

import java.io.PrintStream;
import java.util.Locale;

import org.tonewright.core.Cancellation;
import org.tonewright.core.Progress;

/** Output to two streams: results to one, messages and progress to the other. */
public final class StreamOutput implements Output {

    private static final int BAR_WIDTH = 40;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 2_000_000_000L;
    private static final int LINE_STEP = 10;

    private final PrintStream results;
    private final PrintStream messages;
    private final boolean terminal;
    private boolean barShown;

    /**
     * @param results where the result goes
     * @param messages where messages and progress go
     * @param terminal whether the messages are read on a terminal that can redraw a line
     */
    public StreamOutput(PrintStream results, PrintStream messages, boolean terminal) {
        this.results = results;
        this.messages = messages;
        this.terminal = terminal;
    }

    @Override
    public synchronized void line(String text) {
        endBar();
        results.println(text);
    }

    @Override
    public synchronized void document(Object document) {
        endBar();
        results.println(Json.write(document));
    }

    @Override
    public synchronized void message(String sentence) {
        endBar();
        messages.println(sentence);
        messages.flush();
    }

    @Override
    public Progress progress(String task, Cancellation cancellation) {
        return new Shown(task, cancellation);
    }

    private void endBar() {
        if (barShown) {
            messages.println();
            barShown = false;
        }
    }

    private final class Shown implements Progress {

        private final String task;
        private final Cancellation cancellation;
        private int percent = -1;
        private long written = System.nanoTime();

        Shown(String task, Cancellation cancellation) {
            this.task = task;
            this.cancellation = cancellation;
        }

        @Override
        public void at(double done) {
            cancellation.check();
            int reached = (int) Math.floor(100 * Math.clamp(done, 0, 1));
            synchronized (StreamOutput.this) {
                if (reached <= percent) {
                    return;
                }
                long now = System.nanoTime();
                if (terminal) {
                    if (reached == 100 || percent < 0 || now - written >= REDRAW_NANOS) {
                        draw(reached);
                        percent = reached;
                        written = now;
                    }
                } else if (reached == 100 || reached >= percent + LINE_STEP && now - written >= LINE_NANOS) {
                    messages.println(task + ": " + reached + " %");
                    messages.flush();
                    percent = reached;
                    written = now;
                }
            }
        }

        private void draw(int reached) {
            int full = reached * BAR_WIDTH / 100;
            messages.print(String.format(Locale.ROOT, "\r%s [%s%s] %3d %%", task, "#".repeat(full),
                    ".".repeat(BAR_WIDTH - full), reached));
            messages.flush();
            barShown = true;
            if (reached == 100) {
                endBar();
            }
        }
    }
}
