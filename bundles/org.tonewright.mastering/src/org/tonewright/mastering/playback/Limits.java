package org.tonewright.mastering.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tonewright.dsp.spectrum.ThirdOctaves;
import org.tonewright.mastering.measure.SpectrumBalance;
import org.tonewright.mastering.playback.PlaybackVerdict.Rating;
import org.tonewright.mastering.playback.PlaybackVerdict.Suffering;

/**
 * A verdict on a small loudspeaker: what is lost in loudness, which register goes, what disappears where channels
 * become one, and which part falls furthest against the title.
 *
 * @param place such as {@code a phone}
 * @param cut the frequency below which little is heard, in hertz
 * @param mind a loss of loudness from which one should listen, in decibels
 * @param suffers a loss of loudness from which the music suffers, in decibels
 * @param foldMind the change by folding below which one should listen, in decibels; unlike channels have -3
 * @param foldSuffers the change by folding below which something vanishes, in decibels
 */
record Limits(String place, double cut, double mind, double suffers, double foldMind, double foldSuffers) {

    /** A part that falls by this much against the title is hardly heard, in decibels. */
    static final double HARDLY = 10;

    private static final double FAR = 30;
    /** What the part that carries the tune is usually called. */
    private static final Pattern LEAD = Pattern.compile("(?i)\\b(lead|voice|vocals?|vox|solo)\\b");

    PlaybackVerdict judge(Heard title, List<Heard> parts) {
        if (title.lost().isEmpty()) {
            return new PlaybackVerdict(Rating.GOOD, title.lost(), Optional.empty(), List.of("It is silent."));
        }
        double lost = title.lost().getAsDouble();
        List<String> sentences = new ArrayList<>();
        Rating rating = lost >= suffers ? Rating.SUFFERS : lost >= mind ? Rating.MIND : Rating.GOOD;
        sentences.add(lost >= Heard.ALL ? "Nothing of it is heard on " + place + "."
                : String.format(Locale.ROOT, "It is %.1f dB quieter than on a full system.", lost));
        double below = below(title.spectrum());
        if (below > 0) {
            sentences.add(String.format(Locale.ROOT, "%.0f %% of its power lies below %.0f Hz and is hardly heard.",
                    100 * below, cut));
        }
        if (title.effect().fold().isPresent()) {
            double fold = title.effect().fold().getAsDouble();
            rating = rating.worse(
                    fold < foldSuffers ? Rating.SUFFERS : fold < foldMind ? Rating.MIND : Rating.GOOD);
            sentences.add(fold(fold));
        }
        Optional<Suffering> worst = worst(title, parts);
        if (worst.isPresent()) {
            boolean hardly = worst.get().decibels() >= HARDLY;
            rating = rating.worse(hardly ? Rating.MIND : Rating.GOOD);
            sentences.add(words(worst.get()) + (hardly ? ": give it overtones above " + (int) cut + " Hz." : "."));
        }
        lead(title, parts).ifPresent(sentences::add);
        return new PlaybackVerdict(rating, title.lost(), worst, sentences);
    }

    /** What becomes of the lead among the rest, if a part is called so and it is not as it was. */
    private static Optional<String> lead(Heard title, List<Heard> parts) {
        return parts.stream().filter(part -> LEAD.matcher(part.name()).find() && part.lost().isPresent())
                .filter(part -> part.lost().getAsDouble() < Heard.ALL).findFirst().flatMap(part -> {
                    double forward = title.lost().orElse(0) - part.lost().getAsDouble();
                    return Math.abs(forward) < 1 ? Optional.empty()
                            : Optional.of(String.format(Locale.ROOT, forward > 0 ? "%s comes forward by %.1f dB."
                                    : "%s is covered by the rest, %.1f dB more than on a full system.", part.name(),
                                    Math.abs(forward)));
                });
    }

    /** What one channel does, in words. */
    private String fold(double fold) {
        if (fold < foldSuffers) {
            return String.format(Locale.ROOT,
                    "In one channel it loses %s: what is opposite in left and right vanishes.",
                    fold < -Heard.ALL ? "all" : String.format(Locale.ROOT, "%.1f dB", -fold));
        }
        return String.format(Locale.ROOT, "In one channel it loses %.1f dB%s.", Math.abs(fold),
                fold < foldMind ? ", more than width alone explains" : "");
    }

    /** The share of the power in third octaves below the cut, 0 to 1. */
    private double below(SpectrumBalance spectrum) {
        double low = 0;
        double all = 0;
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            double power = spectrum.powers().get(band);
            all += power;
            low += ThirdOctaves.lowerEdge(band + 1) < cut * 1.05 ? power : 0;
        }
        return all > 0 ? low / all : 0;
    }

    static String words(Suffering part) {
        return part.decibels() >= Heard.ALL ? part.part() + " is not heard at all"
                : String.format(Locale.ROOT, "%s loses most, %.0f dB against the rest", part.part(), part.decibels());
    }

    /**
     * The part that falls furthest against the title. Parts that are more than 30 LU below the title as it is are not
     * asked: nobody would miss them. Empty if none falls by a decibel.
     */
    static Optional<Suffering> worst(Heard title, List<Heard> parts) {
        Optional<Suffering> worst = Optional.empty();
        for (Heard part : parts) {
            if (part.lost().isEmpty() || title.before().isEmpty()
                    || part.before().getAsDouble() < title.before().getAsDouble() - FAR) {
                continue;
            }
            double falls = part.lost().getAsDouble() >= Heard.ALL ? Heard.ALL
                    : part.lost().getAsDouble() - title.lost().orElse(0);
            if (falls >= 1 && (worst.isEmpty() || falls > worst.get().decibels())) {
                worst = Optional.of(new Suffering(part.name(), falls));
            }
        }
        return worst;
    }
}
