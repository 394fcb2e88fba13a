package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.SharedSource;
import org.tonewright.dsp.detect.SharedSource.Match;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Places;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/**
 * Polarity: two microphones hear the same source, and one of them upside down. The two channels of a track are
 * compared, and the track with the others that hear the same source. Of two tracks the quieter is named; of several the
 * one that the most others contradict.
 */
public final class PolarityInspector implements TakeInspector {

    private static final double ALIKE = 0.25;
    private static final double CLEAR = 1.4;
    private static final double MOST = 0.6;
    private static final int BLOCK = 1 << 14;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        if (recorded.channels() == 2) {
            inside(recorded, found, progress.part(0, 0.5));
        }
        List<Companions.Contrary> against = new Companions(recorded).against(progress.part(0.5, 1));
        if (!against.isEmpty()) {
            List<String> names = against.stream().map(one -> one.track().name()).toList();
            double likeness = against.stream().mapToDouble(Companions.Contrary::likeness).min().orElse(0);
            found.accept(observation(whole(recorded), likeness, "It sounds the same as '"
                    + String.join("' and '", names) + "', but upside down: together they cancel.",
                    "Swap the polarity of " + recorded.name()
                            + " at the preamp or in its strip, or change the cable, and listen to both together."));
        }
    }

    private static Range whole(Recorded recorded) {
        return new Range(recorded.ranges().getFirst().start(), recorded.ranges().getLast().end());
    }

    private static void inside(Recorded recorded, Consumer<Observation> found, Progress progress)
            throws IOException {
        SharedSource source = new SharedSource(recorded.sampleRate());
        float[][] samples = new float[2][BLOCK];
        long all = recorded.ranges().stream().mapToLong(Range::length).sum();
        long done = 0;
        for (Range range : recorded.ranges()) {
            source.jump(range.start());
            for (long at = range.start(); at < range.end(); at += BLOCK) {
                progress.at((double) (done + at - range.start()) / all);
                int frames = (int) Math.min(BLOCK, range.end() - at);
                recorded.read(at, samples, frames);
                source.process(samples[0], samples[1], 0, frames);
            }
            done += range.length();
        }
        List<Match> matches = source.matches();
        List<Match> swapped = matches.stream().filter(PolarityInspector::isSwapped).toList();
        if (swapped.size() < Math.min(2, matches.size()) || swapped.isEmpty()) {
            return;
        }
        double likeness = swapped.stream().mapToDouble(Match::likeness).average().orElse(0);
        if (swapped.size() >= MOST * matches.size()) {
            found.accept(observation(whole(recorded), likeness,
                    "The two channels play the same, but one of them upside down: in mono they cancel.",
                    "Swap the polarity of one microphone at the preamp, or change its cable, and play it again."));
            return;
        }
        Places places = Places.of(recorded);
        for (int i = 0; i < swapped.size();) {
            int end = i + 1;
            while (end < swapped.size() && swapped.get(end).start() - swapped.get(end - 1).end() < BLOCK) {
                end++;
            }
            if (end - i >= 2) {
                Range range = new Range(swapped.get(i).start(), swapped.get(end - 1).end());
                found.accept(observation(range, likeness, "One of the two channels is upside down "
                        + places.in(range.start(), range.length()) + ": in mono they cancel.",
                        "Check plugs and cables, and record " + places.range(range.start(), range.length())
                                + " again."));
            }
            i = end;
        }
    }

    private static boolean isSwapped(Match match) {
        return match.likeness() < -ALIKE && -match.likeness() > CLEAR * match.rival();
    }

    private static Observation observation(Range range, double likeness, String message, String remedy) {
        return new Observation(Rules.POLARITY, Severity.ERROR, range.start(), range.length(), likeness, -ALIKE, "",
                message, remedy);
    }
}
