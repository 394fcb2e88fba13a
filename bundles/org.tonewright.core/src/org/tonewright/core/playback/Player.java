package org.tonewright.core.playback;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CapturedFile;
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

    /** Stops where the transport stands; a pass of recording takes nothing more and waits to be finished. */
    void stop();

    /**
     * Goes to a frame of the session, rolling on if it was rolling.
     *
     * @param frame 0 or later
     */
    void locate(long frame);

    /**
     * Turns the metronome on or off: while the transport rolls, a click on each beat, an octave higher on the first of
     * a bar. It is heard from the first two outputs of the device and is in no strip, meter, take or bounce. A count-in
     * is heard without it, too.
     */
    void click(boolean on);

    /** [any] Whether the metronome is on; at first it is not. */
    boolean clicks();

    /** [any] Whether the transport rolls. */
    boolean rolling();

    /** [any] Whether the transport was asked to roll, and not to stop since. It rolls as soon as the disk is ready. */
    boolean playing();

    /**
     * [any] The frame of the session that is heard now: the position of the transport, less what plan and device delay.
     * Where playhead and clocks stand. Below 0 during a count-in before the first frame.
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
    void turn(Slot slot, String key, double to);

    /** [any] The meter behind the fader of a strip; the same object while the strip is in the session. */
    Optional<Meter> meter(Strip strip);

    /** [any] The meter of what comes in for a track, before everything; empty unless the track is armed. */
    Optional<Meter> inputMeter(Track track);

    /**
     * [any] The running processors of a slot, to ask for their abilities: one, or one a channel; none if not running.
     */
    List<Processor> processors(Slot slot);

    /**
     * From now on there is a scope on what leaves a slot; the one of another slot ends.
     *
     * @return the latest samples
     */
    Scope scope(Slot slot);

    /** [any] How much there is to do: numbers for the window. */
    Loads loads();

    /**
     * Which inputs feed which tracks from now on: what is metered and monitored. Without, they are taken in order.
     *
     * @param inputs is asked again after every edit
     */
    void route(InputRouting inputs);

    /**
     * Begins a pass of recording. The tracks that record are silent where they record.
     *
     * @return the pass, on the control thread, once its files are made; a {@link org.tonewright.core.Refusal} if there
     *         is no device or another pass runs, an {@link java.io.IOException} if a file can't be made
     */
    CompletableFuture<CapturePass> record(PassPlan plan);

    /**
     * Ends the pass of recording; a pass whose device is gone, or that was stopped, too.
     *
     * @param stop whether the transport stops as well
     * @return what was recorded, on the control thread, once it is on disk; nothing if there was no pass
     */
    CompletableFuture<List<CapturedFile>> finish(boolean stop);

    /** [any] The pass of recording that was begun and is not finished. */
    Optional<CapturePass> pass();

    /** From now on this listener is told what happens, on the thread that owns the model. */
    void addListener(PlayerListener listener);

    /** From now on this listener is told nothing. */
    void removeListener(PlayerListener listener);

    /** Closes the device and the engine. */
    @Override
    void close();
}
