package org.tonewright.core.playback;

import java.util.List;
import java.util.Optional;

import org.tonewright.engine.graph.Meter;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;
import org.tonewright.model.session.Value;
import org.tonewright.processor.Processor;

/**
 * Lets an open session be heard: describes it to the engine, again after every edit, and passes on what the transport
 * is asked for. Methods return at once; what takes time happens on the control thread. Called on the thread that owns
 * the model, unless a method says otherwise.
 */
public interface Player extends AutoCloseable {

    /**
     * Opens a device and closes the one before. What came of it is told to the listeners.
     *
     * @param choice which device, and how
     */
    void open(DeviceChoice choice);

    /** Closes the device; the transport stops. */
    void closeDevice();

    /** [any] The device that is open now. */
    Optional<OpenDevice> device();

    /** Rolls from where the transport stands. */
    void play();

    /** Stops where the transport stands; a pass of recording ends. */
    void stop();

    /**
     * Goes to a frame of the session, rolling on if it was rolling.
     *
     * @param frame 0 or later
     */
    void locate(long frame);

    /** [any] Whether the transport rolls. */
    boolean rolling();

    /**
     * [any] The frame of the session that is heard now: the position of the transport, less what plan and device delay.
     * Where playhead and clocks stand.
     */
    long position();

    /**
     * Turns a value while a gesture lasts, without an edit: at once heard, not kept. The gesture ends with an edit that
     * sets the value.
     *
     * @param value of the session: a fader, a panorama, a send, a parameter of a slot
     * @param to in the unit of the value
     */
    void turn(Value value, double to);

    /**
     * Turns a parameter of a slot while a gesture lasts, whether or not the slot holds a value for it yet; see
     * {@link #turn(Value, double)}.
     *
     * @param key of the parameter
     * @param to in the unit of the parameter
     */
    default void turn(Slot slot, String key, double to) {
        slot.getValues().stream().filter(value -> value.getKey().equals(key)).findFirst()
                .ifPresent(value -> turn(value, to));
    }

    /** [any] The meter behind the fader of a strip; the same object while the strip is in the session. */
    Optional<Meter> meter(Strip strip);

    /** [any] The meter of what comes in for a track, before everything; empty unless the track is armed. */
    Optional<Meter> inputMeter(Track track);

    /** [any] The running processors of a slot, to ask for their abilities: one, or one a channel; none if not running. */
    List<Processor> processors(Slot slot);

    /**
     * From now on there is a scope on what leaves a slot; the one of another slot ends.
     *
     * @return the latest samples
     */
    Scope scope(Slot slot);

    /** [any] How much there is to do: numbers for the window. */
    Loads loads();

    /** From now on this listener is told what happens, on the thread that owns the model. */
    void addListener(PlayerListener listener);

    /** From now on this listener is told nothing. */
    void removeListener(PlayerListener listener);

    /** Closes the device and the engine. */
    @Override
    void close();
}
