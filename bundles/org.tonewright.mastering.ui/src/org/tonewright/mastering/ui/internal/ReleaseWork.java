package org.tonewright.mastering.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.tonewright.core.Progress;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.mastering.delivery.Deliveries;
import org.tonewright.mastering.delivery.DeliveryWriter;
import org.tonewright.mastering.delivery.WrittenDelivery;
import org.tonewright.mastering.level.LevelBounds;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.master.MasterRelease;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.ReleaseOutline;
import org.tonewright.model.session.Release;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.work.Work;

/**
 * The long work on a release. While it lasts the release is held: it may be read from the work's thread, and nobody
 * edits it.
 */
final class ReleaseWork {

    /** How much of delivering is mastering. */
    private static final double MASTERING = 0.7;
    /** No number is given to a thread pool by a person here, so all cores work. */
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final OpenDocument<Release> document;
    private final Desk desk;

    /**
     * What one delivery gave.
     *
     * @param format what was delivered
     * @param delivery what was written
     */
    private record Written(Deliveries.Installed format, WrittenDelivery delivery) {}

    ReleaseWork(OpenDocument<Release> document, Desk desk) {
        this.document = document;
        this.desk = desk;
    }

    /**
     * Begins to measure, and in the end sets the proposed levels as one edit.
     *
     * @param done receives the proposal
     * @param shown receives how far it is, 0 to 1
     * @param ended runs when the work has ended in any way
     * @return empty if it can't begin; then it was said why
     */
    Optional<Job> propose(Target target, Consumer<LevelProposal> done, DoubleConsumer shown, Runnable ended) {
        return begin("Propose levels", "the release is being measured", target, shown, ended,
                (master, progress) -> master.propose(target, LevelBounds.USUAL, progress), (master, proposal) -> {
                    master.accept(proposal);
                    document.save();
                    done.accept(proposal);
                });
    }

    /**
     * Begins to master and to deliver. A delivery that is there already is replaced.
     *
     * @param target whose true peak the release's limiter keeps, if the release needs one
     * @param formats what to deliver
     * @param out the folder that deliveries go to
     * @param done receives what was written
     * @param shown receives how far it is, 0 to 1
     * @param ended runs when the work has ended in any way
     * @return empty if it can't begin; then it was said why
     */
    Optional<Job> deliver(Target target, List<Deliveries.Installed> formats, Path out,
            Consumer<List<WrittenDelivery>> done, DoubleConsumer shown, Runnable ended) {
        boolean fit = desk.attempt(() -> formats.forEach(format -> DeliveryWriter.requireNone(format,
                format.create().objections(ReleaseOutline.of(document.root())))));
        return !fit ? Optional.empty()
                : begin("Deliver", "the release is being delivered", target, shown, ended, (master, progress) -> {
                    MasteredRelease mastered = master.master(progress.part(0, MASTERING));
                    // One writer for all formats: it listens to the masters once.
                    DeliveryWriter writer = new DeliveryWriter(document, desk.studio());
                    List<Written> written = new ArrayList<>();
                    double share = (1 - MASTERING) / formats.size();
                    for (Deliveries.Installed format : formats) {
                        double from = MASTERING + written.size() * share;
                        written.add(new Written(format,
                                writer.write(format, mastered, out, true, progress.part(from, from + share))));
                    }
                    return written;
                }, (_, written) -> {
                    DeliveryWriter writer = new DeliveryWriter(document, desk.studio());
                    written.forEach(one -> writer.remember(one.format(), one.delivery()));
                    document.save();
                    done.accept(written.stream().map(Written::delivery).toList());
                });
    }

    /** The part of the work that takes its time. */
    private interface Lasting<T> {
        T run(MasterRelease master, Progress progress) throws IOException;
    }

    /** What is done with the outcome, on the main thread. */
    private interface Closing<T> {
        void run(MasterRelease master, T outcome) throws IOException;
    }

    private <T> Optional<Job> begin(String label, String held, Target target, DoubleConsumer shown, Runnable ended,
            Lasting<T> work, Closing<T> end) {
        List<Job> begun = new ArrayList<>();
        desk.attempt(() -> {
            MasterRelease master = new MasterRelease(document, desk.studio(), THREADS);
            if (!document.root().getTitles().isEmpty()) {
                master.completeChain(target);
            }
            SessionEditor.Hold hold = document.editor().hold(held);
            Display display = Display.getCurrent();
            Job job = new Work(desk).begin(label, progress -> work.run(master, watched(progress, shown, display)),
                    outcome -> {
                        hold.close();
                        desk.attempt(() -> end.run(master, outcome));
                        ended.run();
                    });
            job.addJobChangeListener(new JobChangeAdapter() {

                @Override
                @NonNullByDefault({})
                public void done(IJobChangeEvent event) {
                    if (!event.getResult().isOK()) {
                        display.asyncExec(() -> {
                            hold.close();
                            ended.run();
                        });
                    }
                }
            });
            begun.add(job);
        });
        return begun.stream().findFirst();
    }

    private static Progress watched(Progress progress, DoubleConsumer shown, Display display) {
        AtomicInteger percent = new AtomicInteger();
        return done -> {
            progress.at(done);
            int now = (int) (done * 100);
            if (percent.getAndSet(now) != now) {
                display.asyncExec(() -> shown.accept(done));
            }
        };
    }
}
