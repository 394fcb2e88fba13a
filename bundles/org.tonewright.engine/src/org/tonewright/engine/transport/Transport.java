package org.tonewright.engine.transport;

import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.rt.Cells;
import org.tonewright.engine.rt.Ring;

/**
 * Where the session is, quantum for quantum. A stop, or a jump while rolling, first fades the clips out within a
 * quantum; a loop jumps without, to the frame. Playing begins when the disk is ready. It may roll towards frame 0 from
 * before, but it stops at no frame before that one.
 */
final class Transport {

    private static final int POSITION = 0;
    private static final int ROLLING = 1;
    private static final int LOOP_START = 2;
    private static final int LOOP_LENGTH = 3;
    private static final int PUNCH_START = 4;
    private static final int PUNCH_LENGTH = 5;
    private static final int RECORDING = 6;

    private final Ring<TransportCommand> commands = new Ring<>(256);
    private final Cells cells = new Cells(7);

    // Owned by the audio thread.
    private long position;
    private boolean rolling;
    private boolean play;
    private boolean record;
    private long punchStart;
    private long punchEnd;
    private boolean cued = true;
    private boolean jumps;
    private long target;
    private long loopStart;
    private long loopEnd;

    /** [control, one thread] Asks for something; false if too much is waiting already. */
    boolean send(TransportCommand command) {
        return commands.offer(command);
    }

    /**
     * [audio] Obeys what was asked for since the last quantum.
     *
     * @return whether all must forget the past before the next quantum
     */
    boolean obey() {
        boolean landed = land();
        while (!commands.isEmpty() && !(rolling && (jumps || !play))) {
            switch (commands.take()) {
            case TransportCommand.Play _ -> play = true;
            case TransportCommand.Stop _ -> {
                play = false;
                settle();
            }
            case TransportCommand.Locate locate -> {
                target = locate.frame();
                jumps = true;
            }
            case TransportCommand.Loop loop -> {
                loopStart = loop.start();
                loopEnd = loop.start() + loop.length();
                cells.show(LOOP_START, loop.start());
                cells.show(LOOP_LENGTH, loop.length());
            }
            case TransportCommand.Record wanted -> {
                record = wanted.on();
                cells.show(RECORDING, record ? 1 : 0);
            }
            case TransportCommand.Punch punch -> {
                punchStart = punch.start();
                punchEnd = punch.start() + punch.length();
                cells.show(PUNCH_START, punch.start());
                cells.show(PUNCH_LENGTH, punch.length());
            }
            }
            landed |= land();
        }
        show();
        return landed;
    }

    private boolean land() {
        if (!jumps || rolling) {
            return false;
        }
        position = target;
        jumps = false;
        cued = true;
        return true;
    }

    /** Nobody comes to rest before the first frame of a session. */
    private void settle() {
        if (!rolling && !jumps && position < 0) {
            position = 0;
            cued = true;
        }
    }

    /** [audio] Where the next quantum begins. */
    long next() {
        return position;
    }

    /** [audio] The first frame of the loop. */
    long loopStart() {
        return loopStart;
    }

    /** [audio] The frame after the loop; its first frame if there is none. */
    long loopEnd() {
        return loopEnd;
    }

    /** [audio] Whether recording is on. */
    boolean record() {
        return record;
    }

    /** [audio] The first frame of the punch range. */
    long punchStart() {
        return punchStart;
    }

    /** [audio] The frame after the punch range; its first frame if there is none. */
    long punchEnd() {
        return punchEnd;
    }

    /**
     * [audio] Whether it plays back: what is armed is neither recorded now nor does it wait for that. Before frame 0
     * there is nothing to play back.
     */
    boolean playsBack() {
        boolean inRange = punchEnd <= punchStart || position >= punchStart && position < punchEnd;
        return rolling && position >= 0 && !(record && inRange);
    }

    /** [control, while no device is open] Stands still at once, and stops to record. */
    void halt() {
        play = false;
        rolling = false;
        record = false;
        cued = true;
        settle();
        cells.show(RECORDING, 0);
        show();
    }

    /** [audio] Whether the next quantum needs samples: it rolls, or shall. */
    boolean needsSamples() {
        return rolling || play && !jumps;
    }

    /**
     * [audio] Adds the next quantum to the clock.
     *
     * @param ready whether the samples for it are there, should it begin to roll
     * @return whether all must forget the past before it
     */
    boolean step(Clock clock, boolean ready) {
        boolean fresh = false;
        if (!rolling && play && !jumps && ready) {
            rolling = true;
            fresh = cued;
            if (cued) {
                clock.locate(position, true);
                cued = false;
            }
        }
        if (!rolling) {
            clock.stop(position, 0);
        } else if (jumps || !play) {
            clock.fade(position);
            position += Quantum.FRAMES;
            rolling = false;
            settle();
        } else if (loopEnd > loopStart && position < loopEnd && position + Quantum.FRAMES >= loopEnd) {
            int split = (int) (loopEnd - position);
            clock.jump(position, split, loopStart);
            position = loopStart + Quantum.FRAMES - split;
        } else {
            clock.roll(position);
            position += Quantum.FRAMES;
        }
        show();
        return fresh;
    }

    private void show() {
        cells.show(POSITION, position);
        cells.show(ROLLING, rolling ? 1 : 0);
    }

    /** [any] The position of the next quantum. */
    long position() {
        return (long) cells.get(POSITION);
    }

    /** [any] Whether it rolls. */
    boolean rolling() {
        return cells.get(ROLLING) != 0;
    }

    /** [any] Whether recording is on. */
    boolean recording() {
        return cells.get(RECORDING) != 0;
    }

    /** [any] The loop; its length is 0 if there is none. */
    TransportCommand.Loop loop() {
        return new TransportCommand.Loop((long) cells.get(LOOP_START), (long) cells.get(LOOP_LENGTH));
    }

    /** [any] The punch marks; their length is 0 if there are none. */
    TransportCommand.Punch punch() {
        return new TransportCommand.Punch((long) cells.get(PUNCH_START), (long) cells.get(PUNCH_LENGTH));
    }
}
