package org.tonewright.ui.work;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.ui.desk.Desk;

/**
 * Long work in the background. The workbench shows its progress and lets a person stop it; what can't be done is said
 * at the desk in one sentence.
 */
public final class Work {

    private static final int STEPS = 1000;
    private static final int TENTH = STEPS / 10;

    /**
     * Work that gives something.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Task<T> {

        /**
         * [any] Does it, on a thread of its own. It must not touch the model or widgets.
         *
         * @param progress told how far it is; throws when the work shall stop
         */
        T run(Progress progress) throws IOException;
    }

    private final Desk desk;

    /** Work for whoever sits at a desk. */
    public Work(Desk desk) {
        this.desk = desk;
    }

    /**
     * Begins work and returns at once.
     *
     * @param label what a person reads while it lasts, such as {@code Bounce}
     * @param task the work
     * @param done receives what it gave, on the main thread; not called when it was stopped or failed
     * @return the job, to ask for its state or to stop it
     */
    public <T> Job begin(String label, Task<T> task, Consumer<T> done) {
        Display display = Display.getDefault();
        Job job = new Job(label) {

            @Override
            protected IStatus run(@Nullable IProgressMonitor given) {
                IProgressMonitor monitor = given == null ? new NullProgressMonitor() : given;
                monitor.beginTask(label, STEPS);
                try {
                    T result = task.run(new Watched(monitor, percent -> display
                            .asyncExec(() -> desk.say(label + ": " + percent + " %"))));
                    display.asyncExec(() -> done.accept(result));
                    return Status.OK_STATUS;
                } catch (CancellationException e) {
                    display.asyncExec(() -> desk.say(label + " was stopped."));
                    return Status.CANCEL_STATUS;
                } catch (IOException | Refusal e) {
                    display.asyncExec(() -> desk.warn(Desk.sentence(e)));
                    return Status.CANCEL_STATUS;
                } finally {
                    monitor.done();
                }
            }
        };
        job.setUser(false);
        job.schedule();
        return job;
    }

    /** Hands progress on in steps of a thousandth, and says it in steps of a tenth. */
    private static final class Watched implements Progress {

        private final IProgressMonitor monitor;
        private final IntConsumer said;
        private int shown;

        Watched(IProgressMonitor monitor, IntConsumer said) {
            this.monitor = monitor;
            this.said = said;
        }

        @Override
        public synchronized void at(double done) {
            if (monitor.isCanceled()) {
                throw new CancellationException("The work was stopped.");
            }
            int steps = (int) (Math.clamp(done, 0, 1) * STEPS);
            if (steps > shown) {
                monitor.worked(steps - shown);
                if (steps / TENTH > shown / TENTH) {
                    said.accept(steps / TENTH * 10);
                }
                shown = steps;
            }
        }
    }
}
