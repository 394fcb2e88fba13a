package org.tonewright.recording.internal.music;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.tonewright.core.Progress;
import org.tonewright.core.edit.Bars;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.TempoChange;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/** A track of made notes, at 120 quarter notes a minute in four four: a bar is two seconds. */
final class MadeTrack implements Recorded {

    static final double BEAT = 0.5;
    static final double BAR = 2;
    private static final int RATE = 24_000;

    private final String name;
    private final float[] samples;
    private final List<Recorded> others = new ArrayList<>();
    private boolean grid = true;

    MadeTrack(String name, int bars, long seed) {
        this.name = name;
        samples = new float[(int) ((bars * BAR + 1) * RATE)];
        // an input's own noise, at -80 dBFS
        Random random = new Random(seed);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (1e-4 * random.nextGaussian());
        }
    }

    /** A note of eight harmonics with an attack, which rings out over a second, with vibrato in semitones. */
    MadeTrack note(double start, double length, double pitch, double attack, double vibrato) {
        double frequency = 440 * Math.pow(2, (pitch - 69) / 12);
        int first = Math.max(0, (int) Math.rint(start * RATE));
        double phase = 0;
        for (int i = 0; i < length * RATE && first + i < samples.length; i++) {
            double time = (double) i / RATE;
            phase += frequency * Math.pow(2, vibrato / 12 * Math.sin(2 * Math.PI * 5.5 * time)) / RATE;
            double gain = 0.1 * Math.min(1, time / attack) * Math.exp(-time)
                    * Math.clamp((length - time) / 0.03, 0, 1);
            for (int harmonic = 1; harmonic <= 8; harmonic++) {
                samples[first + i] += (float) (gain / harmonic * Math.sin(2 * Math.PI * harmonic * phase));
            }
        }
        return this;
    }

    MadeTrack note(double start, double length, double pitch) {
        return note(start, length, pitch, 0.004, 0);
    }

    MadeTrack chord(double start, double length, int... pitches) {
        for (int pitch : pitches) {
            note(start, length, pitch);
        }
        return this;
    }

    /** Without bars, as a file has none. */
    MadeTrack free() {
        grid = false;
        return this;
    }

    MadeTrack with(MadeTrack... played) {
        others.addAll(List.of(played));
        return this;
    }

    List<Observation> lookedAtBy(TakeInspector inspector) throws java.io.IOException {
        List<Observation> found = new ArrayList<>();
        inspector.inspect(this, found::add, Progress.NONE);
        return found;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int sampleRate() {
        return RATE;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public List<Range> ranges() {
        return List.of(new Range(0, samples.length));
    }

    @Override
    public void read(long start, float[][] into, int frames) {
        for (int i = 0; i < frames; i++) {
            into[0][i] = start + i < samples.length ? samples[(int) start + i] : 0;
        }
    }

    @Override
    public Optional<Bars> bars() {
        if (!grid) {
            return Optional.empty();
        }
        Session session = SessionFactory.eINSTANCE.createSession();
        session.setSampleRate(RATE);
        session.setTimeline(SessionFactory.eINSTANCE.createTimeline());
        TempoChange change = SessionFactory.eINSTANCE.createTempoChange();
        change.setTempo(60 / BEAT);
        session.getTimeline().getTempoChanges().add(change);
        return Optional.of(Bars.of(session));
    }

    @Override
    public List<Recorded> others() {
        return others;
    }
}
