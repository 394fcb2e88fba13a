package org.tonewright.device.jack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;

/** The server that runs, as it was when looked at. */
final class JackDevice implements AudioDevice {

    private static final String CLIENT = "tonewright";
    /** Programs can be connected in stereo even where there is no sound card. */
    private static final int LEAST = 2;

    private static final long SETTLED = TimeUnit.SECONDS.toNanos(4);
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(1);

    private final Patience patience;
    private final int sampleRate;
    private final int inputs;
    private final int outputs;

    private JackDevice(Patience patience, int sampleRate, int inputs, int outputs) {
        this.patience = patience;
        this.sampleRate = sampleRate;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** Looks at the server, and leaves nothing behind. */
    static Optional<AudioDevice> look(Patience patience) {
        long client = Jack.open(CLIENT + "-look");
        if (client == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JackDevice(patience, Jack.sampleRate(client),
                    Math.max(LEAST, Jack.ports(client, Jack.PHYSICAL | Jack.OUTPUT).size()),
                    Math.max(LEAST, Jack.ports(client, Jack.PHYSICAL | Jack.INPUT).size())));
        } finally {
            Jack.close(client);
        }
    }

    @Override
    public String id() {
        return "default";
    }

    @Override
    public String name() {
        return "JACK server at " + sampleRate + " Hz";
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public int outputs() {
        return outputs;
    }

    /**
     * Opens a client named {@code tonewright} with the ports {@code in_1} and so on, {@code out_1} and so on, which are
     * connected to the inputs and outputs of the sound card, one by one. The server alone says how long a block is;
     * longer ones than those of the setup are handed on in pieces.
     */
    @Override
    public DeviceStream open(DeviceSetup setup, DeviceCallback callback) throws IOException {
        return patience.ask(Patience.LONG, () -> connect(setup, callback), JackStream::close);
    }

    private JackStream connect(DeviceSetup setup, DeviceCallback callback) throws IOException {
        long client = Jack.open(CLIENT);
        if (client == 0) {
            throw new IOException("There is no JACK server that takes another client.");
        }
        boolean open = false;
        try {
            int rate = Jack.sampleRate(client);
            if (rate != setup.sampleRate()) {
                throw new IOException("The JACK server runs at " + rate + " Hz, not at "
                        + number(setup.sampleRate()) + " Hz.");
            }
            long[] in = register(client, "in_", Jack.INPUT, setup.inputs());
            long[] out = register(client, "out_", Jack.OUTPUT, setup.outputs());
            JackStream stream = new JackStream(client, setup, callback, in, out);
            open = stream.start();
            if (!open) {
                throw new IOException("The JACK server refuses to start its client.");
            }
            connect(client, in, Jack.OUTPUT);
            connect(client, out, Jack.INPUT);
            settle(client, stream);
            return stream;
        } finally {
            if (!open) {
                Jack.close(client);
            }
        }
    }

    /** Connects ports with those of the sound card that have these flags. */
    private static void connect(long client, long[] ports, int flags) {
        List<String> others = Jack.ports(client, Jack.PHYSICAL | flags);
        for (int i = 0; i < Math.min(ports.length, others.size()); i++) {
            String port = Jack.name(ports[i]);
            String other = others.get(i);
            Jack.connect(client, flags == Jack.OUTPUT ? other : port, flags == Jack.OUTPUT ? port : other);
        }
    }

    /** The connections hold from the next cycle on; after that the server can add up the latencies. */
    private static void settle(long client, JackStream stream) {
        int begin = stream.cycles();
        long until = System.nanoTime() + SETTLED;
        while (stream.cycles() - begin < 2 && stream.lost().isEmpty() && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(GLANCE);
        }
        Jack.addUpLatencies(client);
    }

    private static String number(double rate) {
        return rate == Math.rint(rate) ? String.valueOf((long) rate) : String.valueOf(rate);
    }

    private static long[] register(long client, String prefix, int flags, int count) throws IOException {
        long[] ports = new long[count];
        for (int i = 0; i < count; i++) {
            ports[i] = Jack.register(client, prefix + (i + 1), flags);
            if (ports[i] == 0) {
                throw new IOException("The JACK server has no room for another port.");
            }
        }
        return ports;
    }
}
