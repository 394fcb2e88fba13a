package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.FlatTops;
import org.tonewright.dsp.detect.Gaps;
import org.tonewright.dsp.detect.Plosives;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Passage;
import org.tonewright.recording.inspect.Passage.Hit;
import org.tonewright.recording.inspect.Places;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/** Plosives: the pop of a p or b on the microphone. */
public final class PlosivesInspector implements TakeInspector {

    private static final double LIMIT = 12;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        List<Hit> hits = new ArrayList<>();
        int rate = recorded.sampleRate();
        new Stretches(recorded).each(progress, () -> {
            Plosives plosives = new Plosives(rate);
            return new Stretches.Ear() {

                @Override
                public void hear(float[] samples, int frames) {
                    plosives.process(samples, 0, frames);
                }

                @Override
                public void tell(Range range) {
                    for (Plosives.Puff puff : plosives.puffs()) {
                        hits.add(new Hit(range.start() + Math.round(puff.start() * rate),
                                Math.max(1, Math.round((puff.end() - puff.start()) * rate)), puff.times()));
                    }
                }
            };
        });
        List<Hit> puffs = new ArrayList<>();
        for (Hit hit : hits) {
            if (!isBroken(recorded, hit)) {
                puffs.add(hit);
            }
        }
        Places places = Places.of(recorded);
        for (Passage passage : Passage.of(recorded, puffs)) {
            Hit worst = passage.worst();
            long number = passage.hits().stream().mapToLong(hit -> hit.start() / rate).distinct().count();
            double times = Rules.decibels(worst.amount());
            found.accept(new Observation(Rules.PLOSIVES, Severity.WARNING, passage.start(), passage.length(), times,
                    LIMIT, "dB", "The microphone pops " + places.at(worst.start()) + ": a puff of breath "
                            + Rules.whole(times) + " dB above the depths of the rest"
                            + (number == 1 ? "." : ", and " + (number - 1) + " more near it."),
                    "Put a pop filter before the microphone or sing past it, and record "
                            + places.range(passage.start(), passage.length()) + " again."));
        }
    }

    /** Whether samples are lost or tops cut off there, which thumps as well. */
    private static boolean isBroken(Recorded recorded, Hit hit) throws IOException {
        int rate = recorded.sampleRate();
        long start = Math.max(0, hit.start() - rate / 2);
        int length = (int) (hit.end() + rate / 2 - start);
        int from = Math.max(0, (int) (hit.start() - start) - rate / 6);
        int to = (int) (hit.end() - start) + rate / 20;
        float[][] samples = new float[recorded.channels()][length];
        recorded.read(start, samples, length);
        for (float[] channel : samples) {
            if (!Gaps.find(channel, length, from, to, rate).isEmpty()
                    || !FlatTops.find(channel, length, from, to, rate).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
