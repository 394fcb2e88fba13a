package org.tonewright.recording.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.rt.Cells;

/** Listens to the inputs of a device without recording: a while of quiet, then a while of playing. [control] */
public final class Listener {

    private static final int TAKEN = 0;
    private static final int FRAMES = 256;
    private static final int WIDEST = 64;
    private static final long NAP = 2_000_000;
    /** The share of all memory that what was heard may fill; it is handed on as a copy. */
    private static final double SHARE = 0.3;

    private final String id;
    private final AudioDevice device;
    private final int rate;
    private final boolean freely;

    /**
     * @param id the device as {@code BACKEND:NAME}
     * @param device the device
     * @param rate frames a second
     * @param freely whether a device that makes its sound itself may go faster than real time
     */
    public Listener(String id, AudioDevice device, int rate, boolean freely) {
        this.id = id;
        this.device = device;
        this.rate = rate;
        this.freely = freely;
    }

    /** Tells the people in the room what to do now. */
    @FunctionalInterface
    public interface Prompt {

        /** One sentence. */
        void say(String sentence);
    }

    /**
     * Listens.
     *
     * @param wanted the channels that matter, from 0, with their names; empty for all the device has
     * @param quiet seconds of quiet
     * @param loud seconds of playing
     * @throws IOException if the device can't be opened or goes away, with a sentence
     * @throws Refusal if a wanted channel is not there, the device can't run in real time, or memory is too small
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public Listening listen(SortedMap<Integer, String> wanted, double quiet, double loud, Prompt prompt,
            Progress progress) throws IOException {
        if (device.driven() && !freely) {
            throw new Refusal("The device '" + id + "' can't run in real time.");
        }
        List<Integer> channels = channels(wanted);
        double bytes = Float.BYTES * (quiet + loud) * rate * channels.size();
        if (bytes > SHARE * Runtime.getRuntime().maxMemory()) {
            throw new Refusal("There is not enough memory to listen to " + channels.size() + " inputs for so long; "
                    + "listen for a shorter time, or route those that matter.");
        }
        int opened = channels.stream().mapToInt(channel -> channel + 1).max().orElse(0);
        Ears ears = new Ears(channels, (int) Math.round(quiet * rate), (int) Math.round(loud * rate));
        DeviceSetup setup = new DeviceSetup(rate, FRAMES, opened, Math.min(2, device.outputs()), freely);
        if (quiet > 0) {
            prompt.say(String.format(Locale.ROOT, "Be quiet for %.0f seconds, please.", Math.ceil(quiet)));
        }
        long lost;
        try (DeviceStream stream = device.open(setup, ears)) {
            boolean asked = false;
            while (!ears.done()) {
                if (!asked && ears.taken() >= ears.quiet) {
                    prompt.say(String.format(Locale.ROOT,
                            "Now everybody plays for %.0f seconds, as loud as it gets.", Math.ceil(loud)));
                    asked = true;
                }
                if (stream.lost().isPresent()) {
                    throw new IOException(stream.lost().get());
                }
                progress.at((double) ears.taken() / ears.total());
                LockSupport.parkNanos(NAP);
            }
            lost = stream.xruns();
        }
        progress.at(1);
        List<Listening.Input> inputs = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            inputs.add(new Listening.Input(channels.get(i), name(channels.get(i), wanted), ears.quietOf(i),
                    ears.loudOf(i)));
        }
        return new Listening(id, rate, device.inputs(), lost, inputs);
    }

    private List<Integer> channels(SortedMap<Integer, String> wanted) {
        List<Integer> channels = new ArrayList<>(wanted.keySet());
        if (wanted.isEmpty()) {
            for (int channel = 0; channel < Math.min(WIDEST, device.inputs()); channel++) {
                channels.add(channel);
            }
        }
        if (channels.isEmpty()) {
            throw new Refusal("The device '" + id + "' has no input.");
        }
        if (channels.getLast() >= device.inputs()) {
            throw new Refusal("Input " + (channels.getLast() + 1) + " is routed, but the device '" + id + "' has "
                    + device.inputs() + " inputs.");
        }
        return channels;
    }

    private String name(int channel, SortedMap<Integer, String> wanted) {
        List<String> names = device.inputNames();
        String given = channel < names.size() ? names.get(channel) : String.valueOf(channel + 1);
        return wanted.getOrDefault(channel, given);
    }

    /** Keeps what comes in. While it is quiet the transport stands, then it rolls from the beginning. */
    private static final class Ears implements DeviceCallback {

        private final int[] channels;
        private final float[][] heard;
        private final int quiet;
        private final Cells cells = new Cells(1);
        private int taken;

        Ears(List<Integer> channels, int quiet, int loud) {
            this.channels = channels.stream().mapToInt(Integer::intValue).toArray();
            this.quiet = quiet;
            heard = new float[this.channels.length][quiet + loud];
        }

        int total() {
            return heard[0].length;
        }

        long taken() {
            return (long) cells.get(TAKEN);
        }

        boolean done() {
            return taken() >= total();
        }

        float[] quietOf(int input) {
            return Arrays.copyOf(heard[input], quiet);
        }

        float[] loudOf(int input) {
            return Arrays.copyOfRange(heard[input], quiet, heard[input].length);
        }

        @Override
        public long position() {
            return Math.max(0, taken - quiet);
        }

        @Override
        public boolean rolling() {
            return taken >= quiet;
        }

        @Override
        public void process(float[][] in, float[][] out, int frames) {
            for (float[] channel : out) {
                Arrays.fill(channel, 0, frames, 0);
            }
            int count = Math.min(frames, total() - taken);
            // A block in which the quiet ends is quiet as a whole; the rest of it was not played yet.
            if (taken < quiet) {
                count = Math.min(count, quiet - taken);
            }
            for (int input = 0; input < channels.length; input++) {
                System.arraycopy(in[channels[input]], 0, heard[input], taken, count);
            }
            taken += count;
            cells.show(TAKEN, taken);
        }
    }
}
