package org.tonewright.device.jack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Another program on the same server, with bindings of its own: from its ports {@code out_1} and {@code out_2} it plays
 * {@link Noise} from its first cycle on, and it keeps what comes into {@code in_1} and {@code in_2}.
 */
final class Neighbour implements AutoCloseable {

    private static final int CHANNELS = 2;
    private static final int ROOM = 1 << 23;

    private static final MethodHandle BUFFER = Linker.nativeLinker().downcallHandle(
            SymbolLookup.libraryLookup("libjack.so.0", Arena.global()).findOrThrow("jack_port_get_buffer"),
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));

    private final Arena arena = Arena.ofShared();
    private final SymbolLookup library = SymbolLookup.libraryLookup("libjack.so.0", arena);
    private final String name;
    private final MemorySegment client;
    private final MemorySegment[] in = new MemorySegment[CHANNELS];
    private final MemorySegment[] out = new MemorySegment[CHANNELS];
    private final float[][] heard = new float[CHANNELS][ROOM];
    private volatile int frames;

    /** A client with a name that no other has. */
    Neighbour(String name) {
        this.name = name;
        client = (MemorySegment) call("jack_client_open", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS), 2,
                text(name), 1, MemorySegment.NULL);
        assertNotEquals(MemorySegment.NULL, client);
        for (int i = 0; i < CHANNELS; i++) {
            in[i] = register("in_" + (i + 1), 1);
            out[i] = register("out_" + (i + 1), 2);
        }
        try {
            MemorySegment stub = Linker.nativeLinker().upcallStub(MethodHandles.lookup().bind(this, "process",
                    MethodType.methodType(int.class, int.class, MemorySegment.class)),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS), arena);
            assertEquals(0, call("jack_set_process_callback", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS,
                    ADDRESS), 0, client, stub, MemorySegment.NULL));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        assertEquals(0, call("jack_activate", FunctionDescriptor.of(JAVA_INT, ADDRESS), 0, client));
    }

    private MemorySegment register(String port, int flags) {
        return (MemorySegment) call("jack_port_register", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS,
                JAVA_LONG, JAVA_LONG), 0, client, text(port), text("32 bit float mono audio"), (long) flags, 0L);
    }

    private MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    /** Slow and simple, which is good enough for a test. */
    private Object call(String function, FunctionDescriptor type, int variadic, Object... arguments) {
        Linker.Option[] options = variadic == 0 ? new Linker.Option[0]
                : new Linker.Option[] {Linker.Option.firstVariadicArg(variadic)};
        try {
            return Linker.nativeLinker().downcallHandle(library.findOrThrow(function), type, options)
                    .invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private MemorySegment buffer(MemorySegment port, int count) throws Throwable {
        return ((MemorySegment) BUFFER.invokeExact(port, count)).reinterpret((long) count * Float.BYTES);
    }

    @SuppressWarnings("unused")
    private int process(int count, MemorySegment argument) {
        try {
            int at = frames;
            int kept = Math.min(count, ROOM - at);
            for (int channel = 0; channel < CHANNELS; channel++) {
                MemorySegment.copy(buffer(in[channel], count), JAVA_FLOAT, 0, heard[channel], at, kept);
                MemorySegment samples = buffer(out[channel], count);
                for (int i = 0; i < count; i++) {
                    samples.setAtIndex(JAVA_FLOAT, i, Noise.at(at + i, channel));
                }
            }
            frames = at + kept;
            return 0;
        } catch (Throwable _) {
            return 1;
        }
    }

    /** How many frames it has heard. */
    int frames() {
        return frames;
    }

    /** What it has heard on a channel; frames after {@link #frames()} are still to come. */
    float[] heard(int channel) {
        return heard[channel];
    }

    /** Connects an output with an input. */
    void connect(String output, String input) {
        assertEquals(0, call("jack_connect", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS), 0, client,
                text(output), text(input)));
    }

    /** Connects both ways with the client {@code tonewright}. */
    void connect() {
        for (int channel = 1; channel <= CHANNELS; channel++) {
            connect(name + ":out_" + channel, "tonewright:in_" + channel);
            connect("tonewright:out_" + channel, name + ":in_" + channel);
        }
    }

    /** Whether a port is connected with another. */
    boolean connected(String port, String with) {
        MemorySegment found = (MemorySegment) call("jack_port_by_name", FunctionDescriptor.of(ADDRESS, ADDRESS,
                ADDRESS), 0, client, text(port));
        assertNotEquals(MemorySegment.NULL, found, port);
        return (int) call("jack_port_connected_to", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), 0, found,
                text(with)) != 0;
    }

    /** Whether there is a port. */
    boolean sees(String port) {
        return !MemorySegment.NULL.equals(call("jack_port_by_name", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS),
                0, client, text(port)));
    }

    /** Lets the server run as fast as its clients do, or in time again. */
    void freewheel(boolean free) {
        assertEquals(0, call("jack_set_freewheel", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 0, client,
                free ? 1 : 0));
    }

    @Override
    public void close() {
        call("jack_client_close", FunctionDescriptor.of(JAVA_INT, ADDRESS), 0, client);
        arena.close();
    }
}
