package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.Stillness;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Places;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/**
 * Dead inputs: nothing but the noise of an input without a source, on the whole track, on one of its channels, or from
 * one moment on in the midst of a sound. A part that rests is not dead: what it played before rings out, and the room
 * stays.
 */
public final class SilenceInspector implements TakeInspector {

    private static final double LIMIT = -70;
    private static final double LEAST_SECONDS = 0.5;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        boolean[] sounds = new boolean[recorded.channels()];
        List<Range> dead = new ArrayList<>();
        double[] loudest = {0};
        int[] turn = {0};
        Stretches ranges = new Stretches(recorded);
        ranges.each(progress, () -> {
            Stillness stillness = new Stillness(recorded.sampleRate());
            return new Stretches.Ear() {

                @Override
                public void hear(float[] samples, int frames) {
                    stillness.process(samples, 0, frames);
                }

                @Override
                public void tell(Range range) {
                    int channel = turn[0]++ % sounds.length;
                    sounds[channel] |= !stillness.isDead();
                    loudest[0] = Math.max(loudest[0], stillness.loudest());
                    for (Stillness.Stretch stretch : stillness.dead()) {
                        dead.add(new Range(range.start() + stretch.start(), range.start() + stretch.end()));
                    }
                }
            };
        });
        if (recorded.ranges().stream().mapToLong(Range::length).sum() >= LEAST_SECONDS * recorded.sampleRate()) {
            tell(recorded, sounds, Rules.decibels(loudest[0]), dead, found);
        }
    }

    private static void tell(Recorded recorded, boolean[] sounds, double loudest, List<Range> dead,
            Consumer<Observation> found) {
        Range whole = new Range(recorded.ranges().getFirst().start(), recorded.ranges().getLast().end());
        Places places = Places.of(recorded);
        int alive = 0;
        for (boolean one : sounds) {
            alive += one ? 1 : 0;
        }
        if (alive == 0) {
            found.accept(observation(whole, loudest, "Nothing was recorded: the input is dead, its loudest moment is "
                    + Rules.whole(loudest) + " dBFS.",
                    "Check plug, cable, phantom power, batteries and routing, and "
                            + "record " + places.range(whole.start(), whole.length()) + " again."));
            return;
        }
        for (int channel = 0; channel < sounds.length; channel++) {
            if (!sounds[channel]) {
                String name = Rules.channel(channel, sounds.length);
                found.accept(observation(whole, LIMIT, "Only " + (sounds.length == 2 ? "one side" : "a part")
                        + " was recorded: " + name + " is dead.",
                        "Check plug and cable of " + name
                                + ", or record the track in mono, and play it again."));
            }
        }
        if (alive == sounds.length) {
            for (Range range : dead.stream().distinct().toList()) {
                found.accept(observation(range, LIMIT, "The sound breaks off " + places.at(range.start())
                        + ": the input is dead for " + Rules.one((double) range.length() / recorded.sampleRate())
                        + " s.",
                        "Check plug and cable, and record " + places.range(range.start(), range.length())
                                + " again."));
            }
        }
    }

    private static Observation observation(Range range, double measured, String message, String remedy) {
        return new Observation(Rules.SILENCE, Severity.ERROR, range.start(), range.length(), measured, LIMIT, "dBFS",
                message, remedy);
    }
}
