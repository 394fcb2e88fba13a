package org.tonewright.benchmarks.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.edit.Bars;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.TempoChange;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Recorded;

/** Something recorded that lies in memory. */
record MemorySound(String name, int sampleRate, float[][] samples, Optional<Bars> bars, List<Recorded> others)
        implements Recorded {

    @Override
    public int channels() {
        return samples.length;
    }

    @Override
    public List<Range> ranges() {
        return List.of(new Range(0, samples[0].length));
    }

    @Override
    public void read(long start, float[][] into, int frames) {
        int there = (int) Math.clamp(samples[0].length - start, 0, frames);
        for (int channel = 0; channel < samples.length; channel++) {
            if (there > 0) {
                System.arraycopy(samples[channel], (int) start, into[channel], 0, there);
            }
            Arrays.fill(into[channel], there, frames, 0);
        }
    }

    MemorySound with(List<? extends Recorded> companions) {
        return new MemorySound(name, sampleRate, samples, bars, List.copyOf(companions));
    }

    /** A tempo from a frame on, in bars of so many quarter notes. */
    record Pace(long at, double tempo, int beats) {}

    static Bars bars(int sampleRate, List<Pace> paces) {
        Session session = SessionFactory.eINSTANCE.createSession();
        session.setSampleRate(sampleRate);
        session.setTimeline(SessionFactory.eINSTANCE.createTimeline());
        for (Pace pace : paces) {
            TempoChange change = SessionFactory.eINSTANCE.createTempoChange();
            change.setAt(pace.at());
            change.setTempo(pace.tempo());
            change.setBeats(pace.beats());
            change.setBeatUnit(4);
            session.getTimeline().getTempoChanges().add(change);
        }
        return Bars.of(session);
    }
}
