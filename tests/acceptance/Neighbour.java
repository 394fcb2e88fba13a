import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Another program on a JACK server, for jack.sh and rehearsal.sh, which run it from its source. Files of samples are 32-bit floats
 * without a header, in stereo unless said otherwise.
 * <p>
 * {@code run FOLDER}: a client that plays noise from its first cycle on and keeps what it hears. Makes
 * {@code FOLDER/ready} when it does. As soon as a client {@code tonewright} is connected with the sound card, both are
 * connected in stereo, both ways. Ends when there is a file {@code FOLDER/end} or the server has gone; then writes {@code FOLDER/heard} and
 * {@code FOLDER/times}: the frames of a cycle, and the latencies that JACK tells of the ports of tonewright.
 * <p>
 * {@code along FOLDER MUSIC}: the same, but plays music along with what it hears, as a musician does who hears where the
 * others are. So that it does, tonewright plays a guide: its frames are numbered from 1 in steps of 24 bits. What belongs
 * to a frame is played so that it is recorded there, by the latencies that JACK tells.
 * <p>
 * {@code heard FOLDER BOUNCE}: exits 0 if what was heard is the bounce, from its first sample that is not silent to its
 * last one.
 * <p>
 * {@code took FOLDER BOUNCE TAKE POSITION CHANNEL SECONDS}: exits 0 if a take, in mono, of at least so many seconds is
 * what the client played at the time at which it heard the bounce: one cycle later, because the way to the client and
 * back is a circle, and earlier by the latencies. POSITION is the frame of the session at which the take begins.
 */
final class Neighbour {

