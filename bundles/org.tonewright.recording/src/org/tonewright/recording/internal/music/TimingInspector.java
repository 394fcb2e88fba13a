package org.tonewright.recording.internal.music;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.Grid;
import org.tonewright.dsp.detect.Onset;
import org.tonewright.dsp.detect.OnsetDetector;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;
import org.tonewright.recording.internal.music.BarTiming.Bar;
import org.tonewright.recording.internal.music.BarTiming.Off;
import org.tonewright.recording.internal.music.BarTiming.Played;

/**
 * Looks for bars that are played late or early, and for takes that drag or rush. A player is measured by the own
 * habits: who swings or always lies a little behind plays with feel, and instruments that come in slowly are not late.
 */
public final class TimingInspector implements TakeInspector {

    private static final String RULE = "org.tonewright.recording.timing";
    /** Fewer notes show no habit. */
    private static final int FEWEST_NOTES = 8;

    /** For the extension registry. */
    public TimingInspector() {}

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        Optional<Bars> bars = recorded.bars();
        Listening listening = new Listening(recorded);
        if (bars.isPresent()) {
            double level = listening.level(progress.part(0, 0.2));
            if (level > 0) {
                OnsetDetector detector = new OnsetDetector(recorded.sampleRate(), level);
                listening.to(detector::add, progress.part(0.2, 1));
                new Judge(recorded, bars.get(), listening, detector.onsets()).judge(found);
            }
        }
    }

    private static final class Judge {
        private final Recorded recorded;
        private final Bars bars;
        private final double perMilli;
        private final List<Played> notes = new ArrayList<>();
        private final List<Bar> judged = new ArrayList<>();
        private double beat;

        Judge(Recorded recorded, Bars bars, Listening listening, List<Onset> onsets) {
            this.recorded = recorded;
            this.bars = bars;
            this.perMilli = recorded.sampleRate() / 1000.0;
            double usual = Middle.of(onsets.stream().mapToDouble(Onset::strength).toArray());
            List<Double> beats = new ArrayList<>();
            for (Onset onset : onsets) {
                long frame = listening.start() + Math.round(onset.at());
                long before = bars.before(frame + 1, Grid.BEAT);
                beats.add((bars.after(before, Grid.BEAT) - before) / perMilli);
                notes.add(new Played((listening.start() + onset.at()) / perMilli, before / perMilli,
                        Math.min(1, onset.strength() / usual)));
            }
            beat = Middle.of(beats.stream().mapToDouble(Double::doubleValue).toArray());
            long last = bars.place(Math.max(0, listening.end() - 1)).bar();
            for (long bar = bars.place(listening.start()).bar(); bar <= last; bar++) {
                judged.add(new Bar(bar, bars.frame(bar) / perMilli, bars.frame(bar + 1) / perMilli));
            }
        }

        void judge(Consumer<Observation> found) {
            if (notes.size() >= FEWEST_NOTES) {
                Optional<Pulse> pulse = Pulse.of(beat, notes);
                pulse.ifPresent(drift -> found.accept(drifting(drift)));
                BarTiming timing = new BarTiming(beat, pulse.map(drift -> drift.without(notes)).orElse(notes));
                List<Off> together = new ArrayList<>();
                for (Off off : timing.off(judged)) {
                    if (!together.isEmpty() && (together.getLast().bar().number() + 1 != off.bar().number()
                            || together.getLast().shift() > 0 != off.shift() > 0)) {
                        found.accept(observation(together));
                        together.clear();
                    }
                    together.add(off);
                }
                if (!together.isEmpty()) {
                    found.accept(observation(together));
                }
            }
        }

        private Observation drifting(Pulse drift) {
            long start = Math.max(0, Math.round(notes.getFirst().at() * perMilli));
            long end = Math.round(notes.getLast().at() * perMilli);
            String message = String.format(Locale.ROOT, "%s %s: from its beginning to its end it %s by %.0f ms.",
                    recorded.name(), drift.change() > 0 ? "drags" : "rushes",
                    drift.change() > 0 ? "falls behind" : "runs ahead", Math.abs(drift.change()));
            return new Observation(RULE, Severity.WARNING, start, Math.max(1, end - start), Math.abs(drift.change()),
                    Pulse.LIMIT, "ms", message, "Record the whole take again, with the click louder.");
        }

        private Observation observation(List<Off> off) {
            double shift = Middle.of(off.stream().mapToDouble(Off::shift).toArray());
            double limit = off.stream().mapToDouble(Off::limit).max().orElse(BarTiming.LEAST_LIMIT);
            long first = off.getFirst().bar().number();
            long last = off.getLast().bar().number();
            String where = first == last ? "bar " + first : "bars " + first + " to " + last;
            long start = bars.frame(first);
            String message = String.format(Locale.ROOT, "%s is %.0f ms %s in %s.", recorded.name(), Math.abs(shift),
                    shift > 0 ? "late" : "early", where);
            return new Observation(RULE, Severity.WARNING, start, bars.frame(last + 1) - start, Math.abs(shift), limit,
                    "ms", message, "Record " + where + " again.");
        }
    }
}
