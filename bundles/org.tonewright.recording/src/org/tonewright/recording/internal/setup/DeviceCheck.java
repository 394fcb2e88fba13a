package org.tonewright.recording.internal.setup;

import java.util.Optional;
import java.util.function.Consumer;

import org.tonewright.recording.setup.Listening;
import org.tonewright.recording.setup.Setup;
import org.tonewright.recording.setup.SetupCheck;
import org.tonewright.recording.setup.SetupResult;

/** Whether the device runs at the session's rate, without losing blocks. */
public final class DeviceCheck implements SetupCheck {

    @Override
    public void check(Setup setup, Consumer<SetupResult> results) {
        Optional<Listening> heard = setup.listening();
        if (heard.isEmpty()) {
            results.accept(SetupResult.unknown("No device was named.", "Name it with --device."));
            return;
        }
        Listening listening = heard.get();
        String message = "'" + listening.device() + "' runs at " + listening.sampleRate() + " Hz with "
                + listening.channels() + " inputs; " + (listening.lost() == 0 ? "no block was lost."
                        : listening.lost() + " blocks were lost while listening.");
        results.accept(listening.lost() == 0 ? SetupResult.held("", message)
                : SetupResult.broken("", message, "Choose longer blocks, or close what else runs."));
    }
}
