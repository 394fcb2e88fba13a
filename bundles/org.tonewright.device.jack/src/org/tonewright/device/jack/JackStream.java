package org.tonewright.device.jack;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;

/**
 * A client of the server. The server calls from threads of its own, one for the sound and one for the news; nothing may
 * be thrown into either, because that ends the process.
 */
final class JackStream implements DeviceStream {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long GLANCE = TimeUnit.MICROSECONDS.toNanos(200);

    private final long client;
    private final DeviceSetup setup;
    private final DeviceCallback callback;
    private final long[] inPorts;
    private final long[] outPorts;
    private final long[] inAt;
    private final long[] outAt;
    private final float[][] in;
    private final float[][] out;
    private final Arena arena = Arena.ofShared();
    /** Who asks about ports holds it, and who marks the end, so that no port is asked about that is gone. */
    private final Object ending = new Object();
    private volatile String loss = "";
    private volatile boolean freewheel;
    private volatile long xruns;
    private volatile int cycles;
    private volatile boolean closed;
    private volatile boolean busy;

    /** Of a client with its ports, which is not active yet. */
    JackStream(long client, DeviceSetup setup, DeviceCallback callback, long[] inPorts, long[] outPorts) {
        this.client = client;
        this.setup = setup;
        this.callback = callback;
        this.inPorts = inPorts;
        this.outPorts = outPorts;
        inAt = new long[inPorts.length];
        outAt = new long[outPorts.length];
        in = new float[inPorts.length][setup.frames()];
        out = new float[outPorts.length][setup.frames()];
    }

    /** Makes the client active. */
    boolean start() {
        Jack.onProcess(client, method("process", int.class, int.class, long.class), arena);
        Jack.onXrun(client, method("late", int.class, long.class), arena);
        Jack.onFreewheel(client, method("free", void.class, int.class, long.class), arena);
        Jack.onShutdown(client, method("gone", void.class, int.class, long.class, long.class), arena);
        return Jack.activate(client);
    }

    private MethodHandle method(String name, Class<?> result, Class<?>... arguments) {
        try {
            return MethodHandles.lookup().bind(this, name, MethodType.methodType(result, arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unused")
    private int process(int frames, long argument) {
        busy = true;
        try {
            cycle(frames);
        } catch (Throwable e) {
            fail(e);
        } finally {
            cycles++;
            busy = false;
        }
        return 0;
    }

    private void cycle(int frames) {
        for (int i = 0; i < inAt.length; i++) {
            inAt[i] = Jack.buffer(inPorts[i], frames);
        }
        for (int i = 0; i < outAt.length; i++) {
            outAt[i] = Jack.buffer(outPorts[i], frames);
        }
        boolean silent = closed || !loss.isEmpty();
        int count;
        for (int done = 0; done < frames; done += count) {
            count = Math.min(setup.frames(), frames - done);
            long offset = (long) done * Float.BYTES;
            for (int i = 0; i < inAt.length; i++) {
                MemorySegment.copy(Jack.MEMORY, JAVA_FLOAT, inAt[i] + offset, in[i], 0, count);
            }
            if (!silent) {
                callback.process(in, out, count);
            }
            for (int i = 0; i < outAt.length; i++) {
                MemorySegment.copy(out[i], 0, Jack.MEMORY, JAVA_FLOAT, outAt[i] + offset, count);
            }
        }
    }

    /** [any] How many cycles there have been. */
    int cycles() {
        return cycles;
    }

    /** An engine promises not to throw; one that does is not called again. */
    private void fail(Throwable e) {
        for (float[] channel : out) {
            Arrays.fill(channel, 0);
        }
        lose("The engine failed while a JACK server called it: " + e + ".");
    }

    @SuppressWarnings("unused")
    private int late(long argument) {
        xruns++;
        return 0;
    }

    @SuppressWarnings("unused")
    private void free(int starting, long argument) {
        freewheel = starting != 0;
    }

    @SuppressWarnings("unused")
    private void gone(int code, long reason, long argument) {
        lose("The JACK server has stopped.");
    }

    private void lose(String sentence) {
        if (loss.isEmpty()) {
            loss = sentence;
        }
    }

    @Override
    public int inputLatency() {
        return latency(inPorts, Jack.CAPTURE);
    }

    @Override
    public int outputLatency() {
        return latency(outPorts, Jack.PLAYBACK);
    }

    private int latency(long[] ports, int mode) {
        int longest = 0;
        synchronized (ending) {
            if (!closed && loss.isEmpty()) {
                for (long port : ports) {
                    longest = Math.max(longest, Jack.latency(port, mode));
                }
            }
        }
        return longest;
    }

    @Override
    public boolean freeRunning() {
        return freewheel;
    }

    @Override
    public long xruns() {
        return xruns;
    }

    @Override
    public Optional<String> lost() {
        String sentence = loss;
        return sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
    }

    @Override
    public void close() {
        synchronized (ending) {
            if (closed) {
                return;
            }
            closed = true;
        }
        long until = System.nanoTime() + PATIENCE;
        while (busy && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(GLANCE);
        }
        // A library that does not come back may still call: then the way for its calls stays open for ever.
        Patience.tell(() -> {
            Jack.close(client);
            arena.close();
        });
    }
}
