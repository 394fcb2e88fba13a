package org.tonewright.engine.capture;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.rt.Cells;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.BroadcastExtension;
import org.tonewright.media.wav.Recording;
import org.tonewright.media.wav.WavFormat;

/**
 * All tracks that record together, from being armed to being finished. While the transport rolls with
 * {@link org.tonewright.engine.transport.TransportCommand.Record} on, and is between the punch marks if there are any,
 * what the inputs hear is written.
 */
public final class CapturePass {

    /** How long the disk may be away before frames are lost, in seconds. */
    private static final double BUFFER = 5;
    /** How long the writer sleeps when there is nothing to do, in nanoseconds. */
    private static final long NAP = 10_000_000;
    /** How long an audio thread is waited for beyond the offset, in nanoseconds. */
    private static final long PATIENCE = 500_000_000;

    private static final int GOES_ON = 0;
    private static final int RECORDING = 1;
    private static final int ENDING = 2;
    private static final int CLOSING = 3;
    private static final int FINISHED = 4;
    private static final int FULL = 5;

    private final List<Capture> captures;
    private final Feed[] feeds;
    private final int offset;
    private final long tail;
    private final long most;
    private final Cells cells = new Cells(6);
    private final Thread thread;

    // Owned by the audio thread.
    private final Recent recent;
    private final Recent.Taker taker = new Arrivals();
    private float[][] in = {};
    private boolean taking;
    private long expected;
    private long taken;

    /** Makes the file of a capture. */
    @FunctionalInterface
    interface Opener {

        /** Opens it. */
        Recording open(CaptureSpec spec) throws IOException;
    }

    private CapturePass(List<Capture> captures, int offset, long most, double sampleRate) {
        this.captures = List.copyOf(captures);
        this.most = most;
        this.offset = offset;
        tail = (long) (1e9 * offset / sampleRate) + PATIENCE;
        feeds = captures.stream().map(Capture::feed).toArray(Feed[]::new);
        recent = new Recent(offset);
        thread = Thread.ofPlatform().daemon().name("tonewright-capture").unstarted(this::work);
        if (feeds.length == 0) {
            cells.set(FINISHED, 1);
        } else {
            thread.start();
        }
    }

    /** [control] A pass in which nothing is armed; it is finished. */
    public static CapturePass none() {
        return new CapturePass(List.of(), 0, 0, 1);
    }

