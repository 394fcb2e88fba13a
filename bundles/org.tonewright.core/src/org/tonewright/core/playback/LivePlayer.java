package org.tonewright.core.playback;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.session.EditListener;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.engine.graph.Difference.Turned;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Meter;
import org.tonewright.engine.transport.TransportCommand;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;
import org.tonewright.model.session.Value;
import org.tonewright.processor.Processor;

/** Plays an open session through the engine in real time, from a control thread of its own. */
public final class LivePlayer implements Player {

    private final OpenDocument<Session> document;
    private final Executor main;
    private final SessionSources sources;
    private final EngineRoom room;
    private final Clicks clicks = new Clicks();
    private final EditListener edits = _ -> edited();
    private final List<PlayerListener> listeners = new CopyOnWriteArrayList<>();
    private InputRouting routing = InputRouting.IN_ORDER;
    private Optional<String> scoped = Optional.empty();
    private Optional<LiveParts.Recorded> recorded = Optional.empty();
    private boolean pending;
    private boolean closed;

    /**
     * Describes the session at once; nothing is heard before a device is opened.
     *
     * @param studio the processors and devices
     * @param document the session
     * @param main runs something on the thread that owns the model, soon
     */
    public LivePlayer(Studio studio, OpenDocument<Session> document, Executor main) {
        this.document = document;
        this.main = main;
        sources = new KeptSources(new FolderSources(document.folder(), studio.formats().all()));
        room = new EngineRoom(studio.processors(), studio.devices(), document.root().getSampleRate(), new News());
        document.editor().addListener(edits);
        describe();
    }

    private void edited() {
        if (!pending) {
            pending = true;
            main.execute(this::describe);
        }
    }

    private void describe() {
        pending = false;
        if (closed) {
            return;
        }
        Session session = document.root();
        LiveParts live = new LiveParts(routing.inputs(session), scoped, recorded, clicks.of(session));
        try {
            GraphSpec graph = SessionGraph.describe(session, sources, live);
            room.load(new EngineRoom.Loading(graph, live.autoMonitors(), loop(session.getTimeline().getLoop()),
                    punch(session.getTimeline().getPunch())));
        } catch (Refusal unplayable) {
            tell(listener -> listener.trouble(unplayable.getMessage()));
        } catch (IOException unreadable) {
            tell(listener -> listener.trouble(FileSentences.of(unreadable)));
        }
    }

    private static TransportCommand.Loop loop(@Nullable Span span) {
        boolean on = span != null && span.isOn() && span.getLength() >= Quantum.FRAMES;
        return span != null && on ? new TransportCommand.Loop(span.getStart(), span.getLength())
                : new TransportCommand.Loop(0, 0);
    }

    private static TransportCommand.Punch punch(@Nullable Span span) {
        return span != null && span.isOn() ? new TransportCommand.Punch(span.getStart(), span.getLength())
                : new TransportCommand.Punch(0, 0);
    }

    @Override
    public void route(InputRouting inputs) {
        routing = inputs;
        describe();
    }

    @Override
    public CompletableFuture<CapturePass> record(PassPlan plan) {
        TransportCommand.Punch punch = plan.punch();
        long start = punch.length() > 0 ? punch.start() : plan.from().orElse(room.engine().position());
        long end = punch.length() > 0 ? punch.start() + punch.length() : Long.MAX_VALUE;
        recorded = Optional.of(new LiveParts.Recorded(
                plan.captures().stream().map(CaptureSpec::key).collect(Collectors.toUnmodifiableSet()), start, end));
        clicks.begin(plan);
        describe();
        Clicks.limit(plan, document.root().getSampleRate()).ifPresent(seconds -> CompletableFuture
                .delayedExecutor((long) (seconds * 1000), TimeUnit.MILLISECONDS, main).execute(() -> {
                    clicks.end(plan);
                    describe();
                }));
        return room.record(plan).whenComplete((_, failure) -> {
            if (failure != null) {
                main.execute(() -> {
                    recorded = Optional.empty();
                    clicks.end();
                    describe();
                });
            }
        });
    }

    @Override
    public CompletableFuture<List<CapturedFile>> finish(boolean stop) {
        recorded = Optional.empty();
        clicks.end();
        CompletableFuture<List<CapturedFile>> files = room.finish(stop);
        describe();
        return files;
    }

    @Override
    public Optional<CapturePass> pass() {
        return room.pass();
    }

    @Override
    public void open(DeviceChoice choice) {
        room.open(choice);
    }

    @Override
    public void closeDevice() {
        room.closeDevice();
    }

    @Override
    public Optional<OpenDevice> device() {
        return room.device();
    }

    @Override
    public void play() {
        room.send(new TransportCommand.Play());
    }

    @Override
    public void stop() {
        room.send(new TransportCommand.Stop());
    }

    @Override
    public void locate(long frame) {
        room.send(new TransportCommand.Locate(Math.max(0, frame)));
    }

    @Override
    public void click(boolean on) {
        clicks.turn(on);
        describe();
    }

    @Override
    public boolean clicks() {
        return clicks.on();
    }

    @Override
    public boolean rolling() {
        return room.engine().rolling();
    }

    @Override
    public boolean playing() {
        return room.playing();
    }

    @Override
    public long position() {
        return room.position();
    }

    @Override
    public void turn(Value value, double to) {
        room.turn(ValueKeys.turned(value, to));
    }

    @Override
    public void turn(Slot slot, String key, double to) {
        room.turn(List.of(new Turned(slot.getId(), key, to)));
    }

    @Override
    public Optional<Meter> meter(Strip strip) {
        return room.plan().meter(LiveParts.meterKey(strip));
    }

    @Override
    public Optional<Meter> inputMeter(Track track) {
        return room.plan().meter(LiveParts.levelKey(track));
    }

    @Override
    public List<Processor> processors(Slot slot) {
        return room.plan().processors(slot.getId());
    }

    @Override
    public Scope scope(Slot slot) {
        scoped = Optional.of(slot.getId());
        describe();
        String key = LiveParts.scopeKey(slot.getId());
        return into -> room.plan().trace(key).map(trace -> trace.latest(into)).orElse(0L);
    }

    @Override
    public Loads loads() {
        org.tonewright.engine.transport.Loads loads = room.engine().loads();
        Loads now = new Loads(loads.dspPeak(), loads.disk(), loads.xruns() + loads.underruns());
        loads.next();
        return now;
    }

    @Override
    public void addListener(PlayerListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(PlayerListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        closed = true;
        document.editor().removeListener(edits);
        room.close();
    }

    /** Waits until the control thread has done all that was asked for so far. */
    void awaitControl() {
        room.await();
    }

    /** Looks after the engine, as the control thread does by itself again and again. */
    void tend() {
        room.run(room::tend);
    }

    private void tell(Consumer<PlayerListener> news) {
        listeners.forEach(news);
    }

    /** Carries news from the control thread to the listeners. */
    private final class News implements EngineRoom.News {

        private void later(Consumer<PlayerListener> news) {
            main.execute(() -> {
                if (!closed) {
                    tell(news);
                }
            });
        }

        @Override
        public void device() {
            later(PlayerListener::deviceChanged);
        }

        @Override
        public void transport() {
            later(PlayerListener::transportChanged);
        }

        @Override
        public void trouble(String sentence) {
            later(listener -> listener.trouble(sentence));
        }
    }
}
