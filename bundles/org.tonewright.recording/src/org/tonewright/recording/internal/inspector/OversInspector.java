package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.tonewright.core.Progress;
import org.tonewright.dsp.loudness.TruePeakMeter;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Passage;
import org.tonewright.recording.inspect.Passage.Hit;
import org.tonewright.recording.inspect.Places;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/**
 * Overs between samples: the wave passes full scale where no sample does (true peak above 0 dBTP, ITU-R BS.1770-5,
 * Annex 2). A wave with flat tops is told by the rule of clipping alone. Nothing is lost in the take, so that one note
 * a track is enough.
 */
public final class OversInspector implements TakeInspector {

    /** A true peak is at most this many times the highest sample, for all that music does. */
    private static final double POSSIBLE = 0.69;
    private static final double PIECE = 0.05;
    private static final int MARGIN = 64;
    private static final double LIMIT = 0;
    private static final double HEADROOM = 6;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        List<Hit> flats = ClippingInspector.hits(recorded, progress.part(0, 0.5));
        List<Hit> overs = new ArrayList<>();
        int piece = (int) (PIECE * recorded.sampleRate());
        Windows.each(recorded, MARGIN, progress.part(0.5, 1), (samples, length, from, to, first) -> {
            for (float[] channel : samples) {
                for (int at = from; at < to; at += piece) {
                    int end = Math.min(to, at + piece);
                    double peak = peak(channel, length, at, end);
                    if (peak > LIMIT && flats.stream().noneMatch(near(first + at, piece))) {
                        overs.add(new Hit(first + at, end - at, peak));
                    }
                }
            }
        });
        if (!overs.isEmpty()) {
            found.accept(observation(recorded, overs));
        }
    }

    private static Predicate<Hit> near(long at, int piece) {
        return flat -> flat.start() < at + 3L * piece && flat.end() > at - 2L * piece;
    }

    /** The true peak of a piece in dBTP; less than the limit if no sample is high enough to look at it. */
    private static double peak(float[] x, int length, int from, int to) {
        float highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(x[i]));
        }
        if (highest < POSSIBLE) {
            return Double.NEGATIVE_INFINITY;
        }
        TruePeakMeter meter = new TruePeakMeter();
        int first = Math.max(0, from - MARGIN);
        meter.process(x, first, Math.min(length, to + MARGIN) - first);
        return meter.truePeak();
    }

    private static Observation observation(Recorded recorded, List<Hit> overs) {
        List<Passage> passages = Passage.of(recorded, overs);
        Passage worst = passages.getFirst();
        for (Passage passage : passages) {
            worst = passage.worst().amount() > worst.worst().amount() ? passage : worst;
        }
        Hit highest = worst.worst();
        String message = "The wave passes full scale between samples by " + Rules.one(highest.amount()) + " dB "
                + Places.of(recorded).at(highest.start())
                + (passages.size() == 1 ? "" : ", and in " + Rules.count(passages.size() - 1L, "other place")) + ".";
        return new Observation(Rules.OVERS, Severity.NOTE, highest.start(), highest.length(), highest.amount(), LIMIT,
                "dBTP", message, "Leave " + Rules.whole(HEADROOM) + " dB of headroom at the preamp for the next take; "
                        + "this one only needs to be turned down in the mix.");
    }
}
