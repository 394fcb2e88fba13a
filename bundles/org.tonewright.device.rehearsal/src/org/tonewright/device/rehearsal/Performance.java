package org.tonewright.device.rehearsal;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.tonewright.device.rehearsal.Content.Inputs;
import org.tonewright.engine.device.ClockedStream;
import org.tonewright.engine.device.DeviceCallback;

/**
 * Plays what belongs to the music that the players hear, and what a room sounds like while nobody plays. A jump back
 * while it is recorded begins another take.
 */
final class Performance implements ClockedStream.Source {

    private static final long NAP = 100_000;

    private final Inputs inputs;
    private final DeviceCallback callback;
    private final boolean patient;
    private final int[] takes;
    private int rounds;
    private boolean playing;
    private long expected;
    private long stood;

    /**
     * @param count how many inputs there are
     * @param patient whether it waits for what is not loaded yet
     */
    Performance(Inputs inputs, int count, DeviceCallback callback, boolean patient) {
        this.inputs = inputs;
        this.callback = callback;
        this.patient = patient;
        takes = new int[count];
    }

    @Override
    public boolean next(float[][] in, int frames) {
        boolean recorded = false;
        for (int input = 0; input < in.length; input++) {
            int take = input < takes.length ? callback.take(input) : 0;
            if (input < takes.length) {
                takes[input] = take;
            }
            recorded |= take > 0;
        }
        if (!recorded) {
            rounds = 0;
        }
        boolean moves = false;
        int done = 0;
        while (done < frames) {
            boolean rolls = callback.rolling(done);
            long at = callback.position(done);
            int count = stretch(at, rolls, done, frames);
            if (rolls) {
                roll(at, in, done, count, recorded);
            } else {
                stand(at, in, done, count);
            }
            moves |= rolls;
            done += count;
        }
        return moves;
    }

    /** How many frames from one on belong together. */
    private int stretch(long at, boolean rolls, int from, int frames) {
        int last = frames - 1;
        if (belongs(at, rolls, from, last)) {
            return frames - from;
        }
        int end = from + 1;
        while (end < last && belongs(at, rolls, from, end)) {
            end++;
        }
        return end - from;
    }

    private boolean belongs(long at, boolean rolls, int from, int frame) {
        return callback.rolling(frame) == rolls && callback.position(frame) == (rolls ? at + frame - from : at);
    }

    private void roll(long at, float[][] in, int offset, int count, boolean recorded) {
        if (playing && at < expected && recorded) {
            rounds++;
        }
        playing = true;
        expected = at + count;
        stood = 0;
        for (int input = 0; input < in.length; input++) {
            if (input < takes.length) {
                Sound sound = inputs.sound(input, Math.max(1, takes[input]) + rounds);
                await(sound, Math.min(at + count, sound.frames()));
                play(sound, at, in[input], offset, count);
            } else {
                Arrays.fill(in[input], offset, offset + count, 0);
            }
        }
    }

    private void stand(long at, float[][] in, int offset, int count) {
        playing = false;
        rounds = 0;
        for (int input = 0; input < in.length; input++) {
            if (input < takes.length) {
                Sound sound = inputs.sound(input, Math.max(1, takes[input]));
                play(sound, inputs.frames() + Math.max(0, at) + stood, in[input], offset, count);
            } else {
                Arrays.fill(in[input], offset, offset + count, 0);
            }
        }
        stood += count;
    }

    /** Behind the music, what the sound has there goes round. */
    private void play(Sound sound, long at, float[] into, int offset, int count) {
        long quiet = sound.frames() - inputs.frames();
        int done = 0;
        while (done < count) {
            long from = at + done;
            if (from < inputs.frames() || quiet <= 0) {
                int length = (int) Math.min(count - done, Math.max(inputs.frames() - from, quiet > 0 ? 1 : count));
                sound.read(from, into, offset + done, length);
                done += length;
            } else {
                long within = (from - inputs.frames()) % quiet;
                int length = (int) Math.min(count - done, quiet - within);
                sound.read(inputs.frames() + within, into, offset + done, length);
                done += length;
            }
        }
    }

    private void await(Sound sound, long end) {
        while (patient && sound.there() < end && inputs.broken().isEmpty()) {
            LockSupport.parkNanos(NAP);
        }
    }

    @Override
    public Optional<String> broken() {
        return inputs.broken();
    }

    @Override
    public void close() {
        inputs.close();
    }
}
