package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.FlatTops;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Passage;
import org.tonewright.recording.inspect.Passage.Hit;
import org.tonewright.recording.inspect.Places;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/** Clipping: waves whose tops were cut off, at full scale or below. */
public final class ClippingInspector implements TakeInspector {

    private static final double FULL_SCALE_DB = -0.1;
    private static final double LEAST_TURN = 6;
    private static final double MOST_TURN = 12;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        List<Hit> hits = hits(recorded, progress);
        Places places = Places.of(recorded);
        for (Passage passage : Passage.of(recorded, hits)) {
            found.accept(observation(passage, places, recorded.sampleRate()));
        }
    }

    /** The flat tops; the amount is the height. */
    static List<Hit> hits(Recorded recorded, Progress progress) throws IOException {
        List<Hit> hits = new ArrayList<>();
        int margin = (int) Math.ceil(FlatTops.REACH * recorded.sampleRate());
        Windows.each(recorded, margin, progress, (samples, length, from, to, first) -> {
            for (float[] channel : samples) {
                for (FlatTops.Flat flat : FlatTops.find(channel, length, from, to, recorded.sampleRate())) {
                    hits.add(new Hit(first + flat.start(), flat.length(), Math.abs(flat.level())));
                }
            }
        });
        return hits;
    }

    private static Observation observation(Passage passage, Places places, int sampleRate) {
        long samples = passage.hits().stream().mapToLong(Hit::length).sum();
        long longest = passage.hits().stream().mapToLong(Hit::length).max().orElse(0);
        double ceiling = Rules.decibels(passage.worst().amount());
        boolean converter = ceiling >= FULL_SCALE_DB;
        String message = "The take clips " + places.at(passage.start()) + ": "
                + Rules.count(passage.hits().size(), "peak") + (passage.hits().size() == 1 ? " is" : " are")
                + " cut off " + (converter ? "at full scale"
                        : "at " + Rules.one(ceiling) + " dBFS, so before the converter")
                + ", the longest for " + Rules.one(1000.0 * longest / sampleRate) + " ms.";
        double turn = longest > sampleRate / 1000 ? MOST_TURN : LEAST_TURN;
        String remedy = "Turn the preamp down by " + Rules.whole(turn) + " dB"
                + (converter ? "" : ", or use its pad or that of the microphone,") + " and record "
                + places.range(passage.start(), passage.length()) + " again.";
        return new Observation(Rules.CLIPPING, Severity.ERROR, passage.start(), passage.length(), samples, 0,
                "samples", message, remedy);
    }
}
