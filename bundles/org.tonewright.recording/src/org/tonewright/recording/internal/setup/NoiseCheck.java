package org.tonewright.recording.internal.setup;

import java.util.function.Consumer;

import org.tonewright.recording.setup.Listening;
import org.tonewright.recording.setup.SetupResult;

/**
 * How loud each input is while all are quiet. A quiet room through a good microphone lies near -70 dBFS when the
 * loudest passage reaches -10.
 */
public final class NoiseCheck extends InputCheck {

    /** The root of the mean square that is allowed, in dBFS. */
    static final double LIMIT = -60;

    @Override
    void check(Listening.Input input, Listening listening, Consumer<SetupResult> results) {
        double level = Sound.level(input.quiet());
        String message = input.shown() + " rests at " + Sound.shown(level) + ".";
        results.accept(level <= LIMIT ? SetupResult.held(input.name(), message)
                : SetupResult.broken(input.name(), message + " At most " + (int) LIMIT + " dBFS is allowed.",
                        "Close doors and fans, come nearer to the microphone, or turn the preamplifier down."));
    }
}
