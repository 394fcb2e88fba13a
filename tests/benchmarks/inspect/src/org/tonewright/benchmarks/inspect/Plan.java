package org.tonewright.benchmarks.inspect;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.tonewright.device.rehearsal.fault.Fault;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.device.rehearsal.song.Patch;
import org.tonewright.device.rehearsal.song.Song.Part;

/** Chooses what goes wrong in a take, and bars in which a person could notice it. */
final class Plan {

    /** What begins and ends in the midst of a take lasts so long at the least. */
    private static final double SOME_SECONDS = 4;
    /** Two notes show that a bar is late; one may be meant so. */
    private static final int FEWEST_STROKES = 2;

    /** Whose waves are steep enough to rise between samples. */
    private static final Set<Part> BRIGHT = EnumSet.of(Part.SNARE, Part.HAT, Part.GUITAR);

    private final Random random;
    private final Patch patch;
    private final Player player;
    private final int bars;

    /**
     * @param player the first of those who are heard
     * @param bars how many the song has
     */
    Plan(Random random, Patch patch, Player player, int bars) {
        this.random = random;
        this.patch = patch;
        this.player = player;
        this.bars = bars;
    }

    /** Whether something can go wrong with what a patch hears, so that it can be heard there. */
    static boolean possible(Trouble trouble, Patch patch, Map<Part, Player> players) {
        boolean alone = patch.hears().size() == 1;
        boolean drums = players.get(patch.hears().getFirst()).drum();
        boolean pair = patch.channels() == 2 || patch.name().equals("Kick") || patch.name().equals("Snare");
        return switch (trouble) {
        case LATE_BAR, EARLY_BAR -> alone && patch.hears().getFirst() != Part.PAD;
        case WRONG_NOTE, OUT_OF_TUNE -> !drums;
        case PLOSIVE -> patch.hears().contains(Part.LEAD);
        case SWAPPED_POLARITY -> pair;
        case OVERS -> patch.hears().stream().anyMatch(BRIGHT::contains);
        case DEAD_INPUT, HUM, NOISE, CLIPPED_PEAK, DROP_OUT, OFFSET -> true;
        };
    }

    /** Some faults, the first of them a certain one. */
    Map<Trouble, Fault> faults(int wanted, Trouble first, Map<Part, Player> players) {
        Map<Trouble, Fault> faults = new LinkedHashMap<>();
        for (int attempt = 0; attempt < 20 && faults.size() < wanted; attempt++) {
            Trouble trouble = attempt == 0 ? first : Trouble.values()[random.nextInt(Trouble.values().length)];
            if (possible(trouble, patch, players)) {
                fault(trouble).filter(
                        one -> faults.entrySet().stream().noneMatch(other -> spoils(trouble, one, other)))
                        .ifPresent(one -> faults.put(trouble, one));
            }
        }
        return faults;
    }

    private Optional<Fault> fault(Trouble trouble) {
        boolean some = trouble == Trouble.DEAD_INPUT || trouble == Trouble.HUM || trouble == Trouble.NOISE;
        boolean whole = switch (trouble) {
        case LATE_BAR, EARLY_BAR, WRONG_NOTE, PLOSIVE, CLIPPED_PEAK, DROP_OUT -> false;
        case SWAPPED_POLARITY, OFFSET, OVERS -> true;
        case OUT_OF_TUNE -> !patch.hears().contains(Part.LEAD);
        case DEAD_INPUT, HUM, NOISE -> random.nextInt(3) > 0;
        };
        int first = whole ? 1 : player.barWith(trouble.rule().equals("timing") ? FEWEST_STROKES : 1, random);
        int more = Math.max(1, (int) Math.ceil(SOME_SECONDS / player.barSeconds()) - 1) + random.nextInt(2);
        int last = whole || some && first + more > bars ? Fault.TO_THE_END : some ? first + more : first;
        return first < 1 ? Optional.empty()
                : Optional.of(new Fault(trouble.kind().orElse(FaultKind.HUM), patch.name(), first, last, 1, 1));
    }

    /** Whether one of two faults hides the other. */
    private static boolean spoils(Trouble trouble, Fault fault, Map.Entry<Trouble, Fault> other) {
        Set<Trouble> both = EnumSet.of(trouble, other.getKey());
        boolean together = fault.firstBar() <= other.getValue().lastBar() + 1L
                && other.getValue().firstBar() <= fault.lastBar() + 1L;
        return trouble.rule().equals(other.getKey().rule()) || both.contains(Trouble.OVERS)
                || both.contains(Trouble.DEAD_INPUT) && together
                || together && !fault.wholeTake() && !other.getValue().wholeTake();
    }

    /** What was chosen, in the order in which a list of faults names it. */
    static List<Fault> written(Map<Trouble, Fault> planned) {
        return planned.entrySet().stream().filter(entry -> entry.getKey().kind().isPresent())
                .map(Map.Entry::getValue).toList();
    }
}
