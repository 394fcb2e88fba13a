package org.tonewright.recording.internal.inspector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.SharedSource;
import org.tonewright.dsp.detect.SharedSource.Match;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.Range;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Places;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;

/**
 * Polarity: two microphones hear the same source, and one of them upside down. The two channels of a track are
 * compared, and the track with the others that hear the same source. Of two tracks the quieter is named; of several the
 * one that all others contradict.
 */
public final class PolarityInspector implements TakeInspector {

    private static final double ALIKE = 0.25;
    private static final double CLEAR = 1.4;
    private static final double TRACKS_ALIKE = 0.35;
    private static final double MOST = 0.6;
    private static final int FEWEST = 3;
    private static final int BLOCK = 1 << 14;
    private static final int PIECES = 40;
    private static final int SAME_DELAY = 2;

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        if (recorded.channels() == 2) {
            inside(recorded, found, progress.part(0, 0.5));
        }
        List<Recorded> others = recorded.others();
        List<String> against = new ArrayList<>();
        int with = 0;
        for (int i = 0; i < others.size(); i++) {
            progress.at(0.5 + 0.5 * i / others.size());
            double[] levels = new double[2];
            int sign = sign(matches(recorded, others.get(i), levels), SAME_DELAY * faster(recorded));
            if (sign > 0) {
                with++;
            } else if (sign < 0) {
                against.add(others.get(i).name());
                with += isNamed(recorded, others.get(i), levels) ? 0 : 1;
            }
        }
        if (!against.isEmpty() && with == 0) {
            Range whole = whole(recorded);
            found.accept(observation(whole, -1, "It sounds the same as '" + String.join("' and '", against)
                    + "', but upside down: together they cancel.",
                    "Swap the polarity of " + recorded.name()
                            + " at the preamp or in its strip, or change the cable, and listen to both together."));
        }
    }

    private static boolean isNamed(Recorded recorded, Recorded other, double[] levels) {
        return levels[0] < levels[1] || levels[0] == levels[1] && recorded.name().compareTo(other.name()) > 0;
    }

    private static Range whole(Recorded recorded) {
        return new Range(recorded.ranges().getFirst().start(), recorded.ranges().getLast().end());
    }

    private static void inside(Recorded recorded, Consumer<Observation> found, Progress progress)
            throws IOException {
        SharedSource source = new SharedSource(recorded.sampleRate());
        float[][] samples = new float[2][BLOCK];
        long all = recorded.ranges().stream().mapToLong(Range::length).sum();
        long done = 0;
        for (Range range : recorded.ranges()) {
            source.jump(range.start());
            for (long at = range.start(); at < range.end(); at += BLOCK) {
                progress.at((double) (done + at - range.start()) / all);
                int frames = (int) Math.min(BLOCK, range.end() - at);
                recorded.read(at, samples, frames);
                source.process(samples[0], samples[1], 0, frames);
            }
            done += range.length();
        }
        List<Match> matches = source.matches();
        List<Match> swapped = matches.stream().filter(PolarityInspector::isSwapped).toList();
        if (swapped.size() < Math.min(2, matches.size()) || swapped.isEmpty()) {
            return;
        }
        double likeness = swapped.stream().mapToDouble(Match::likeness).average().orElse(0);
        if (swapped.size() >= MOST * matches.size()) {
            found.accept(observation(whole(recorded), likeness,
                    "The two channels play the same, but one of them upside down: in mono they cancel.",
                    "Swap the polarity of one microphone at the preamp, or change its cable, and play it again."));
            return;
        }
        Places places = Places.of(recorded);
        for (int i = 0; i < swapped.size();) {
            int end = i + 1;
            while (end < swapped.size() && swapped.get(end).start() - swapped.get(end - 1).end() < BLOCK) {
                end++;
            }
            if (end - i >= 2) {
                Range range = new Range(swapped.get(i).start(), swapped.get(end - 1).end());
                found.accept(observation(range, likeness, "One of the two channels is upside down "
                        + places.in(range.start(), range.length()) + ": in mono they cancel.",
                        "Check plugs and cables, and record " + places.range(range.start(), range.length())
                                + " again."));
            }
            i = end;
        }
    }

    private static boolean isSwapped(Match match) {
        return match.likeness() < -ALIKE && -match.likeness() > CLEAR * match.rival();
    }

    /** How alike two tracks are in up to so many pieces, spread over the time both play; and their levels. */
    private static List<Match> matches(Recorded one, Recorded other, double[] levels) throws IOException {
        SharedSource source = new SharedSource(one.sampleRate());
        List<Range> common = new ArrayList<>();
        long all = 0;
        for (Range a : one.ranges()) {
            for (Range b : other.ranges()) {
                long start = Math.max(a.start(), b.start());
                long end = Math.min(a.end(), b.end());
                if (end > start) {
                    common.add(new Range(start, end));
                    all += end - start;
                }
            }
        }
        int block = BLOCK * faster(one);
        long step = Math.max(block, all / PIECES);
        float[][] mine = new float[one.channels()][block];
        float[][] theirs = new float[other.channels()][block];
        for (Range range : common) {
            for (long at = range.start(); at + block <= range.end(); at += step) {
                one.read(at, mine, block);
                other.read(at, theirs, block);
                source.jump(at);
                source.process(mine[0], theirs[0], 0, block);
                for (int i = 0; i < block; i++) {
                    levels[0] += mine[0][i] * mine[0][i];
                    levels[1] += theirs[0][i] * theirs[0][i];
                }
            }
        }
        return source.matches();
    }

    /** How many times more samples there are in a moment than at 44.1 or 48 kHz. */
    private static int faster(Recorded recorded) {
        return Math.max(1, Math.round(recorded.sampleRate() / 48_000f));
    }

    /** 1 or -1 if two tracks share a source, and 0 if they don't: nearly all pieces must agree in sign and delay. */
    private static int sign(List<Match> matches, int same) {
        if (matches.size() < FEWEST) {
            return 0;
        }
        for (int sign = -1; sign <= 1; sign += 2) {
            for (Match match : matches) {
                int signed = sign;
                long agree = matches.stream().filter(other -> signed * other.likeness() > TRACKS_ALIKE
                        && Math.abs(other.delay() - match.delay()) <= same).count();
                if (agree >= MOST * matches.size()) {
                    return sign;
                }
            }
        }
        return 0;
    }

    private static Observation observation(Range range, double likeness, String message, String remedy) {
        return new Observation(Rules.POLARITY, Severity.ERROR, range.start(), range.length(), likeness, -ALIKE, "",
                message, remedy);
    }
}
