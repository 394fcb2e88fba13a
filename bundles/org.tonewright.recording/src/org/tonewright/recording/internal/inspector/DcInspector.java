package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.LevelBlocks;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/**
 * Direct current: the wave does not swing about zero. It is measured where the track is quiet, so that neither a
 * slow wave nor an uneven one counts.
 */
public final class DcInspector implements TakeInspector {

    private static final double LIMIT = -50;
    private static final double BLOCK_SECONDS = 0.1;
    private static final int FEWEST = 10;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        Stretches stretches = new Stretches(recorded);
        int size = (int) (BLOCK_SECONDS * recorded.sampleRate());
        stretches.each(progress, () -> {
            LevelBlocks blocks = new LevelBlocks(size);
            return new Stretches.Ear() {

                @Override
                public void hear(float[] samples, int frames) {
                    blocks.process(samples, 0, frames);
                }

                @Override
                public void tell(Range range) {
                    double offset = blocks.offset();
                    if (blocks.count() >= FEWEST && Rules.decibels(Math.abs(offset)) > LIMIT) {
                        stretches.add(range, 0, (double) (blocks.count() + 1) * size / recorded.sampleRate(),
                                Math.abs(offset),
                                offset);
                    }
                }
            };
        });
        for (Stretches.Stretch stretch : stretches.merged()) {
            double level = Rules.decibels(stretch.level());
            found.accept(new Observation(Rules.DC, Severity.WARNING, stretch.range().start(), stretch.range().length(),
                    level, LIMIT, "dBFS", "The wave does not swing about zero: it lies "
                            + Rules.one(100 * stretch.level()) + " % " + (stretch.note() > 0 ? "above" : "below")
                            + " it (" + Rules.whole(level) + " dBFS of direct current).",
                    "Have the input repaired or use another one; for this take, insert a high-pass filter of 20 Hz."));
        }
    }
}
