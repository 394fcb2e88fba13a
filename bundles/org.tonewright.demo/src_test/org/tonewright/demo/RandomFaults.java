package org.tonewright.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.tonewright.device.rehearsal.Rehearsal;
import org.tonewright.device.rehearsal.fault.Fault;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.device.rehearsal.fault.Mark;
import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Patch;
import org.tonewright.device.rehearsal.song.PatchList;
import org.tonewright.device.rehearsal.song.Score;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;

/** Faults at random for a song, each of another kind at another input, and such as can be heard there. */
final class RandomFaults {

    private static final double RATE = 48_000;
    /** Two strokes show that a bar is late; one may be meant so. */
    private static final int FEWEST_STROKES = 2;
    private static final double TOGETHER_SECONDS = 0.05;
    /** Their notes begin sharply, and no other microphone hears them. */
    private static final Set<Part> RHYTHMIC = EnumSet.of(Part.BASS, Part.GUITAR, Part.KEYS, Part.LEAD);

    private final Song song;
    private final Random random;
    private final List<Patch> patches;

    private RandomFaults(Song song, Random random) {
        this.song = song;
        this.random = random;
        patches = PatchList.of(song).patches();
    }

    /** The same song with one to three faults. */
    static Song into(Song song, Random random) {
        RandomFaults faults = new RandomFaults(song, random);
        int count = 1 + random.nextInt(3);
        Song faulty = song.withFaults(faults.some(count));
        while (!happen(faulty)) {
            faulty = song.withFaults(faults.some(count));
        }
        return faulty;
    }

    private List<Fault> some(int count) {
        List<Fault> faults = new ArrayList<>();
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        Set<String> spoilt = new HashSet<>();
        while (faults.size() < count) {
            FaultKind kind = FaultKind.values()[random.nextInt(FaultKind.values().length)];
            Patch patch = patches.get(random.nextInt(patches.size()));
            Optional<Fault> fault = fault(kind, patch);
            if (fault.isPresent() && !kinds.contains(kind) && spoilt.add(patch.name())) {
                faults.add(fault.get());
                kinds.add(kind);
            }
        }
        return faults;
    }

    /** A fault of a kind at an input; empty if there is nothing that it could spoil. */
    private Optional<Fault> fault(FaultKind kind, Patch patch) {
        Part part = patch.hears().getFirst();
        boolean whole = false;
        int strokes = 1;
        switch (kind) {
        case LATE_BAR, EARLY_BAR -> {
            if (!RHYTHMIC.contains(part)) {
                return Optional.empty();
            }
            strokes = FEWEST_STROKES;
        }
        case WRONG_NOTE -> {
            if (!RHYTHMIC.contains(part) && part != Part.PAD) {
                return Optional.empty();
            }
        }
        case PLOSIVE -> {
            if (part != Part.LEAD) {
                return Optional.empty();
            }
        }
        case SWAPPED_POLARITY -> {
            if (!patch.name().equals("Overheads")) {
                return Optional.empty();
            }
            whole = true;
        }
        case DEAD_INPUT, HUM, NOISE -> whole = true;
        case CLIPPED_PEAK, DROP_OUT -> whole = false;
        }
        if (whole) {
            return Optional.of(new Fault(kind, patch.name(), 1, Fault.TO_THE_END, 1, 1));
        }
        int least = strokes;
        List<Integer> bars = IntStream.rangeClosed(2, song.bars()).filter(bar -> strokes(part, bar) >= least).boxed()
                .toList();
        return bars.isEmpty() ? Optional.empty()
                : Optional.of(bars.get(random.nextInt(bars.size())))
                        .map(bar -> new Fault(kind, patch.name(), bar, bar, 1, 1));
    }

    /** At how many moments of a bar notes of a part begin. */
    private int strokes(Part part, int bar) {
        int strokes = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (Note note : Score.of(song, part)) {
            boolean here = (int) Math.floor((note.start() + 2 * song.spread()) / song.barSeconds()) == bar - 1;
            if (here && note.start() > last + TOGETHER_SECONDS) {
                strokes++;
                last = note.start();
            }
        }
        return strokes;
    }

    /** Whether the room does all of them: a wrong note, for one, needs others to collide with. */
    private static boolean happen(Song song) {
        Rehearsal played = Rehearsal.of(song, RATE);
        Set<Fault> marked = IntStream.range(0, played.inputs().size()).boxed()
                .flatMap(input -> played.marks(input, 1).stream()).map(Mark::fault).collect(Collectors.toSet());
        return marked.containsAll(song.faults());
    }
}
