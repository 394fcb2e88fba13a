package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.Pairing;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Recorded;

/** A track among the others of its song: which of them hear what it hears, and which of these the other way up. */
final class Companions {

    /** How much sound must tell so: unrelated tracks reach a tenth of it, a sparse kick drum twice as much. */
    private static final double EVIDENCE = 1.5;
    private static final double CLEAR = 1.6;
    /** A hi-hat sounds in one octave, so that its peak has neighbours of the other sign nearly as high. */
    private static final double MUCH = 15;
    private static final double NARROW = 1.15;
    private static final int PIECES = 40;
    private static final int OF_PIECE = 4;
    /** 30 dB below its loudest moment a track rather hears others. */
    private static final double FAINT = 1e-3;

    private final Recorded recorded;
    private final Map<Recorded, Moments> moments = new IdentityHashMap<>();

    Companions(Recorded recorded) {
        this.recorded = recorded;
    }

    /** Where frames begin in which a track is loud, spread over all it plays, and its level on the whole. */
    private record Moments(List<Long> starts, double power) {}

    /** Another track that contradicts this one. */
    record Contrary(Recorded track, double likeness) {}

    /**
     * The tracks that hear the same as this one upside down, if this one is to blame: turning it round takes more
     * contradictions away than it makes, and more than turning round one of those that contradict it. Of two the
     * quieter is to blame.
     */
    List<Contrary> against(Progress progress) throws IOException {
        List<Recorded> others = recorded.others();
        List<Contrary> against = new ArrayList<>();
        int gain = 0;
        for (int i = 0; i < others.size(); i++) {
            progress.at((double) i / others.size());
            double likeness = likeness(recorded, others.get(i));
            if (likeness < 0) {
                against.add(new Contrary(others.get(i), likeness));
            }
            gain -= (int) Math.signum(likeness);
        }
        for (int i = 0; gain > 0 && i < against.size(); i++) {
            Recorded rival = against.get(i).track();
            int other = 1;
            for (Recorded third : others) {
                other -= third == rival ? 0 : (int) Math.signum(likeness(rival, third));
            }
            if (other > gain || other == gain && !isQuieter(rival)) {
                return List.of();
            }
        }
        return gain > 0 ? List.copyOf(against) : List.of();
    }

    private boolean isQuieter(Recorded rival) throws IOException {
        double mine = moments(recorded).power();
        double theirs = moments(rival).power();
        return mine < theirs || mine == theirs && recorded.name().compareTo(rival.name()) > 0;
    }

    /** How alike two tracks are, below 0 if one of them is upside down; 0 if they don't hear the same. */
    private double likeness(Recorded one, Recorded other) throws IOException {
        Pairing pairing = new Pairing(one.sampleRate());
        int size = pairing.size();
        float[][] mine = new float[one.channels()][size];
        float[][] theirs = new float[other.channels()][size];
        for (long start : moments(one).starts()) {
            if (plays(other, start, start + size)) {
                one.read(start, mine, size);
                other.read(start, theirs, size);
                pairing.add(mine[0], theirs[0]);
            }
        }
        Pairing.Answer answer = pairing.answer();
        double height = Math.abs(answer.likeness());
        boolean clear = answer.evidence() > EVIDENCE && height > CLEAR * answer.rival()
                || answer.evidence() > MUCH && height > NARROW * answer.rival();
        return answer.steady() && clear ? answer.likeness() : 0;
    }

    private static boolean plays(Recorded track, long start, long end) {
        return track.ranges().stream().anyMatch(range -> range.start() <= start && end <= range.end());
    }

    private Moments moments(Recorded track) throws IOException {
        Moments known = moments.get(track);
        if (known == null) {
            known = loud(track, new Pairing(track.sampleRate()).size());
            moments.put(track, known);
        }
        return known;
    }

    /** Frames overlap by half. */
    private static Moments loud(Recorded track, int size) throws IOException {
        record Frame(long start, double power) {}
        int half = size / 2;
        float[][] samples = new float[track.channels()][half];
        List<Frame> frames = new ArrayList<>();
        double loudest = 0;
        double sum = 0;
        long all = 0;
        for (Range range : track.ranges()) {
            double before = 0;
            for (long at = range.start(); at + half <= range.end(); at += half) {
                track.read(at, samples, half);
                double power = 0;
                for (float sample : samples[0]) {
                    power += sample * sample;
                }
                if (at > range.start()) {
                    frames.add(new Frame(at - half, before + power));
                    loudest = Math.max(loudest, before + power);
                }
                before = power;
                sum += power;
                all += half;
            }
        }
        List<Long> starts = new ArrayList<>();
        double least = FAINT * loudest;
        for (int piece = 0; piece < PIECES; piece++) {
            frames.subList(frames.size() * piece / PIECES, frames.size() * (piece + 1) / PIECES).stream()
                    .filter(frame -> frame.power() > least)
                    .sorted(Comparator.comparingDouble(Frame::power).reversed()).limit(OF_PIECE)
                    .map(Frame::start).sorted().forEach(starts::add);
        }
        return new Moments(starts, sum / Math.max(1, all));
    }
}
