package org.tonewright.core.playback;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.graph.Difference.Turned;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Plan;
import org.tonewright.engine.transport.LiveEngine;
import org.tonewright.engine.transport.TransportCommand;

/**
 * The control thread of a player, and the engine, which only this thread touches. Whatever is asked happens in its
 * order, later. All methods are [any] unless they say otherwise.
 */
final class EngineRoom {

    /** How often the engine is looked after, in milliseconds. */
    private static final long TENDING = 100;
    /** How long a device may take to let the sound fade before it is closed, in nanoseconds. */
    private static final long FADING = 40_000_000;
    /** The widest device that is opened. */
    private static final int WIDEST = 64;

    /** Who is told what happens, on the control thread. */
    interface News {

        /** Another device is open, or none. */
        void device();

        /** The transport does something else than before. */
        void transport();

        /** Something a person should know, as a sentence. */
        void trouble(String sentence);
    }

    /** A description and what goes with it. */
    record Loading(GraphSpec graph, Set<String> autoMonitors, TransportCommand.Loop loop,
            TransportCommand.Punch punch) {}

    private final ControlThread control;
    private final AtomicReference<@Nullable Loading> next = new AtomicReference<>();
    private final LiveEngine engine;
    private final AudioDevices devices;
    private final News news;
    private final int rate;
    private final Playhead playhead;
    private volatile Plan plan;
    private volatile Optional<OpenDevice> device = Optional.empty();
    private volatile int latency;
    private volatile boolean playing;

    // Of the control thread.
    private Optional<DeviceStream> stream = Optional.empty();
    private Set<String> autoMonitors = Set.of();
    private final Turns turns = new Turns();
    private final Ranges ranges;
    private final Passes passes;
    private boolean rolled;
    private boolean recorded;

    EngineRoom(ProcessorCatalog processors, AudioDevices devices, int rate, News news) {
        this.devices = devices;
        this.rate = rate;
        this.news = news;
        engine = new LiveEngine(processors, rate);
        plan = engine.plan();
        playhead = new Playhead(engine);
        ranges = new Ranges(engine);
        passes = new Passes(engine, ranges, playhead, news::trouble);
        control = new ControlThread(news::trouble);
        control.repeat(TENDING, this::tend);
    }

    /** The engine; what it marks as [any] may be asked from anywhere. */
    LiveEngine engine() {
        return engine;
    }

    /** The newest plan. */
    Plan plan() {
        return plan;
    }

    Optional<OpenDevice> device() {
        return device;
    }

    /** The frame of the session that is heard now. */
    long position() {
        return playhead.position(latency);
    }

    /** Whether the transport was asked to roll, and not to stop since. */
    boolean playing() {
        return playing;
    }

    /** The pass that was begun and is not finished. */
    Optional<CapturePass> pass() {
        return passes.running();
    }

    /** Does something on the control thread; what goes wrong there is told as a sentence. */
    void run(Runnable work) {
        control.run(work);
    }

    /** [any, but control] Waits until all that was asked for so far has happened. */
    void await() {
        control.ask(() -> true).join();
    }

    /** Plays another description, unless a newer one comes first. */
    void load(Loading loading) {
        if (next.getAndSet(loading) == null) {
            run(this::loadNext);
        }
    }

    private void loadNext() {
        Loading loading = next.getAndSet(null);
        if (loading == null) {
            return;
        }
        try {
            engine.load(loading.graph());
        } catch (GraphException senseless) {
            news.trouble(String.valueOf(senseless.getMessage()));
        }
        plan = engine.plan();
        latency = engine.outputLatency();
        turns.settle(plan, loading.graph());
        if (!loading.autoMonitors().equals(autoMonitors)) {
            autoMonitors = loading.autoMonitors();
            engine.autoMonitor(autoMonitors);
        }
        ranges.edited(loading.loop(), loading.punch());
        engine.faults().forEach(fault -> news.trouble(fault.message()));
    }

