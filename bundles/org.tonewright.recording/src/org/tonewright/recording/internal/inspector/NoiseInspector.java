package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.NoiseFloor;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Places;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/** Steady noise above what a microphone and a preamp in order make. */
public final class NoiseInspector implements TakeInspector {

    private static final double LIMIT = -60;
    private static final double GRAVE = -40;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        Stretches stretches = new Stretches(recorded);
        stretches.each(progress, () -> {
            NoiseFloor floor = new NoiseFloor(recorded.sampleRate());
            return new Stretches.Ear() {

                @Override
                public void hear(float[] samples, int frames) {
                    floor.process(samples, 0, frames);
                }

                @Override
                public void tell(Range range) {
                    for (NoiseFloor.Stretch stretch : floor.stretches(StrictMath.pow(10, LIMIT / 20))) {
                        stretches.add(range, stretch.start(), stretch.end(), stretch.level(), stretch.loud());
                    }
                }
            };
        });
        Places places = Places.of(recorded);
        for (Stretches.Stretch stretch : stretches.merged()) {
            found.accept(observation(stretch, places));
        }
    }

    private static Observation observation(Stretches.Stretch stretch, Places places) {
        Range range = stretch.range();
        double level = Rules.decibels(stretch.level());
        double distance = Rules.decibels(stretch.note()) - level;
        String message = "There is steady noise of " + Rules.whole(level) + " dBFS"
                + (stretch.whole() ? " under the whole take, " : " " + places.in(range.start(), range.length()) + ", ")
                + "only " + Rules.whole(distance) + " dB below the loud passages.";
        return new Observation(Rules.NOISE, level > GRAVE ? Severity.ERROR : Severity.WARNING, range.start(),
                range.length(), level, LIMIT, "dBFS", message,
                "Bring the microphone nearer or play louder and turn the preamp down, then record "
                        + places.range(range.start(), range.length()) + " again.");
    }
}