    /**
     * [control] Makes the files and starts to wait for frames. The engine does it:
     * {@link org.tonewright.engine.transport.LiveEngine#capture}.
     *
     * @param most the frames after which nothing more is taken
     * @throws IOException if a file can't be made, with a sentence; then none is left
     */
    public static CapturePass open(List<CaptureSpec> specs, int offset, long most, double sampleRate)
            throws IOException {
        WavFormat wav = new WavFormat();
        LocalDateTime now = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        int blocks = (int) Math.ceil(BUFFER * sampleRate / Block.FRAMES) + 1;
        return open(specs, offset, most, sampleRate, blocks, spec -> wav
                .record(spec.file(), new AudioSpec((int) Math.round(sampleRate), spec.channels(), spec.type())
                        .with(BroadcastExtension.of(spec.key(), "Tonewright", now.toLocalDate().toString(),
                                now.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME), 0))));
    }

    static CapturePass open(List<CaptureSpec> specs, int offset, long most, double sampleRate, int blocks,
            Opener opener) throws IOException {
        if (offset < 0 || offset > Clock.MAX_LAG) {
            throw new IllegalArgumentException("Recordings can't be placed " + offset + " frames earlier.");
        }
        List<Capture> captures = new ArrayList<>();
        try {
            for (CaptureSpec spec : specs) {
                captures.add(new Capture(spec, blocks, opener.open(spec), specs.size()));
            }
        } catch (IOException | RuntimeException e) {
            captures.forEach(capture -> capture.scribe().close());
            throw e;
        }
        return new CapturePass(captures, offset, most, sampleRate);
    }

    /** [audio] Which take of its track an input, from 0, is recorded for; 0 if it is not. */
    public int take(int input) {
        if (!finished()) {
            for (Feed feed : feeds) {
                int take = feed.take(input);
                if (take > 0) {
                    return take;
                }
            }
        }
        return 0;
    }

    /** [any] Its captures, in the order of their specifications. */
    public List<Capture> captures() {
        return captures;
    }

    /** [any] The frames by which the inputs lag behind what is heard, as given when it was made. */
    public int offset() {
        return offset;
    }

    /** [any] Whether frames are being taken at this moment. */
    public boolean recording() {
        return cells.get(RECORDING) != 0;
    }

    /** [any] Whether it is finished: by {@link #finish()}, or because the device is gone. */
    public boolean finished() {
        return cells.get(FINISHED) != 0;
    }

    /** [any] Whether as many frames came as it takes; what was lost of them is counted. */
    public boolean full() {
        return cells.get(FULL) != 0;
    }

    /** [any] How empty the fullest buffer is, 0 to 1. */
    public double room() {
        double least = 1;
        for (int i = 0; i < feeds.length; i++) {
            least = Math.min(least, feeds[i].room());
        }
        return least;
    }

    /**
     * [audio] Takes what came in, after the transport was moved on.
     *
     * @param clock knows where the transport is; the newest quantum is the one that came in
     * @param record whether recording is on
     * @param punchStart the first frame of the punch range
     * @param punchEnd the frame after it; not above the start if there is none
     * @param inputs the quantum that came in, by channel of the device
     */
    public void take(Clock clock, boolean record, long punchStart, long punchEnd, float[][] inputs) {
        if (cells.get(CLOSING) != 0) {
            return;
        }
        recent.add(clock, record && cells.get(ENDING) == 0);
        in = inputs;
        recent.give(punchStart, punchEnd, taker);
        cells.show(RECORDING, taking ? 1 : 0);
        cells.show(GOES_ON, recent.goesOn() ? 1 : 0);
    }

    /** [control, while no device is open] Ends the piece: what comes from the next device does not follow on. */
    public void rest() {
        taker.pass();
        recent.forget();
        cells.show(RECORDING, 0);
        cells.show(GOES_ON, 0);
    }

    /** [audio] Whether the next quantum can be taken without a loss. */
    public boolean hasRoom() {
        for (int i = 0; i < feeds.length; i++) {
            if (!feeds[i].hasRoom()) {
                return false;
            }
        }
        return true;
    }

    /** [audio, free-running devices only] Wakes the writer and gives it a moment. */
    public void hurry() {
        LockSupport.unpark(thread);
        LockSupport.parkNanos(50_000);
    }

    /**
     * [control] Ends all captures, waits until what was taken is written, and closes the files: well under a second.
     * What was played before this call, or before the transport stopped, still comes in for {@link #offset()} frames
     * and is taken. A second call gives the same answer.
     *
     * @return what there is now, in the order of the specifications; a capture that never took a frame leaves no file
     *         and is not listed
     */
    public List<CapturedFile> finish() {
        cells.set(ENDING, 1);
        long begin = System.nanoTime();
        while (!finished() && cells.get(GOES_ON) != 0 && System.nanoTime() - begin < tail) {
            LockSupport.parkNanos(NAP / 10);
        }
        cells.set(CLOSING, 1);
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return captures.stream().flatMap(capture -> capture.scribe().result().stream()).toList();
    }

    private void work() {
        boolean closing = false;
        while (!closing) {
            // Asked before the last look at what has come, so that all that came before is written.
            closing = cells.get(CLOSING) != 0;
            boolean busy = false;
            for (Capture capture : captures) {
                busy |= capture.scribe().turn();
            }
            if (!busy && !closing) {
                LockSupport.parkNanos(NAP);
            }
        }
        captures.forEach(capture -> capture.scribe().close());
        cells.set(FINISHED, 1);
    }

    /** Gives every feed the same frames. */
    private final class Arrivals implements Recent.Taker {

        @Override
        public void take(long position, int from, int count) {
            int wanted = (int) Math.min(count, most - taken);
            if (wanted > 0) {
                boolean piece = !taking || position != expected;
                for (int i = 0; i < feeds.length; i++) {
                    feeds[i].take(in, from, wanted, position, piece);
                }
                taking = true;
                expected = position + wanted;
                taken += wanted;
            }
            if (taken == most) {
                pass();
                cells.show(FULL, 1);
            }
        }

        @Override
        public void pass() {
            if (taking) {
                taking = false;
                for (int i = 0; i < feeds.length; i++) {
                    feeds[i].pause();
                }
            }
        }
    }
}
