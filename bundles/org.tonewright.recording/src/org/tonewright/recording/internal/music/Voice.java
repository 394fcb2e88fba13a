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
    /** What a note may move if it is one of two between which there is a step. */
    private static final double STILL = 0.25;
    private static final double STEP = 0.25;
    /** A turn of a vibrato, over which its mean is the pitch that is heard. */
    private static final double TURN_SECONDS = 0.19;

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
                held(begin, i, SLIDE);
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

    /** A stretch of one pitch; if it steps to another nearby, as when a note is sung again, these are two notes. */
    private void held(int begin, int end, double slide) {
        int step = step(begin, end);
        if (step < 0) {
            note(begin, end, slide);
        } else {
            // what glides steps as well, but does not stand still before and after
            held(begin, step, STILL);
            held(step, end, STILL);
        }
    }

    /** Where the mean pitch over a turn of a vibrato steps most within a stretch, if it does; or -1. */
    private int step(int begin, int end) {
        int turn = (int) (TURN_SECONDS / PitchTrack.STEP_SECONDS);
        int found = -1;
        double most = STEP;
        double before = 0;
        double after = 0;
        for (int i = begin; i < Math.min(begin + turn, end); i++) {
            before += track.pitch(i) / turn;
            after += i + turn < end ? track.pitch(i + turn) / turn : 0;
        }
        for (int i = begin + turn; i + turn <= end; i++) {
            if (Math.abs(after - before) > most) {
                most = Math.abs(after - before);
                found = i;
            }
            before += (track.pitch(i) - track.pitch(i - turn)) / turn;
            after += i + turn < end ? (track.pitch(i + turn) - track.pitch(i)) / turn : 0;
        }
        return found;
    }

    private void note(int begin, int end, double slide) {
        int from = begin + (int) (SCOOP_SECONDS / PitchTrack.STEP_SECONDS);
        int to = end - (int) (END_SECONDS / PitchTrack.STEP_SECONDS);
        if (to - from >= LEAST_SECONDS / PitchTrack.STEP_SECONDS) {
            double[] pitches = new double[to - from];
            for (int i = from; i < to; i++) {
                pitches[i - from] = track.pitch(i);
            }
            double third = Math.max(1, pitches.length / 3);
            double rise = mean(pitches, pitches.length - (int) third, pitches.length) - mean(pitches, 0, (int) third);
            if (Math.abs(rise) < slide) {
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
