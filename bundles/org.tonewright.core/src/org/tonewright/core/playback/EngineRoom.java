package org.tonewright.core.playback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;
import org.tonewright.engine.graph.Difference.Turned;
import org.tonewright.engine.graph.Fault;
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

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService control = Executors.newSingleThreadScheduledExecutor(this::thread);
    private final AtomicReference<@Nullable Loading> next = new AtomicReference<>();
    private final LiveEngine engine;
    private final AudioDevices devices;
    private final News news;
    private final int rate;
    private volatile Plan plan;
    private volatile Optional<OpenDevice> device = Optional.empty();
    private volatile int latency;

    // Of the control thread.
    private Optional<DeviceStream> stream = Optional.empty();
    private Set<String> autoMonitors = Set.of();
    private TransportCommand.Loop loop = new TransportCommand.Loop(0, 0);
    private TransportCommand.Punch punch = new TransportCommand.Punch(0, 0);
    private final Set<Turned> turned = new HashSet<>();
    private boolean rolled;
    private boolean recorded;

    EngineRoom(ProcessorCatalog processors, AudioDevices devices, int rate, News news) {
        this.devices = devices;
        this.rate = rate;
        this.news = news;
        engine = new LiveEngine(processors, rate);
        plan = engine.plan();
        control.scheduleWithFixedDelay(() -> guarded(this::tend), TENDING, TENDING, TimeUnit.MILLISECONDS);
    }

    private Thread thread(Runnable work) {
        Thread made = Thread.ofPlatform().daemon().name("tonewright-control").unstarted(work);
        threads.add(made);
        return made;
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

    /** The frames by which what is heard lags behind the transport. */
    int latency() {
        return latency;
    }

    /** Does something on the control thread; what goes wrong there is told as a sentence. */
    void run(Runnable work) {
        try {
            control.execute(() -> guarded(work));
        } catch (RejectedExecutionException _) {
            // closed: there is nothing left to do anything with
        }
    }

    /** [any, but control] Waits until all that was asked for so far has happened. */
    void await() {
        CompletableFuture.runAsync(() -> {}, control).join();
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Refusal | IllegalStateException failure) {
            news.trouble(Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
        } catch (RuntimeException | Error failure) {
            news.trouble("The player failed: " + failure + ".");
        }
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
        settle(loading.graph());
        if (!loading.autoMonitors().equals(autoMonitors)) {
            autoMonitors = loading.autoMonitors();
            engine.autoMonitor(autoMonitors);
        }
        if (!loading.loop().equals(loop)) {
            loop = loading.loop();
            engine.send(loop);
        }
        if (!loading.punch().equals(punch)) {
            punch = loading.punch();
            engine.send(punch);
        }
        faults();
    }

    /** After an edit the graph has the last word on values that were turned by hand. */
    private void settle(GraphSpec graph) {
        for (Turned value : turned) {
            graph.nodes().stream().filter(node -> node.key().equals(value.key())).findFirst()
                    .ifPresent(node -> plan.value(value.key(), value.value())
                            .ifPresent(cell -> cell.set(ValueKeys.resting(node, value.value()))));
        }
        turned.clear();
    }

    /** Turns a value until the next description. */
    void turn(List<Turned> values) {
        run(() -> {
            for (Turned value : values) {
                plan.value(value.key(), value.value()).ifPresent(cell -> cell.set(value.to()));
                turned.add(new Turned(value.key(), value.value(), 0));
            }
        });
    }

    /** Asks the transport for something. */
    void send(TransportCommand command) {
        run(() -> {
            if (command instanceof TransportCommand.Play && stream.isEmpty()) {
                throw new Refusal("Nothing can be played: no sound device is open.");
            }
            engine.send(command);
            control.schedule(() -> guarded(this::look), TENDING / 5, TimeUnit.MILLISECONDS);
            if (command instanceof TransportCommand.Locate) {
                news.transport();
            }
        });
    }

    void open(DeviceChoice choice) {
        run(() -> {
            try {
                release();
                AudioDevice chosen = devices.named(choice.id());
                DeviceSetup setup = new DeviceSetup(rate, choice.frames(), Math.min(WIDEST, chosen.inputs()),
                        Math.min(2, chosen.outputs()));
                stream = Optional.of(engine.open(chosen, setup));
                device = Optional.of(new OpenDevice(choice.id(), chosen.name(), rate, choice.frames(), setup.inputs(),
                        setup.outputs()));
                latency = engine.outputLatency();
            } catch (IOException failure) {
                news.trouble(FileSentences.of(failure));
            } finally {
                news.device();
            }
        });
    }

    void closeDevice() {
        run(() -> {
            release();
            news.device();
        });
    }

    private void release() {
        engine.send(new TransportCommand.Stop());
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
        if (stream.flatMap(DeviceStream::lost).isPresent()) {
            stream = Optional.empty();
            device = Optional.empty();
            news.device();
        }
        latency = engine.outputLatency();
        engine.troubles().forEach(news::trouble);
        faults();
        look();
    }

    private void faults() {
        for (Fault fault : new ArrayList<>(engine.faults())) {
            news.trouble(fault.message());
        }
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
        control.shutdown();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
