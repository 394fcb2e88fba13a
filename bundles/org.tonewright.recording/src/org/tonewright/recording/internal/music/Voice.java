package org.tonewright.recording.internal.music;

import java.util.ArrayList;
import java.util.List;

import org.tonewright.dsp.detect.PitchTrack;

/**
 * The notes of one voice, told from its pitch over time: stretches of clear pitch that stay within a narrow range. Of
 * each note the beginning, where singers scoop, and the end are left out.
 */
final class Voice {

    private static final double CLEAR = 0.8;
    /** Notes this much softer than the loud ones, 24 dB, are left alone. */
    private static final double SOFT = 0.063;
    private static final double SAME_NOTE = 0.7;
    private static final double SCOOP_SECONDS = 0.09;
    private static final double END_SECONDS = 0.06;
    private static final double LEAST_SECONDS = 0.15;
    private static final double MONOPHONIC = 0.75;
    private static final double SLIDE = 0.6;

    /**
     * A held note.
     *
     * @param start in seconds since the track's beginning
     * @param end in seconds
     * @param pitch a MIDI note number with fractions, the middle of a vibrato
     */
    record Held(double start, double end, double pitch) {

        double seconds() {
            return end - start;
        }
    }

    private final PitchTrack track;
    private final double loud;
    private final List<Held> notes = new ArrayList<>();

    /**
     * @param track the pitch over time
     * @param loud the level of the loud notes
     */
    Voice(PitchTrack track, double loud) {
        this.track = track;
        this.loud = loud;
        if (monophonic()) {
            segment();
        }
    }

    /** The notes that are held long enough to have a pitch; none for chords, drums and noise. */
    List<Held> notes() {
        return notes;
    }

    private boolean sounding(int index) {
        return track.level(index) > SOFT * loud;
    }

    private boolean monophonic() {
        double clear = 0;
        double all = 0;
        for (int i = 0; i < track.size(); i++) {
            if (sounding(i)) {
                all += track.level(i);
                clear += track.clarity(i) > CLEAR ? track.level(i) : 0;
            }
        }
        return all > 0 && clear >= MONOPHONIC * all;
    }

    private void segment() {
        int begin = -1;
        double mean = 0;
        for (int i = 0; i <= track.size(); i++) {
            boolean clear = i < track.size() && sounding(i) && track.clarity(i) > CLEAR;
            if (begin >= 0 && (!clear || Math.abs(track.pitch(i) - mean) > SAME_NOTE)) {
                held(begin, i);
                begin = -1;
            }
            if (clear && begin < 0) {
                begin = i;
                mean = track.pitch(i);
            } else if (clear) {
                // follows the note through its scoop within some 50 ms
                mean += 0.2 * (track.pitch(i) - mean);
            }
        }
    }

    private void held(int begin, int end) {
        int from = begin + (int) (SCOOP_SECONDS / PitchTrack.STEP_SECONDS);
        int to = end - (int) (END_SECONDS / PitchTrack.STEP_SECONDS);
        if (to - from >= LEAST_SECONDS / PitchTrack.STEP_SECONDS) {
            double[] pitches = new double[to - from];
            for (int i = from; i < to; i++) {
                pitches[i - from] = track.pitch(i);
            }
            double third = Math.max(1, pitches.length / 3);
            double rise = mean(pitches, pitches.length - (int) third, pitches.length) - mean(pitches, 0, (int) third);
            if (Math.abs(rise) < SLIDE) {
                notes.add(new Held(from * PitchTrack.STEP_SECONDS, to * PitchTrack.STEP_SECONDS,
                        (Middle.of(pitches) + mean(pitches, 0, pitches.length)) / 2));
            }
        }
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
