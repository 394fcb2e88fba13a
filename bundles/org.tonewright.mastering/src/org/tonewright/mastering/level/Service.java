package org.tonewright.mastering.level;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a place where music is heard will do to every title of a release. Places turn titles up or down one by one, or,
 * where an album is played as a whole, all of them by what its loudest title needs (AES TD1008), so that the album's
 * contrast stays. It is foreseen, not ordered: nothing is mastered to it.
 *
 * @param target the place
 * @param album what it does to the album as a whole; by the loudest title and the album's highest peak
 * @param titles what it does to each title, in order
 */
public record Service(Target target, Playback album, List<Row> titles) {

    private static final double SAME = 0.05;

    /**
     * One title.
     *
     * @param title as loud as it was mastered
     * @param alone what happens to it where titles are played one by one
     * @param plays the loudness it is heard at then, in LUFS; empty if it is silent
     * @param inAlbum the loudness it is heard at in the album, in LUFS; empty if it is silent
     * @param headroom decibels from its true peak, as it is played alone, to the peak the place asks for; below 0 if it
     *        is above; empty if it is silent
     */
    public record Row(TitleLevel title, Playback alone, OptionalDouble plays, OptionalDouble inAlbum,
            OptionalDouble headroom) {}

    /** Copies the list. */
    public Service {
        titles = List.copyOf(titles);
    }

    /** Foresees what one place does. */
    public static Service of(Target target, List<TitleLevel> titles) {
        Optional<TitleLevel> loudest = titles.stream().filter(title -> title.integrated().isPresent())
                .max(Comparator.comparingDouble(title -> title.integrated().getAsDouble()));
        OptionalDouble peak = titles.stream().map(TitleLevel::truePeak).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).max();
        Playback album = Playback.of(target, loudest.map(TitleLevel::integrated).orElse(OptionalDouble.empty()), peak);
        List<Row> rows = new ArrayList<>();
        for (TitleLevel title : titles) {
            Playback alone = Playback.of(target, title.integrated(), title.truePeak());
            rows.add(new Row(title, alone, plus(title.integrated(), alone.gain()),
                    plus(title.integrated(), album.gain()),
                    title.truePeak().isEmpty() ? OptionalDouble.empty()
                            : OptionalDouble.of(target.truePeak() - title.truePeak().getAsDouble() - alone.gain())));
        }
        return new Service(target, album, rows);
    }

    /** Foresees what every place does. */
    public static List<Service> of(List<Target> targets, List<TitleLevel> titles) {
        return targets.stream().map(target -> of(target, titles)).toList();
    }

    /** What happens, in sentences for a person who does not read tables. */
    public String words() {
        List<String> sentences = new ArrayList<>();
        sentences.add("The album " + (moved() ? "is " : "") + album.outcome()
                + (several() && moved() ? ", and its contrast stays" : "") + ".");
        if (several()) {
            sentences.add(alone());
        }
        List<String> hot = titles.stream().filter(row -> row.headroom().orElse(0) < -SAME)
                .map(row -> String.format(Locale.ROOT, "%d by %.1f dB", row.title().number(),
                        -row.headroom().getAsDouble()))
                .toList();
        if (!hot.isEmpty()) {
            sentences.add(String.format(Locale.ROOT, "Peaks lie above the %.0f dBTP it asks for in title %s.",
                    target.truePeak(), listed(hot)));
        }
        return String.join(" ", sentences);
    }

    private boolean several() {
        return titles.stream().filter(row -> row.plays().isPresent()).count() > 1;
    }

    private boolean moved() {
        return Math.abs(album.gain()) >= SAME;
    }

    /** What becomes of the distances between titles that are played one by one. */
    private String alone() {
        OptionalDouble loudest = titles.stream().map(Row::plays).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).max();
        OptionalDouble quietest = titles.stream().map(Row::plays).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).min();
        double range = loudest.orElse(0) - quietest.orElse(0);
        return range < SAME ? String.format(Locale.ROOT, "One by one, all titles play at %.1f LUFS.", loudest.orElse(0))
                : String.format(Locale.ROOT, "One by one, titles play at %.1f to %.1f LUFS.", quietest.orElse(0),
                        loudest.orElse(0));
    }

    private static String listed(List<String> items) {
        return items.size() == 1 ? items.getFirst()
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    private static OptionalDouble plus(OptionalDouble level, double gain) {
        return level.isPresent() ? OptionalDouble.of(level.getAsDouble() + gain) : level;
    }
}
