package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.Clicks;
import org.tonewright.dsp.detect.FlatTops;
import org.tonewright.dsp.detect.Gaps;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Passage;
import org.tonewright.recording.inspect.Passage.Hit;
import org.tonewright.recording.inspect.Places;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/** Drop-outs and clicks: samples that were lost on the way, and jumps in the wave. */
public final class DropoutsInspector implements TakeInspector {

    private static final double MARGIN = 1.1;
    private static final double APART = 0.02;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        int rate = recorded.sampleRate();
        List<Hit> gaps = new ArrayList<>();
        List<Hit> clicks = new ArrayList<>();
        Windows.each(recorded, (int) (MARGIN * rate), progress, (samples, length, from, to, first) -> {
            for (float[] channel : samples) {
                for (Gaps.Gap gap : Gaps.find(channel, length, from, to, rate)) {
                    gaps.add(new Hit(first + gap.start(), gap.length(), (double) gap.length() / rate));
                }
                List<Clicks.Click> jumps = Clicks.find(channel, length, from, to);
                List<FlatTops.Flat> flats = jumps.isEmpty() ? List.of()
                        : FlatTops.find(channel, length, 0, length, rate);
                for (Clicks.Click click : jumps) {
                    if (flats.stream().noneMatch(flat -> Math.abs(flat.start() - click.at()) < APART * rate)) {
                        clicks.add(new Hit(first + click.at(), 1, click.size()));
                    }
                }
            }
        });
        List<Hit> both = new ArrayList<>(gaps);
        clicks.stream().filter(click -> gaps.stream().noneMatch(gap -> click.start() > gap.start() - APART * rate
                && click.start() < gap.end() + APART * rate)).forEach(both::add);
        Places places = Places.of(recorded);
        for (Passage passage : Passage.of(recorded, both)) {
            List<Hit> lost = passage.hits().stream().filter(gaps::contains).toList();
            found.accept(lost.isEmpty() ? click(passage, places) : lost(passage, lost, places));
        }
    }

    private static Observation lost(Passage passage, List<Hit> gaps, Places places) {
        Hit longest = gaps.stream().max(Comparator.comparingDouble(Hit::amount)).orElseThrow();
        long number = gaps.stream().mapToLong(Hit::start).distinct().count();
        String message = "The sound drops out " + places.at(longest.start()) + " for "
                + Rules.one(1000 * longest.amount()) + " ms"
                + (number == 1 ? "" : ", and in " + Rules.count(number - 1, "other place") + " near it")
                + ": samples were lost on the way to the disk.";
        return new Observation(Rules.DROPOUTS, Severity.ERROR, passage.start(), passage.length(),
                1000 * longest.amount(), 0, "ms", message, "Use a larger buffer or another cable, and record "
                        + places.range(passage.start(), passage.length()) + " again.");
    }

    private static Observation click(Passage passage, Places places) {
        Hit loudest = passage.worst();
        long number = passage.hits().stream().mapToLong(Hit::start).distinct().count();
        double level = Rules.decibels(loudest.amount());
        String message = "There is a click of " + Rules.whole(level) + " dBFS " + places.at(loudest.start())
                + (number == 1 ? "" : ", and " + (number - 1) + " more near it")
                + ": the wave jumps.";
        return new Observation(Rules.DROPOUTS, Severity.WARNING, passage.start(), passage.length(), level,
                -60, "dBFS", message, "Listen; if it is no part of the playing, check clock and cables and record "
                        + places.range(passage.start(), passage.length()) + " again.");
    }
}
