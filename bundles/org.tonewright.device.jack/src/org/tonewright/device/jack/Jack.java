package org.tonewright.device.jack;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of JACK's {@code jack.h} that we call, with clients and ports as addresses. To be used only if
 * {@link Library#isThere()}. [control] unless said otherwise.
 */
final class Jack {

    /** Flags of a port, {@code JackPortFlags}. */
    static final int INPUT = 1;
    static final int OUTPUT = 2;
    static final int PHYSICAL = 4;

    /** {@code JackLatencyCallbackMode}. */
    static final int CAPTURE = 0;
    static final int PLAYBACK = 1;

    /** The whole memory of this process: what JACK gives us an address of can be read without making an object. */
    static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final String AUDIO = "32 bit float mono audio";
    private static final int NO_START_SERVER = 1;
    private static final int ALREADY_CONNECTED = 17;
    private static final int LONGEST_NAME = 4096;

    private static final FunctionDescriptor OF_CLIENT = FunctionDescriptor.of(JAVA_INT, JAVA_LONG);
    private static final FunctionDescriptor OF_THREE = FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final FunctionDescriptor PROCESS = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final FunctionDescriptor XRUN = FunctionDescriptor.of(JAVA_INT, JAVA_LONG);
    private static final FunctionDescriptor FREEWHEEL = FunctionDescriptor.ofVoid(JAVA_INT, JAVA_LONG);
    private static final FunctionDescriptor SHUTDOWN = FunctionDescriptor.ofVoid(JAVA_INT, JAVA_LONG, JAVA_LONG);

    private static final MethodHandle OPEN = Library.function("jack_client_open",
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG), Linker.Option.firstVariadicArg(3));
    private static final MethodHandle CLOSE = Library.function("jack_client_close", OF_CLIENT);
    private static final MethodHandle ACTIVATE = Library.function("jack_activate", OF_CLIENT);
    private static final MethodHandle ADD_UP = Library.function("jack_recompute_total_latencies", OF_CLIENT);
    private static final MethodHandle RATE = Library.function("jack_get_sample_rate", OF_CLIENT);
    private static final MethodHandle PORTS = Library.function("jack_get_ports",
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle FREE = Library.function("jack_free", FunctionDescriptor.ofVoid(JAVA_LONG));
    private static final MethodHandle REGISTER = Library.function("jack_port_register",
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle PORT_NAME = Library.function("jack_port_name",
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG));
    private static final MethodHandle CONNECT = Library.function("jack_connect", OF_THREE);
    private static final MethodHandle LATENCY = Library.function("jack_port_get_latency_range",
            FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_INT, JAVA_LONG));
    private static final MethodHandle ON_PROCESS = Library.function("jack_set_process_callback", OF_THREE);
    private static final MethodHandle ON_XRUN = Library.function("jack_set_xrun_callback", OF_THREE);
    private static final MethodHandle ON_FREEWHEEL = Library.function("jack_set_freewheel_callback", OF_THREE);
    private static final MethodHandle ON_SHUTDOWN = Library.function("jack_on_info_shutdown",
            FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG, JAVA_LONG));
    /** Never calls back, so that the thread may stay in Java's state. */
    private static final MethodHandle BUFFER = Library.function("jack_port_get_buffer",
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_INT), Linker.Option.critical(false));

    static {
        silence("jack_set_error_function");
        silence("jack_set_info_function");
    }

    private Jack() {}

    /** JACK prints to the standard error of the process, which belongs to our sentences. */
    private static void silence(String setter) {
        try {
            Library.function(setter, FunctionDescriptor.ofVoid(JAVA_LONG)).invokeExact(Library.deaf());
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** A downcall throws nothing of its own; what it throws is an error of ours. */
    private static IllegalStateException wrong(Throwable cause) {
        return new IllegalStateException(cause);
    }

    /** A client of the server that runs, or 0 if none runs. Does not start one. */
    static long open(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) OPEN.invokeExact(arena.allocateFrom(name).address(), NO_START_SERVER,
                    arena.allocate(JAVA_INT).address());
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** Ends a client; works with one whose server has gone, too. No callback runs afterwards. */
    static void close(long client) {
        call(CLOSE, client);
    }

    /** From now on the callbacks come; false if the server refuses. */
    static boolean activate(long client) {
        return call(ACTIVATE, client) == 0;
    }

    /** Lets the server add up the latencies of all ports, and waits for it. */
    static void addUpLatencies(long client) {
        call(ADD_UP, client);
    }

    /** Frames a second. */
    static int sampleRate(long client) {
        return call(RATE, client);
    }

    private static int call(MethodHandle function, long client) {
        try {
            return (int) function.invokeExact(client);
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** The names of all audio ports with these flags. */
    static List<String> ports(long client, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            long names = (long) PORTS.invokeExact(client, 0L, arena.allocateFrom(AUDIO).address(), (long) flags);
            List<String> found = new ArrayList<>();
            if (names != 0) {
                for (long at = names; MEMORY.get(JAVA_LONG, at) != 0; at += JAVA_LONG.byteSize()) {
                    found.add(text(MEMORY.get(JAVA_LONG, at)));
                }
                FREE.invokeExact(names);
            }
            return found;
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    private static String text(long address) {
        return MemorySegment.ofAddress(address).reinterpret(LONGEST_NAME).getString(0);
    }

    /** A new audio port, or 0 if the server has no more. */
    static long register(long client, String name, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) REGISTER.invokeExact(client, arena.allocateFrom(name).address(),
                    arena.allocateFrom(AUDIO).address(), (long) flags, 0L);
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** The full name of a port, with that of its client. */
    static String name(long port) {
        try {
            return text((long) PORT_NAME.invokeExact(port));
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** Connects an output to an input; false if the server refuses. */
    static boolean connect(long client, String output, String input) {
        try (Arena arena = Arena.ofConfined()) {
            int answer = (int) CONNECT.invokeExact(client, arena.allocateFrom(output).address(),
                    arena.allocateFrom(input).address());
            return answer == 0 || answer == ALREADY_CONNECTED;
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** The longest way in frames from a microphone to a port, or from a port to a loudspeaker. */
    static int latency(long port, int mode) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment range = arena.allocate(JAVA_INT, 2);
            LATENCY.invokeExact(port, mode, range.address());
            return range.getAtIndex(JAVA_INT, 1);
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** [audio] Where the samples of a port are in this cycle. */
    static long buffer(long port, int frames) {
        try {
            return (long) BUFFER.invokeExact(port, frames);
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** Calls {@code int method(int frames, long)} for each cycle. */
    static void onProcess(long client, MethodHandle method, Arena arena) {
        listen(ON_PROCESS, client, Library.upcall(method, PROCESS, arena));
    }

    /** Calls {@code int method(long)} for each cycle that was late. */
    static void onXrun(long client, MethodHandle method, Arena arena) {
        listen(ON_XRUN, client, Library.upcall(method, XRUN, arena));
    }

    /** Calls {@code void method(int starting, long)} when the server starts or stops running free. */
    static void onFreewheel(long client, MethodHandle method, Arena arena) {
        listen(ON_FREEWHEEL, client, Library.upcall(method, FREEWHEEL, arena));
    }

    private static void listen(MethodHandle setter, long client, long callback) {
        try {
            if ((int) setter.invokeExact(client, callback, 0L) != 0) {
                throw new IllegalStateException("JACK takes no callback from an active client.");
            }
        } catch (IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw wrong(e);
        }
    }

    /** Calls {@code void method(int code, long reason, long)} when the server has gone or has put the client out. */
    static void onShutdown(long client, MethodHandle method, Arena arena) {
        try {
            ON_SHUTDOWN.invokeExact(client, Library.upcall(method, SHUTDOWN, arena), 0L);
        } catch (Throwable e) {
            throw wrong(e);
        }
    }
}
