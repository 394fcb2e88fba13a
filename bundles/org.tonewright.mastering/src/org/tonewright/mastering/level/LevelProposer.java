package org.tonewright.mastering.level;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Proposes levels that keep the contrast between titles (AES TD1008, recommendation for albums): the loudest title
 * comes to the target, the others keep their distance to it as they were mixed. What the chains do to the loudest
 * title's loudness is made up for. Two bounds may hold the gain back or lift a title that lies very far below; each
 * decibel comes with its reason.
 */
public final class LevelProposer {

    private static final double HUNDREDTHS = 100;
    /** Differences of less than this cannot be heard and are not spoken of, in LU. */
    private static final double SAME = 0.05;

    private final Target target;
    private final double ceiling;
    private final LevelBounds bounds;

    /**
     * @param target where the loudest title shall come
     * @param ceiling the limiter's ceiling in dBTP
     */
    public LevelProposer(Target target, double ceiling, LevelBounds bounds) {
        this.target = target;
        this.ceiling = ceiling;
        this.bounds = bounds;
    }

    /**
     * Proposes gains.
     *
     * @param titles how loud they are as they come from their sources
     * @param makeUp how many LU the chains take off the loudest title at the gain it gets; below 0 if they add
     */
    public LevelProposal propose(List<TitleLevel> titles, double makeUp) {
        Optional<TitleLevel> loudest = titles.stream().filter(title -> title.integrated().isPresent())
                .max(Comparator.comparingDouble(title -> title.integrated().getAsDouble()));
        if (loudest.isEmpty()) {
            return new LevelProposal(target, ceiling, titles.stream().map(LevelProposer::silent).toList());
        }
        double reference = loudest.get().integrated().getAsDouble();
        double wanted = target.loudness() - reference + makeUp;
        Optional<TitleLevel> holding = titles.stream().filter(title -> room(title) < wanted)
                .min(Comparator.comparingDouble(this::room));
        double common = holding.map(this::room).orElse(wanted);
        List<LevelProposal.Line> lines = new ArrayList<>();
        for (TitleLevel title : titles) {
            lines.add(
                    title.integrated().isEmpty() ? silent(title) : line(title, loudest.get(), makeUp, common, holding));
        }
        return new LevelProposal(target, ceiling, lines);
    }

    /** The gain at which the limiter takes as much off a title's peaks as it may. */
    private double room(TitleLevel title) {
        return title.integrated().isPresent() && title.truePeak().isPresent()
                ? ceiling + bounds.limiting() - title.truePeak().getAsDouble()
                : Double.POSITIVE_INFINITY;
    }

    private LevelProposal.Line line(TitleLevel title, TitleLevel loudest, double makeUp, double common,
            Optional<TitleLevel> holding) {
        List<String> reasons = new ArrayList<>();
        double distance = loudest.integrated().getAsDouble() - title.integrated().getAsDouble();
        double lift = Math.max(0, Math.min(distance - bounds.contrast(), room(title) - common));
        double gain = Math.rint((common + lift) * HUNDREDTHS) / HUNDREDTHS;
        if (title.equals(loudest)) {
            double level = title.integrated().getAsDouble();
            reasons.add(
                    String.format(Locale.ROOT, "It is the loudest title at %s; %s %s it to the %s of %s.", lufs(level),
                            decibels(target.loudness() - level), holding.isEmpty() ? "bring" : "would bring",
                            lufs(target.loudness()),
                            target.name()));
            if (Math.abs(makeUp) >= SAME) {
                reasons.add(String.format(Locale.ROOT, "The chains %s %.1f LU %s it, which %s made up for.",
                        makeUp > 0 ? "take" : "add", Math.abs(makeUp), makeUp > 0 ? "off" : "to",
                        holding.isEmpty() ? "is" : "would be"));
            }
        } else if (distance < SAME) {
            reasons.add("It was mixed as loud as the loudest title and stays so.");
        } else {
            reasons.add(
                    String.format(Locale.ROOT, "It was mixed %.1f LU below the loudest title (%d, '%s')%s.", distance,
                            loudest.number(), loudest.name(),
                            lift > 0 ? "" : " and stays there: it gets the same " + decibels(gain)));
        }
        if (lift > 0) {
            reasons.add(String.format(Locale.ROOT,
                    "That is more than the %.1f LU that are kept, so it gets %s more than the others.",
                    bounds.contrast(),
                    decibels(lift)));
        }
        holding.ifPresent(held -> reasons.add(String.format(Locale.ROOT,
                "All titles are held to %s, at which the limiter takes %.1f dB off the peaks of title %d, '%s' (%s).",
                decibels(common), bounds.limiting(), held.number(), held.name(), dbtp(held.truePeak().getAsDouble()))));
        double peak = title.truePeak().orElse(Double.NEGATIVE_INFINITY);
        double limiting = Math.max(0, peak + gain - ceiling);
        reasons.add(limiting > 0
                ? String.format(Locale.ROOT, "The limiter will take up to %.1f dB off its peaks, which come to %s.",
                        limiting,
                        dbtp(peak + gain))
                : "Its peaks come to " + dbtp(peak + gain) + " and need no limiting.");
        return new LevelProposal.Line(title, gain, limiting, reasons);
    }

    private static LevelProposal.Line silent(TitleLevel title) {
        return new LevelProposal.Line(title, 0, 0,
                List.of("It has no loudness (nothing above -70 LUFS) and is left as it is."));
    }

    private static String decibels(double level) {
        return String.format(Locale.ROOT, "%+.1f dB", level);
    }

    private static String lufs(double level) {
        return String.format(Locale.ROOT, "%.1f LUFS", level);
    }

    private static String dbtp(double level) {
        return String.format(Locale.ROOT, "%.1f dBTP", level);
    }
}
