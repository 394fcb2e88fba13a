package org.tonewright.recording.internal.setup;

import java.util.Optional;
import java.util.function.Consumer;

import org.tonewright.recording.setup.Listening;
import org.tonewright.recording.setup.Setup;
import org.tonewright.recording.setup.SetupCheck;
import org.tonewright.recording.setup.SetupResult;

/** A check that looks at each input by itself. */
abstract class InputCheck implements SetupCheck {

    @Override
    public final void check(Setup setup, Consumer<SetupResult> results) {
        Optional<Listening> heard = setup.listening();
        if (heard.isEmpty()) {
            results.accept(SetupResult.unknown("No device was named, so that no input was heard.",
                    "Name it with --device."));
            return;
        }
        for (Listening.Input input : heard.get().inputs()) {
            check(input, heard.get(), results);
        }
    }

    abstract void check(Listening.Input input, Listening listening, Consumer<SetupResult> results);
}
