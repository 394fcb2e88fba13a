package org.tonewright.mastering.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.tonewright.mastering.genre.ToneRegion;
import org.tonewright.mastering.genre.ToneVerdict;
import org.tonewright.mastering.playback.Listened;
import org.tonewright.mastering.playback.PlaybackVerdict;

/** What {@code master} says of how titles sound: their tone, and what they are heard on. */
final class HeardOutput {

    record Region(String reach, String word, double deviation, double usual) {}

    record Tone(int number, String title, String genre, boolean fits, List<Region> regions, String sentence) {}

    record System(String system, String name, String rating, Optional<Double> lost, Optional<String> part,
            Optional<Double> partDecibels, List<String> sentences) {}

    record Systems(int number, String title, List<System> systems) {}

    private static final double HUNDREDTHS = 100;

    private final List<Tone> tones = new ArrayList<>();
    private final List<Systems> systems = new ArrayList<>();

    List<Tone> tones() {
        return List.copyOf(tones);
    }

    List<Systems> systems() {
        return List.copyOf(systems);
    }

    /** Notes what was heard of all titles, in order, and writes it. */
    void heard(List<Listened> titles, Consumer<String> line) {
        if (titles.stream().anyMatch(title -> title.tone().isPresent())) {
            line.accept("Tone");
        }
        for (int i = 0; i < titles.size(); i++) {
            int number = i + 1;
            Listened title = titles.get(i);
            title.tone().ifPresent(verdict -> {
                tones.add(tone(number, title.name(), verdict));
                line.accept(String.format(Locale.ROOT, "%2d  %s: %s", number, title.name(), verdict.sentence()));
            });
        }
        line.accept("What it is heard on");
        for (int i = 0; i < titles.size(); i++) {
            Listened title = titles.get(i);
            List<System> verdicts = new ArrayList<>();
            line.accept(String.format(Locale.ROOT, "%2d  %s", i + 1, title.name()));
            for (Listened.Place place : title.places()) {
                verdicts.add(system(place));
                line.accept(String.format(Locale.ROOT, "      %s, %s: %s", place.name(),
                        place.verdict().rating().word(), place.verdict().text()));
            }
            systems.add(new Systems(i + 1, title.name(), verdicts));
        }
    }

    private static Tone tone(int number, String title, ToneVerdict verdict) {
        List<Region> regions = new ArrayList<>();
        for (ToneRegion region : verdict.regions()) {
            regions.add(new Region(region.reach(), region.word(), rounded(region.deviation()),
                    rounded(region.usual())));
        }
        return new Tone(number, title, verdict.genre().id(), verdict.fits(), regions, verdict.sentence());
    }

    private static System system(Listened.Place place) {
        PlaybackVerdict verdict = place.verdict();
        OptionalDouble lost = verdict.lost();
        return new System(place.id(), place.name(), verdict.rating().name().toLowerCase(Locale.ROOT),
                lost.isPresent() ? Optional.of(rounded(lost.getAsDouble())) : Optional.empty(),
                verdict.suffers().map(PlaybackVerdict.Suffering::part),
                verdict.suffers().map(suffering -> rounded(suffering.decibels())), verdict.sentences());
    }

    private static double rounded(double level) {
        return Math.rint(level * HUNDREDTHS) / HUNDREDTHS + 0.0;
    }
}
