package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.Hum;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Places;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/** Hum of the mains: an earth loop, a bad shield, a dimmer. */
public final class HumInspector implements TakeInspector {

    private static final double LIMIT = -72;
    private static final double GRAVE = -50;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        Stretches stretches = new Stretches(recorded);
        stretches.each(progress, () -> {
            Hum hum = new Hum(recorded.sampleRate());
            return new Stretches.Ear() {

                @Override
                public void hear(float[] samples, int frames) {
                    hum.process(samples, 0, frames);
                }

                @Override
                public void tell(Range range) {
                    for (Hum.Stretch stretch : hum.stretches()) {
                        if (Rules.decibels(stretch.level()) > LIMIT) {
                            stretches.add(range, stretch.start(), stretch.end(), stretch.level(), stretch.mains());
                        }
                    }
                }
            };
        });
        Places places = Places.of(recorded);
        for (Stretches.Stretch stretch : stretches.merged()) {
            found.accept(observation(recorded, stretch, places));
        }
    }

    private static Observation observation(Recorded recorded, Stretches.Stretch stretch, Places places) {
        Range range = stretch.range();
        double level = Rules.decibels(stretch.level());
        String message = "The mains hum at " + Rules.whole(stretch.note()) + " Hz and its harmonics, at "
                + Rules.whole(level) + " dBFS" + (stretch.whole() ? ", through the whole take."
                        : " " + places.in(range.start(), range.length()) + ".");
        return new Observation(Rules.HUM, level > GRAVE ? Severity.ERROR : Severity.WARNING, range.start(),
                range.length(), level, LIMIT, "dBFS", message, "Look for an earth loop, a bad cable or a dimmer near "
                        + recorded.name() + ", then record " + places.range(range.start(), range.length())
                        + " again.");
    }
}
