package org.tonewright.device.javasound;

import java.util.Optional;

import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;

/**
 * Lines of a sound card, with a thread that waits for them. Where something is recorded the input says when the next
 * block is due.
 */
final class LineStream implements DeviceStream {

    private static final int PATIENCE_MILLIS = 2000;

    private final DeviceSetup setup;
    private final DeviceCallback callback;
    private final Optional<LineIn> input;
    private final Optional<LineOut> output;
    private final Thread thread;
    private volatile boolean closed;
    private volatile String loss = "";

    /** Starts to play and to record. */
    LineStream(DeviceSetup setup, DeviceCallback callback, Optional<LineIn> input, Optional<LineOut> output) {
        this.setup = setup;
        this.callback = callback;
        this.input = input;
        this.output = output;
        thread = Thread.ofPlatform().daemon().name("tonewright-javasound").priority(Thread.MAX_PRIORITY)
                .start(this::work);
    }

    private void work() {
        try {
            String sentence = run();
            if (!closed) {
                loss = sentence;
            }
        } catch (RuntimeException | Error e) {
            loss = "The engine failed while a sound card called it: " + e + ".";
        }
    }

    /** Runs until the end, and says why it was the end. */
    private String run() {
        float[][] in = new float[setup.inputs()][setup.frames()];
        float[][] out = new float[setup.outputs()][setup.frames()];
        output.ifPresent(LineOut::start);
        input.ifPresent(LineIn::start);
        while (!closed) {
            if (input.isPresent() && !input.get().read(in, setup.frames())) {
                return "The sound card does not record any more.";
            }
            if (closed) {
                break;
            }
            callback.process(in, out, setup.frames());
            if (output.isPresent() && !output.get().write(out, setup.frames())) {
                return "The sound card does not play any more.";
            }
        }
        return "";
    }

    @Override
    public int inputLatency() {
        return setup.frames();
    }

    @Override
    public int outputLatency() {
        return output.map(LineOut::buffer).orElse(0);
    }

    @Override
    public boolean freeRunning() {
        return false;
    }

    @Override
    public long xruns() {
        return (input.isPresent() ? input.get().overruns() : 0)
                + (output.isPresent() ? output.get().underruns() : 0);
    }

    @Override
    public Optional<String> lost() {
        String sentence = loss;
        return sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
    }

    @Override
    public void close() {
        closed = true;
        input.ifPresent(LineIn::close);
        output.ifPresent(LineOut::close);
        try {
            // A driver that is stuck is not waited for for ever; its thread sees that it has nothing left to do.
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
