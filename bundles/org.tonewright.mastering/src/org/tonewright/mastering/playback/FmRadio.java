package org.tonewright.mastering.playback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.tonewright.mastering.playback.PlaybackVerdict.Rating;
import org.tonewright.mastering.playback.PlaybackVerdict.Suffering;

/**
 * FM radio after EBU Tech 3344: the title is brought to -23 LUFS (EBU R 128), what lies above 15 kHz is cut, highs are
 * raised by 50 microseconds of pre-emphasis, and a limiter holds the raised sound to -10 dBTP before the receiver takes
 * the highs back. So bright peaks are what the limiter hears: 10 kHz counts 10.4 dB more. A reduction of 1 dB is to be
 * minded, 4 dB is harm; a rule of thumb.
 */
public final class FmRadio implements PlaybackSystem {

    static final double LOUDNESS = -23;
    static final double CEILING = -10;

    private static final double MIND = 1;
    private static final double SUFFERS = 4;

    /** Made by the extension registry. */
    public FmRadio() {}

    @Override
    public Reproduction start(Programme programme) {
        return new FmTransmitter(programme);
    }

    @Override
    public PlaybackVerdict judge(Heard title, List<Heard> parts) {
        if (title.before().isEmpty() || title.effect().reduction().isEmpty()) {
            return new PlaybackVerdict(Rating.GOOD, OptionalDouble.empty(), Optional.empty(),
                    List.of(title.before().isEmpty() ? "It is silent." : "Its sample rate is too low for radio."));
        }
        double reduction = title.effect().reduction().getAsDouble();
        double peak = title.effect().peak().orElse(Double.NEGATIVE_INFINITY);
        Rating rating = reduction >= SUFFERS ? Rating.SUFFERS : reduction >= MIND ? Rating.MIND : Rating.GOOD;
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(Locale.ROOT,
                "Brought to %.0f LUFS by %+.1f dB, its peaks with raised highs come to %.1f dBTP; the transmitter's "
                        + "limiter allows %.0f.",
                LOUDNESS, LOUDNESS - title.before().getAsDouble(), peak, CEILING));
        sentences.add(reduction < 0.1 ? "The limiter has nothing to do."
                : String.format(Locale.ROOT, "The limiter takes up to %.1f dB off, in %.1f %% of the time.", reduction,
                        100 * title.effect().limited()));
        // With the gain to -23 LUFS taken out, what is left is what the limiter and the cut at 15 kHz cost.
        OptionalDouble lost = title.after().isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(LOUDNESS - title.after().getAsDouble());
        Optional<Suffering> worst = drives(parts);
        worst.ifPresent(part -> sentences.add(String.format(Locale.ROOT,
                "%s drives it most: alone it comes %.1f dB above what is allowed.", part.part(), part.decibels())));
        if (worst.isEmpty() && reduction >= MIND) {
            sentences.add("Less sibilance and cymbal above 5 kHz would keep it clear of the limiter.");
        }
        return new PlaybackVerdict(rating, lost, worst, sentences);
    }

    /** The part whose raised highs come highest, if it exceeds the ceiling by itself. */
    private static Optional<Suffering> drives(List<Heard> parts) {
        return parts.stream().filter(part -> part.effect().peak().orElse(Double.NEGATIVE_INFINITY) > CEILING)
                .max(Comparator.comparingDouble(part -> part.effect().peak().getAsDouble()))
                .map(part -> new Suffering(part.name(), part.effect().peak().getAsDouble() - CEILING));
    }
}
