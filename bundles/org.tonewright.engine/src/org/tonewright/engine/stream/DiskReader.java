package org.tonewright.engine.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

import org.tonewright.engine.rt.Cells;
import org.tonewright.engine.rt.Ring;

/**
 * Reads ahead for all tracks while a session plays: the disk thread. It follows the position of the transport, round
 * a loop as well, and sends pages to the {@link Reel}s. The audio thread never waits for it, unless the device is
 * free-running and asks for it.
 */
public final class DiskReader implements AutoCloseable {

    private static final int POSITION = 0;
    private static final int LOOP_START = 1;
    private static final int LOOP_END = 2;
    private static final int FILL = 3;
    /** How far it reads ahead, in seconds. */
    private static final double AHEAD = 2;
    /** Slots of a reel beyond the pages that are wanted: what was just played stays for a while. */
    private static final int SPARE = 8;
    /** How long it sleeps when all is there, in nanoseconds: much less than it reads ahead. */
    private static final long NAP = 5_000_000;
    private static final int TROUBLES = 100;

    private final int ahead;
    private final Cells transport = new Cells(4);
    private final Cells underruns = new Cells(1);
    private final Ring<Message> sending = new Ring<>(1 << 12);
    private final Ring<Message> returning = new Ring<>(1 << 12);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Queue<Map<Reel, PlaylistReader>> splices = new ConcurrentLinkedQueue<>();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final List<Reel> reels = new ArrayList<>();
    private final Thread thread;
    private boolean closed;

    /** [control] Starts the thread. */
    public DiskReader(double sampleRate) {
        transport.set(FILL, 1);
        ahead = (int) Math.ceil(AHEAD * sampleRate / Page.FRAMES) + 1;
        thread = Thread.ofPlatform().daemon().name("tonewright-disk").start(this::work);
    }

    /**
     * [control] A new reel, which fills from now on.
     *
     * @throws IllegalArgumentException if the width of a source does not fit, with a sentence
     */
    public Reel reel(String key, int channels, Playlist playlist) {
        Reel reel = new Reel(key, channels, playlist, ahead + SPARE, underruns, this::report);
        task(() -> reels.add(reel));
        return reel;
    }

    /**
     * [control] Gives tracks other playlists, all in the same quantum.
     *
     * @throws IllegalArgumentException if the width of a source does not fit, with a sentence; then nothing changes
     */
    public void replace(Map<Reel, Playlist> playlists) {
        Map<Reel, PlaylistReader> changed = new LinkedHashMap<>();
        playlists.forEach((reel, playlist) -> changed.put(reel, new PlaylistReader(playlist, reel.channels())));
        splices.add(changed);
        LockSupport.unpark(thread);
    }

    /** [control] Lets go of a reel that is in no plan any more. */
    public void release(Reel reel) {
        task(() -> {
            reels.remove(reel);
            reel.close();
        });
    }

    /** [audio] Says where the transport is going on, and what it repeats; equal ends are no loop. */
    public void follow(long position, long loopStart, long loopEnd) {
        transport.show(LOOP_START, loopStart);
        transport.show(LOOP_END, loopEnd);
        transport.show(POSITION, position);
    }

    /** [audio] Puts into effect what has come, at the beginning of a quantum. */
    public void accept() {
        while (!sending.isEmpty() && returning.hasRoom()) {
            Message message = sending.take();
            message.arrive();
            returning.offer(message);
        }
    }

    /** [audio, free-running devices only] Wakes the disk thread and gives it a moment. */
    public void hurry() {
        LockSupport.unpark(thread);
        LockSupport.parkNanos(50_000);
    }

    /** [any] How much of what is wanted the emptiest reel has, 0 to 1, without a gap from the position on. */
    public double fill() {
        return transport.get(FILL);
    }

    /** [any] How many quanta of tracks were silent so far because a page was missing. */
    public long underruns() {
        return (long) underruns.get(0);
    }

    /** [control] What could not be read since the last call: a sentence each; the sound is silent there. */
    public List<String> troubles() {
        List<String> found = new ArrayList<>();
        for (String trouble = troubles.poll(); trouble != null; trouble = troubles.poll()) {
            if (!found.contains(trouble)) {
                found.add(trouble);
            }
        }
        return found;
    }

    /** [control] Ends the thread and closes all files. */
    @Override
    public void close() {
        task(() -> closed = true);
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
    }

    private void task(Runnable task) {
        tasks.add(task);
        LockSupport.unpark(thread);
    }

    private void work() {
        while (!closed) {
            try {
                turn();
            } catch (RuntimeException | Error e) {
                // Whatever it is, all tracks depend on this thread.
                report(e);
                LockSupport.parkNanos(NAP);
            }
        }
        reels.forEach(Reel::close);
    }

    private void turn() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        while (sending.hasRoom() && !splices.isEmpty()) {
            splice(splices.remove());
        }
        while (!returning.isEmpty()) {
            returning.take().giveBack();
        }
        if (!send()) {
            LockSupport.parkNanos(NAP);
        }
    }

    /** Sends the most urgent page that a reel lacks; false if no reel lacks any, or there is no room. */
    private boolean send() {
        long[] wanted = wanted();
        for (int i = 0; i < wanted.length; i++) {
            for (Reel reel : reels) {
                if (!reel.has(wanted[i])) {
                    transport.show(FILL, (double) i / wanted.length);
                    return sending.hasRoom() && sending.offer(reel.fill(wanted[i], wanted));
                }
            }
        }
        transport.show(FILL, 1);
        return false;
    }

    private void splice(Map<Reel, PlaylistReader> changed) {
        List<Reel> tracks = new ArrayList<>();
        List<Page[]> tables = new ArrayList<>();
        long[] wanted = wanted();
        changed.forEach((reel, reader) -> {
            tracks.add(reel);
            tables.add(reel.refill(reader, wanted));
        });
        sending.offer(new Splice(tracks, tables.toArray(Page[][]::new)));
    }

    /** The pages from the position on, in the order in which they will be played. */
    private long[] wanted() {
        long position = (long) transport.get(POSITION);
        long start = (long) transport.get(LOOP_START);
        long end = (long) transport.get(LOOP_END);
        boolean loops = end > start && position < end;
        long[] numbers = new long[ahead];
        int count = 0;
        long number = Math.floorDiv(position, Page.FRAMES);
        while (count < ahead) {
            numbers[count++] = number++;
            if (loops && number * Page.FRAMES >= end) {
                number = Math.floorDiv(start, Page.FRAMES);
                if (contains(numbers, count, number)) {
                    break;
                }
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private static boolean contains(long[] numbers, int count, long number) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    private void report(Throwable e) {
        if (troubles.size() < TROUBLES) {
            troubles.add(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }
}