    private static final int CHANNELS = 2;
    private static final int RATE = 48_000;
    private static final int MOST = 120 * RATE;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup JACK = SymbolLookup.libraryLookup("libjack.so.0", Arena.global());
    private static final Arena ARENA = Arena.global();
    private static final MethodHandle BUFFER = function("jack_port_get_buffer",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));

    private final MemorySegment client;
    private final MemorySegment[] in = new MemorySegment[CHANNELS];
    private final MemorySegment[] out = new MemorySegment[CHANNELS];
    private final float[] heard = new float[CHANNELS * MOST];
    private volatile int frames;
    private volatile boolean gone;
    /** What is played along with the guide; empty for noise. */
    private final float[] music;
    /** How much later than it is heard a frame has to be played; unknown until JACK tells. */
    private volatile int late = Integer.MAX_VALUE;

    private Neighbour(float[] music) throws Throwable {
        this.music = music;
        client = (MemorySegment) call("jack_client_open", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS),
                text("neighbour"), 1, MemorySegment.NULL);
        if (client.equals(MemorySegment.NULL)) {
            throw new IOException("There is no JACK server.");
        }
        for (int i = 0; i < CHANNELS; i++) {
            in[i] = register("in_" + (i + 1), 1);
            out[i] = register("out_" + (i + 1), 2);
        }
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        FunctionDescriptor listen = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        call("jack_set_process_callback", listen, client, LINKER.upcallStub(lookup.bind(this, "process",
                MethodType.methodType(int.class, int.class, MemorySegment.class)),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS), ARENA), MemorySegment.NULL);
        LINKER.downcallHandle(JACK.findOrThrow("jack_on_shutdown"), FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS))
                .invokeWithArguments(client, LINKER.upcallStub(lookup.bind(this, "shutdown",
                        MethodType.methodType(void.class, MemorySegment.class)), FunctionDescriptor.ofVoid(ADDRESS),
                        ARENA), MemorySegment.NULL);
        call("jack_activate", FunctionDescriptor.of(JAVA_INT, ADDRESS), client);
    }

    private static MethodHandle function(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(JACK.findOrThrow(name), type);
    }

    private static Object call(String name, FunctionDescriptor type, Object... arguments) throws Throwable {
        return function(name, type).invokeWithArguments(arguments);
    }

    private static MemorySegment text(String text) {
        return ARENA.allocateFrom(text);
    }

    private MemorySegment register(String port, long flags) throws Throwable {
        return (MemorySegment) call("jack_port_register", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS,
                JAVA_LONG, JAVA_LONG), client, text(port), text("32 bit float mono audio"), flags, 0L);
    }

    /** A sample of the noise, in 24 bits. */
    private static float noise(long frame, int channel) {
        long bits = (frame * 31 + channel + 1) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 29) * 0xBF58476D1CE4E5B9L;
        return ((int) (bits >>> 40) - (1 << 23)) / (float) (1 << 23);
    }

    /** What belongs to a place that the guide tells. */
    private float along(float guide, int channel) {
        long frame = (long) (guide * 0x1p23f) - 1 - late;
        boolean known = guide > 0 && late != Integer.MAX_VALUE && frame >= 0;
        return known && frame < music.length / CHANNELS ? music[(int) frame * CHANNELS + channel] : 0;
    }

    private static MemorySegment samples(MemorySegment port, int count) throws Throwable {
        return ((MemorySegment) BUFFER.invokeExact(port, count)).reinterpret(4L * count);
    }

    private int process(int count, MemorySegment argument) {
        try {
            int at = frames;
            for (int channel = 0; channel < CHANNELS; channel++) {
                MemorySegment from = samples(in[channel], count);
                MemorySegment to = samples(out[channel], count);
                for (int i = 0; i < count && at + i < MOST; i++) {
                    heard[(at + i) * CHANNELS + channel] = from.getAtIndex(JAVA_FLOAT, i);
                    to.setAtIndex(JAVA_FLOAT, i, music.length == 0 ? noise(at + i, channel)
                            : along(heard[(at + i) * CHANNELS], channel));
                }
            }
            frames = Math.min(MOST, at + count);
        } catch (Throwable e) {
            gone = true;
        }
        return 0;
    }

    private void shutdown(MemorySegment argument) {
        gone = true;
    }

    private MemorySegment port(String name) throws Throwable {
        return (MemorySegment) call("jack_port_by_name", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS), client,
                text(name));
    }

    /** Whether a port is there and connected with the sound card: before, its client may not be active yet. */
    private boolean connected(String name) throws Throwable {
        MemorySegment port = port(name);
        return !port.equals(MemorySegment.NULL)
                && (int) call("jack_port_connected", FunctionDescriptor.of(JAVA_INT, ADDRESS), port) > 0;
    }

    private boolean connect(String output, String input) throws Throwable {
        int answer = (int) call("jack_connect", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS), client,
                text(output), text(input));
        return answer == 0 || answer == 17;
    }

    /** The latency that JACK tells of a port of tonewright. */
    private int latency(String port, int mode) throws Throwable {
        MemorySegment range = ARENA.allocate(JAVA_INT, 2);
        LINKER.downcallHandle(JACK.findOrThrow("jack_port_get_latency_range"),
                FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS)).invokeWithArguments(port(port), mode, range);
        return range.getAtIndex(JAVA_INT, 1);
    }

    private void run(Path folder) throws Throwable {
        Files.writeString(folder.resolve("ready"), "");
        boolean connected = false;
        int cycle = 0;
        int input = 0;
        int output = 0;
        while (!gone && frames < MOST && !Files.exists(folder.resolve("end"))) {
            boolean there = connected("tonewright:out_2") && connected("tonewright:in_2");
            if (there && !connected) {
                connected = true;
                for (int i = 1; i <= CHANNELS; i++) {
                    connected &= connect("tonewright:out_" + i, "neighbour:in_" + i)
                            && connect("neighbour:out_" + i, "tonewright:in_" + i);
                }
            }
            if (there && !gone) {
                // On the way out they may have gone.
                cycle = (int) call("jack_get_buffer_size", FunctionDescriptor.of(JAVA_INT, ADDRESS), client);
                input = Math.max(input, latency("tonewright:in_1", 0));
                output = Math.max(output, latency("tonewright:out_1", 1));
                late = input + output - cycle;
            }
            Thread.sleep(2);
        }
        Files.writeString(folder.resolve("times"), cycle + " " + input + " " + output);
        FloatBuffer samples = FloatBuffer.wrap(heard, 0, frames * CHANNELS);
        ByteBuffer bytes = ByteBuffer.allocate(samples.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(samples);
        Files.write(folder.resolve("heard"), bytes.array());
        if (!gone) {
            call("jack_client_close", FunctionDescriptor.of(JAVA_INT, ADDRESS), client);
        }
        // A client of a server that has gone can't always be closed.
        Runtime.getRuntime().halt(0);
    }

    private static float[] read(Path file) throws IOException {
        FloatBuffer floats = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] samples = new float[floats.remaining()];
        floats.get(samples);
        return samples;
    }

    /** The first frame that is not silent. */
    private static int first(float[] samples) {
        int at = 0;
        while (at < samples.length && samples[at] == 0) {
            at++;
        }
        return at / CHANNELS;
    }

    private static boolean same(float[] heard, float[] bounce) {
        int from = first(heard) * CHANNELS;
        int begin = first(bounce) * CHANNELS;
        int end = bounce.length;
        while (end > begin && bounce[end - 1] == 0) {
            end--;
        }
        int wrong = 0;
        for (int i = begin; i < end; i++) {
            int at = from + i - begin;
            wrong += at < heard.length && heard[at] == bounce[i] ? 0 : 1;
        }
        System.out.println((end - begin) / CHANNELS + " frames, " + wrong + " samples differ");
        return end > begin && wrong == 0;
    }

    private static boolean took(Path folder, float[] bounce, float[] take, long position, int channel, double seconds)
            throws IOException {
        String[] times = Files.readString(folder.resolve("times")).split(" ");
        long latency = Long.parseLong(times[1]) + Long.parseLong(times[2]);
        long shift = first(read(folder.resolve("heard"))) - first(bounce) + position + latency
                - Long.parseLong(times[0]);
        int wrong = 0;
        for (int i = 0; i < take.length; i++) {
            wrong += take[i] == noise(shift + i, channel) ? 0 : 1;
        }
        System.out.println(take.length + " frames from " + position + ", " + wrong + " differ; cycle and latencies "
                + String.join(" ", times));
        for (long at = 0; wrong > 0 && take.length > 1 && at < MOST; at++) {
            if (noise(at, channel) == take[0] && noise(at + 1, channel) == take[1]) {
                System.out.println("it begins " + (at - shift) + " frames late");
                break;
            }
        }
        return take.length >= seconds * RATE && wrong == 0;
    }

    public static void main(String[] args) throws Throwable {
        Path folder = Path.of(args[1]);
        boolean good = switch (args[0]) {
        case "run" -> {
            new Neighbour(new float[0]).run(folder);
            yield true;
        }
        case "along" -> {
            new Neighbour(read(Path.of(args[2]))).run(folder);
            yield true;
        }
        case "heard" -> same(read(folder.resolve("heard")), read(Path.of(args[2])));
        case "took" -> took(folder, read(Path.of(args[2])), read(Path.of(args[3])), Long.parseLong(args[4]),
                Integer.parseInt(args[5]), Double.parseDouble(args[6]));
        default -> throw new IllegalArgumentException(args[0]);
        };
        System.exit(good ? 0 : 1);
    }
}
