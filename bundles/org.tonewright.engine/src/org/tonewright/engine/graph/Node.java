package org.tonewright.engine.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.tonewright.engine.stream.Playlist;

/**
 * One station of the signal flow. Its key is the id of the object of the session that it came from; where one object
 * makes several nodes, a part follows the id ({@code 7f2c#fader}). By the key a new plan finds what the running plan
 * already has.
 * <p>
 * Ports are counted from 0. Unless said otherwise a node has one input and one output, and one edge reaches an input;
 * an input that nothing reaches is silent.
 */
public sealed interface Node {

    /** Unique within the graph and the same from one description of the session to the next. */
    String key();

    /** The name of the strip or track it belongs to, for messages. */
    String name();

    /**
     * The clips of a track; no input.
     *
     * @param channels the width of the track
     * @param playlist what it plays
     */
    record Clips(String key, String name, int channels, Playlist playlist) implements Node {

        /** @throws IllegalArgumentException if the width is below 1 */
        public Clips {
            width(name, channels);
        }
    }

    /**
     * Channels of the sound device; no input.
     *
     * @param channels how many
     * @param first the first channel of the device, from 0
     * @param monitored whether a player hears herself through it: then the path from here is left out of latency
     *        compensation, so that it is heard at once
     */
    record Input(String key, String name, int channels, int first, boolean monitored) implements Node {

        /** @throws IllegalArgumentException if the width is below 1 */
        public Input {
            width(name, channels);
        }
    }

    /**
     * A processor in a slot. Its ports are those of {@link org.tonewright.processor.ProcessorInfo}, inputs and
     * outputs each counted from 0: port 0 is the main one, further inputs are side-chains, further outputs auxiliary.
     *
     * @param processor the id of the processor
     * @param channels the width of the strip
     * @param enabled whether it sounds; a disabled slot keeps its latency and passes the dry sound
     * @param params values by the key of the parameter; one that is missing has its initial value. A structural
     *        parameter must be constant
     * @param state what {@link org.tonewright.processor.Stateful#save()} once gave
     */
    record Insert(String key, String name, String processor, int channels, boolean enabled,
            Map<String, Automation> params, Optional<State> state) implements Node {

        /** The cell that turns the slot on (1) and off (0). */
        public static final String ENABLED = "#enabled";

        /** @throws IllegalArgumentException if the width is below 1 */
        public Insert {
            width(name, channels);
            params = Map.copyOf(params);
        }

        /** An enabled processor with its initial values. */
        public static Insert of(String key, String name, String processor, int channels) {
            return new Insert(key, name, processor, channels, true, Map.of(), Optional.empty());
        }

        /** The same with another value. */
        public Insert with(String param, Automation value) {
            Map<String, Automation> changed = new HashMap<>(params);
            changed.put(param, value);
            return new Insert(key, name, processor, channels, enabled, changed, state);
        }

        /** The same with another constant value. */
        public Insert with(String param, double value) {
            return with(param, Automation.constant(value));
        }

        /** The same, enabled or not. */
        public Insert withEnabled(boolean on) {
            return new Insert(key, name, processor, channels, on, params, state);
        }
    }

    /**
     * A fader with panorama, of a strip or of a send. From as many channels to as many, from one to two (panned),
     * from two to two (balanced), or from two to one (averaged, after the balance).
     *
     * @param inputs channels that arrive
     * @param outputs channels that leave
     * @param level in decibels; -120 and below, negative infinity too, is off
     * @param pan from -1, left, to 1, right; without meaning unless two channels leave
     * @param inverted whether the polarity is inverted
     * @param audible false when muted, or when another strip is soloed
     * @param law how it is panned
     */
    record Fader(String key, String name, int inputs, int outputs, Automation level, Automation pan, boolean inverted,
            boolean audible, PanLaw law) implements Node {

        /** The cell of the level, in decibels. */
        public static final String LEVEL = "level";
        /** The cell of the panorama, -1 to 1. */
        public static final String PAN = "pan";
        /** The cell of the polarity: 1 when inverted, else 0. */
        public static final String INVERTED = "inverted";
        /** The cell of mute and solo: 0 when silenced, else 1. */
        public static final String AUDIBLE = "audible";

        /** @throws IllegalArgumentException if it can't get from the one width to the other */
        public Fader {
            width(name, inputs);
            width(name, outputs);
            if (inputs != outputs && (inputs > 2 || outputs > 2)) {
                throw new IllegalArgumentException(
                        "The fader of '" + name + "' can't make " + outputs + " channels of " + inputs + ".");
            }
        }

        /** At 0 dB, centred, audible, constant power. */
        public static Fader of(String key, String name, int inputs, int outputs) {
            return new Fader(key, name, inputs, outputs, Automation.constant(0), Automation.constant(0), false, true,
                    PanLaw.MINUS_3);
        }

        /** The same at another level in decibels. */
        public Fader withLevel(Automation decibels) {
            return new Fader(key, name, inputs, outputs, decibels, pan, inverted, audible, law);
        }

        /** The same with another panorama. */
        public Fader withPan(Automation position) {
            return new Fader(key, name, inputs, outputs, level, position, inverted, audible, law);
        }

        /** The same under another law. */
        public Fader withLaw(PanLaw other) {
            return new Fader(key, name, inputs, outputs, level, pan, inverted, audible, other);
        }

        /** The same with or without inverted polarity. */
        public Fader withInverted(boolean on) {
            return new Fader(key, name, inputs, outputs, level, pan, on, audible, law);
        }

        /** The same, audible or not. */
        public Fader withAudible(boolean on) {
            return new Fader(key, name, inputs, outputs, level, pan, inverted, on, law);
        }
    }

    /**
     * The sum of all edges that reach it, added in the order of the edges in the graph, in 32-bit floating point.
     *
     * @param channels the width
     */
    record Sum(String key, String name, int channels) implements Node {

        /** @throws IllegalArgumentException if the width is below 1 */
        public Sum {
            width(name, channels);
        }
    }

    /**
     * A place where sound is metered on its way; it passes unchanged.
     *
     * @param channels the width
     * @param scope whether the latest samples can be looked at, too, as a {@link Trace}
     */
    record Tap(String key, String name, int channels, boolean scope) implements Node {

        /** @throws IllegalArgumentException if the width is below 1 */
        public Tap {
            width(name, channels);
        }

        /** A meter alone. */
        public Tap(String key, String name, int channels) {
            this(key, name, channels, false);
        }
    }

    /**
     * Where sound leaves the graph: channels of the sound device, or a file of an offline render, chosen by key. No
     * output. All outputs are aligned in time.
     *
     * @param channels how many
     * @param first the first channel of the device, from 0; several outputs on one channel are added
     */
    record Output(String key, String name, int channels, int first) implements Node {

        /** @throws IllegalArgumentException if the width is below 1 */
        public Output {
            width(name, channels);
        }
    }

    private static void width(String name, int channels) {
        if (channels < 1 || channels > 64) {
            throw new IllegalArgumentException("'" + name + "' can't have " + channels + " channels.");
        }
    }
}
