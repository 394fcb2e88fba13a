package org.tonewright.core.playback;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.Grid;
import org.tonewright.dsp.level.Circle;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.engine.TempoMap;
import org.tonewright.engine.stream.Fade;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.model.session.Session;

/**
 * The beats of a session as clicks, made when they are read: a source that is never recorded and needs no file. A click
 * is a sine of 30 ms that dies away; it begins at the frame of its beat, the first beat of a bar an octave higher and
 * louder.
 */
final class Metronome implements SampleSource {

    /** The frame of the session with which it begins: earlier than anybody is counted in. */
    private static final long ORIGIN = -(1L << 40);
    private static final long FRAMES = 1L << 48;

    /** In seconds. */
    private static final double LENGTH = 0.03;
    /** In how many seconds a click falls to a third, 1/e. */
    private static final double DECAY = 0.006;
    private static final double ACCENT_HERTZ = 1760;
    private static final double BEAT_HERTZ = 880;
    /** The peaks in dBFS. The music is louder, but a click is short and lies where little else is. */
    private static final double ACCENT_LEVEL = -10;
    private static final double BEAT_LEVEL = -14;

    private final TempoMap tempo;
    private final Bars bars;
    private final long from;
    private final long to;
    private final float[] accent;
    private final float[] beat;

    private Metronome(Session session, long from, long to) {
        tempo = Tempos.of(session);
        bars = Bars.of(session);
        this.from = from;
        this.to = to;
        accent = click(session.getSampleRate(), ACCENT_HERTZ, ACCENT_LEVEL);
        beat = click(session.getSampleRate(), BEAT_HERTZ, BEAT_LEVEL);
    }

    /** All beats of a session, those before frame 0 too. */
    static Playlist all(Session session) {
        return playlist(new Metronome(session, ORIGIN, ORIGIN + FRAMES));
    }

    /**
     * Some beats of a session.
     *
     * @param from the first frame; it may lie before frame 0
     * @param to the frame after the last one; a click that begins before sounds to its end
     */
    static Playlist between(Session session, long from, long to) {
        return to <= from ? Playlist.EMPTY : playlist(new Metronome(session, from, to));
    }

    private static Playlist playlist(Metronome made) {
        return Playlist.of(new Region(made, ORIGIN, 0, FRAMES, 0, Fade.NONE, Fade.NONE));
    }

    private static float[] click(double rate, double hertz, double level) {
        float[] samples = new float[(int) (LENGTH * rate)];
        for (int i = 0; i < samples.length; i++) {
            double shape = StrictMath.exp(-i / (DECAY * rate)) * (1 - (double) i / samples.length);
            samples[i] = (float) (Decibels.toGain(level) * shape * Circle.sin(hertz * i / rate));
        }
        return samples;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public long frames() {
        return FRAMES;
    }

    @Override
    public String name() {
        return "Metronome";
    }

    @Override
    public Reader open() {
        return new Reader() {

            @Override
            public void read(long at, float[][] into, int offset, int count) {
                Arrays.fill(into[0], offset, offset + count, 0);
                write(at + ORIGIN, into[0], offset, count);
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    private void write(long begin, float[] into, int offset, int count) {
        long at = bars.after(Math.max(from - 1, begin - accent.length), Grid.BEAT);
        while (at < Math.min(to, begin + count)) {
            float[] click = bars.place(at).beat() == 1 ? accent : beat;
            long next = bars.after(at, Grid.BEAT);
            long first = Math.max(at, begin);
            long end = Math.min(Math.min(at + click.length, next), begin + count);
            if (end > first) {
                System.arraycopy(click, (int) (first - at), into, offset + (int) (first - begin),
                        (int) (end - first));
            }
            at = next;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Metronome same && tempo.equals(same.tempo) && from == same.from && to == same.to;
    }

    @Override
    public int hashCode() {
        return 31 * tempo.hashCode() + Long.hashCode(from ^ to);
    }
}
