package org.tonewright.core.edit;

import java.util.ArrayList;
import java.util.List;

import org.tonewright.model.session.Session;
import org.tonewright.model.session.TempoChange;

/**
 * Where the bars and beats of a session lie. A new metre begins a new bar, so that the bar before it may be cut short;
 * a new tempo alone does not. A value: a session that changed has another one.
 */
public final class Bars {

    /** From a frame on, this many frames to a quarter note. */
    private record Pace(long at, double quarter, double framesPerQuarter) {}

    /** From a quarter note on, bars of this form; {@code bar} counts from 0. */
    private record Metre(double quarter, long bar, int beats, double quartersPerBeat) {

        double quartersPerBar() {
            return beats * quartersPerBeat;
        }
    }

    /**
     * A musical position.
     *
     * @param bar counted from 1
     * @param beat in the bar, counted from 1
     * @param fraction of the beat, 0 to 1
     */
    public record Place(long bar, int beat, double fraction) {}

    /** What sums of quarter notes may be off by rounding; far less than a frame. */
    private static final double SAME = 1e-7;

    private final List<Pace> paces = new ArrayList<>();
    private final List<Metre> metres = new ArrayList<>();

    private Bars(Session session) {
        double quarter = 0;
        for (TempoChange change : session.getTimeline().getTempoChanges()) {
            if (!paces.isEmpty()) {
                quarter = quarter(change.getAt());
            }
            paces.add(new Pace(change.getAt(), quarter, session.getSampleRate() * 60.0 / change.getTempo()));
            double beat = 4.0 / change.getBeatUnit();
            if (metres.isEmpty()) {
                metres.add(new Metre(0, 0, change.getBeats(), beat));
            } else {
                Metre last = metres.getLast();
                if (last.beats() != change.getBeats() || last.quartersPerBeat() != beat) {
                    double bars = (quarter - last.quarter()) / last.quartersPerBar();
                    metres.add(new Metre(quarter, last.bar() + (long) StrictMath.ceil(bars - SAME), change.getBeats(),
                            beat));
                }
            }
        }
    }

    /** The bars of a session as it is now. */
    public static Bars of(Session session) {
        return new Bars(session);
    }

    /** The quarter notes since frame 0. */
    public double quarter(long frame) {
        return quarter((double) frame);
    }

    private double quarter(double frame) {
        int index = paces.size() - 1;
        while (index > 0 && paces.get(index).at() > frame) {
            index--;
        }
        Pace pace = paces.get(index);
        return pace.quarter() + (frame - pace.at()) / pace.framesPerQuarter();
    }

    private long frame(double quarter) {
        int index = paces.size() - 1;
        while (index > 0 && paces.get(index).quarter() > quarter + SAME) {
            index--;
        }
        Pace pace = paces.get(index);
        return Math.round(pace.at() + (quarter - pace.quarter()) * pace.framesPerQuarter());
    }

    private int metre(double quarter) {
        int index = metres.size() - 1;
        while (index > 0 && metres.get(index).quarter() > quarter + SAME) {
            index--;
        }
        return index;
    }

    /** Where a bar begins, in frames; bars count from 1, and those before the first lie before frame 0. */
    public long frame(long bar) {
        return frame(start(bar));
    }

    private double start(long bar) {
        int index = metres.size() - 1;
        while (index > 0 && metres.get(index).bar() > bar - 1) {
            index--;
        }
        Metre metre = metres.get(index);
        return metre.quarter() + (bar - 1 - metre.bar()) * metre.quartersPerBar();
    }

    /** The frame so many bars before a frame, at the same place in its bar; it may lie before frame 0. */
    public long back(long frame, int count) {
        long bar = place(frame).bar();
        return frame == frame(bar) ? frame(bar - count)
                : frame(start(bar - count) + quarter(frame) - start(bar));
    }

    /** Where a frame lies in bars and beats; the frame nearest to a beat lies on it. */
    public Place place(long frame) {
        double near = quarter(frame + 0.5);
        Metre metre = metres.get(metre(near));
        long whole = (long) Math.floor((near - metre.quarter()) / metre.quartersPerBeat());
        double beats = (quarter(frame) - metre.quarter()) / metre.quartersPerBeat();
        return new Place(metre.bar() + Math.floorDiv(whole, metre.beats()) + 1,
                Math.floorMod(whole, metre.beats()) + 1, Math.clamp(beats - whole, 0, 1));
    }

    /** The line of a grid that is nearest to a frame, in frames, 0 or more. */
    public long nearest(long frame, Grid grid) {
        double quarter = quarter(frame);
        int index = metre(quarter);
        Metre metre = metres.get(index);
        double step = step(metre, grid);
        double line = metre.quarter() + Math.rint((quarter - metre.quarter()) / step) * step;
        return Math.max(0, frame(Math.min(line, end(index))));
    }

    /** The first line of a grid after a frame, in frames; it may lie before frame 0. */
    public long after(long frame, Grid grid) {
        double line = line(quarter(frame), grid);
        long found = frame(line);
        return found > frame ? found : frame(line(line, grid));
    }

    /** The first line after a place, both in quarter notes. */
    private double line(double quarter, Grid grid) {
        int index = metre(quarter);
        Metre metre = metres.get(index);
        double step = step(metre, grid);
        double line = metre.quarter() + (Math.floor((quarter - metre.quarter()) / step + SAME) + 1) * step;
        return Math.min(line, end(index));
    }

    /** The last line of a grid before a frame, in frames, 0 at the least. */
    public long before(long frame, Grid grid) {
        if (frame <= 0) {
            return 0;
        }
        double quarter = quarter(frame - 1);
        int index = metre(quarter);
        Metre metre = metres.get(index);
        double step = step(metre, grid);
        return Math.max(0,
                frame(metre.quarter() + Math.floor((quarter - metre.quarter()) / step + SAME) * step));
    }

    private double end(int metre) {
        return metre + 1 < metres.size() ? metres.get(metre + 1).quarter() : Double.MAX_VALUE;
    }

    private static double step(Metre metre, Grid grid) {
        return switch (grid) {
        case BAR -> metre.quartersPerBar();
        case BEAT -> metre.quartersPerBeat();
        case HALF_BEAT -> metre.quartersPerBeat() / 2;
        case QUARTER_BEAT -> metre.quartersPerBeat() / 4;
        };
    }
}
