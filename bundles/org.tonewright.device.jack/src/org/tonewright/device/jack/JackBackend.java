package org.tonewright.device.jack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.tonewright.engine.device.AudioBackend;
import org.tonewright.engine.device.AudioDevice;

/**
 * The server of JACK, or PipeWire in its place, that runs on this machine: the one that {@code JACK_DEFAULT_SERVER}
 * names, if it is set. Starts none. Where no library is installed or no server runs there is no device.
 */
public final class JackBackend implements AudioBackend {

    private final Patience patience = new Patience();

    /** [any] Looks at nothing yet. */
    public JackBackend() {}

    @Override
    public String id() {
        return "jack";
    }

    @Override
    public List<AudioDevice> devices() {
        if (!Library.isThere()) {
            return List.of();
        }
        try {
            Optional<AudioDevice> device = patience.ask(Patience.SHORT, () -> JackDevice.look(patience), _ -> {
                // It has left nothing behind.
            });
            return device.map(List::of).orElse(List.of());
        } catch (IOException _) {
            // A server that does not answer is as good as none.
            return List.of();
        }
    }
}