    /** Begins a pass of recording. */
    CompletableFuture<CapturePass> record(PassPlan plan) {
        return control.ask(() -> {
            if (stream.isEmpty()) {
                throw new Refusal("Nothing can be recorded: no sound device is open.");
            }
            CapturePass begun = passes.begin(plan);
            playing = true;
            control.later(TENDING / 5, this::look);
            return begun;
        });
    }

    /** Ends the pass of recording. */
    CompletableFuture<List<CapturedFile>> finish(boolean stop) {
        return control.ask(() -> {
            playing &= !stop;
            List<CapturedFile> files = passes.end(stop);
            control.later(TENDING / 5, this::look);
            return files;
        });
    }

    /** Turns a value until the next description. */
    void turn(List<Turned> values) {
        run(() -> turns.turn(plan, values));
    }

    /** Asks the transport for something. */
    void send(TransportCommand command) {
        run(() -> {
            if (command instanceof TransportCommand.Play && stream.isEmpty()) {
                throw new Refusal("Nothing can be played: no sound device is open.");
            }
            engine.send(command);
            control.later(TENDING / 5, this::look);
            if (command instanceof TransportCommand.Play) {
                playing = true;
            } else if (command instanceof TransportCommand.Stop) {
                playing = false;
                // It may never have been seen rolling: then a look tells nothing of the stop.
                control.later(TENDING / 5, news::transport);
            }
            if (command instanceof TransportCommand.Play && !engine.rolling()) {
                playhead.begins(engine.position());
            } else if (command instanceof TransportCommand.Locate locate) {
                playhead.begins(locate.frame());
                news.transport();
            }
        });
    }

    void open(DeviceChoice choice) {
        run(() -> {
            try {
                release();
                AudioDevice chosen = devices.named(choice.id());
                if (chosen.driven() && !choice.freely()) {
                    throw new Refusal("The device '" + choice.id() + "' can't run in real time.");
                }
                DeviceSetup setup = new DeviceSetup(rate, choice.frames(), Math.min(WIDEST, chosen.inputs()),
                        Math.min(2, chosen.outputs()), choice.freely());
                stream = Optional.of(engine.open(chosen, setup));
                device = Optional.of(new OpenDevice(choice.id(), chosen.name(), rate, choice.frames(), setup.inputs(),
                        setup.outputs()));
                latency = engine.outputLatency();
            } catch (IOException failure) {
                news.trouble(FileSentences.of(failure));
            } catch (Refusal refused) {
                news.trouble(refused.getMessage());
            } catch (RuntimeException | Error failure) {
                news.trouble("The device '" + choice.id() + "' can't be opened: " + failure + ".");
            }
            // Last, so that whoever waits for it knows the reason.
            news.device();
        });
    }

    void closeDevice() {
        run(() -> {
            release();
            news.device();
        });
    }

    private void release() {
        playing = false;
        passes.attempt(() -> engine.send(new TransportCommand.Stop()));
        long begin = System.nanoTime();
        while (stream.isPresent() && engine.rolling() && System.nanoTime() - begin < FADING) {
            LockSupport.parkNanos(FADING / 20);
        }
        engine.closeDevice();
        engine.halt();
        stream = Optional.empty();
        device = Optional.empty();
        latency = engine.outputLatency();
        look();
    }

    /** [control] Looks after the engine and tells what is new. */
    void tend() {
        engine.tend();
        if (stream.isPresent() && engine.device().isEmpty()) {
            stream = Optional.empty();
            device = Optional.empty();
            playing = false;
            news.device();
        }
        latency = engine.outputLatency();
        engine.troubles().forEach(news::trouble);
        engine.faults().forEach(fault -> news.trouble(fault.message()));
        look();
    }

    /** Tells when the transport does something else than before. */
    private void look() {
        boolean rolls = engine.rolling();
        boolean records = engine.recording();
        if (rolls != rolled || records != recorded) {
            rolled = rolls;
            recorded = records;
            news.transport();
        }
    }

    /** Closes device and engine, and waits until the control thread has ended. */
    void close() {
        run(() -> {
            stream = Optional.empty();
            device = Optional.empty();
            engine.close();
        });
        control.close();
    }
}
