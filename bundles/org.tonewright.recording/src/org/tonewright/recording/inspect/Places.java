package org.tonewright.recording.inspect;

import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.edit.Bars;

/** Where something is, in the words of a musician: bars and beats, or minutes and seconds where none are known. */
public final class Places {

    private final Optional<Bars> bars;
    private final int sampleRate;

    private Places(Optional<Bars> bars, int sampleRate) {
        this.bars = bars;
        this.sampleRate = sampleRate;
    }

    /** The places of a recording. */
    public static Places of(Recorded recorded) {
        return new Places(recorded.bars(), recorded.sampleRate());
    }

    /** Such as {@code at bar 13, beat 3} or {@code at 0:12.35}. */
    public String at(long frame) {
        return "at " + bars.map(known -> known.place(frame))
                .map(place -> "bar " + place.bar() + ", beat " + place.beat()).orElseGet(() -> time(frame));
    }

    /** Such as {@code in bar 13}, {@code in bars 13 to 15} or {@code from 0:12.35 to 0:14.07}. */
    public String in(long start, long length) {
        return (bars.isPresent() ? "in " : "from ") + range(start, length);
    }

    /** What is to be played again: {@code bar 13}, {@code bars 13 to 15} or {@code 0:12.35 to 0:14.07}. */
    public String range(long start, long length) {
        if (bars.isEmpty()) {
            return time(start) + " to " + time(start + length);
        }
        long first = bars.get().place(start).bar();
        long last = bars.get().place(start + length - 1).bar();
        return first == last ? "bar " + first : "bars " + first + " to " + last;
    }

    private String time(long frame) {
        long hundredths = Math.round(100.0 * frame / sampleRate);
        return String.format(Locale.ROOT, "%d:%02d.%02d", hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
    }
}
