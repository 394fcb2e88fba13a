package org.tonewright.device.rehearsal.synth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.tonewright.device.rehearsal.fault.Fault;
import org.tonewright.device.rehearsal.fault.InputFaults;
import org.tonewright.device.rehearsal.fault.Mark;
import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Patch;
import org.tonewright.device.rehearsal.song.PatchList;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;

/**
 * The recording of a song, patch by patch and take by take: players, faults and all, through preamps that were set so
 * that the song without faults peaks at the {@linkplain #target level} of each patch. Patches may be recorded by
 * several threads at once.
 */
public final class Desk {

    /** How long nobody plays behind the song, in seconds. */
    public static final double QUIET_SECONDS = 10;
    /** A fault until a later take than this one never ends. */
    private static final int FOR_EVER = 99;
    /** How much less a line hisses than a microphone, as a factor. */
    private static final double LINE_NOISE = 0.25;

    private final Song song;
    private final double rate;
    private final PatchList list;
    private final Band band;
    private final Stage stage;
    private final Players players;
    private final int length;
    private final Map<Playing, float[][]> sources = new ConcurrentHashMap<>();

    private record Playing(Part part, List<Note> notes) {}

    /**
     * What a patch hears in a take.
     *
     * @param samples one array a channel
     * @param marks where the faults are
     */
    public record Take(float[][] samples, List<Mark> marks) {}

    /** For a song at a rate. */
    public Desk(Song song, double rate) {
        this.song = song;
        this.rate = rate;
        list = PatchList.of(song);
        band = new Band(rate);
        stage = new Stage(song, rate);
        players = new Players(song, rate);
        length = band.frames(song) + (int) Math.rint(QUIET_SECONDS * rate);
    }

    /** How many frames the song has, with what rings on. */
    public int frames() {
        return band.frames(song);
    }

    /** How many frames each take has, with the quiet behind the song. */
    public int length() {
        return length;
    }

    /** How many takes differ; all later ones are as the last of them. */
    public int takes() {
        return 1 + song.faults().stream()
                .mapToInt(fault -> fault.lastTake() > FOR_EVER ? fault.firstTake() - 1 : fault.lastTake()).max()
                .orElse(0);
    }

    /**
     * The level at which a patch peaks in a song without faults, in dBFS: what engineers leave for the loudest moment.
     */
    public static double target(Patch patch) {
        return switch (patch.name()) {
        case "Kick" -> -8;
        case "Snare" -> -7;
        case "Overheads", "Bass", "Guitar" -> -9;
        case "Keys" -> -10;
        case "Lead" -> -7;
        case "Room" -> -11;
        default -> -12;
        };
    }

    /** Records a patch, by its place in the {@link PatchList}, in a take from 1. */
    public Take record(int number, int take) {
        Patch patch = list.patches().get(number);
        return record(patch, take, hear(patch, 0));
    }

    /** Records all takes that differ, the first one first; takes in which the same goes wrong are the same object. */
    public List<Take> record(int number) {
        Patch patch = list.patches().get(number);
        float[][] right = hear(patch, 0);
        List<Take> takes = new ArrayList<>();
        for (int take = takes(); take >= 1; take--) {
            boolean same = !takes.isEmpty() && faults(patch, take).equals(faults(patch, take + 1));
            takes.addFirst(same ? takes.getFirst() : record(patch, take, right));
        }
        return List.copyOf(takes);
    }

    /** What goes wrong in a patch in a take. */
    private List<Fault> faults(Patch patch, int take) {
        return song.faults().stream().filter(fault -> fault.sounds(take)).filter(fault -> fault.kind().played()
                ? patch.hears().stream().anyMatch(part -> fault.concerns(part.label()))
                : patch.inputs().stream().anyMatch(input -> patch.isMeant(fault.part(), input))).toList();
    }

    /** @param right what is heard without a fault; not changed */
    private Take record(Patch patch, int take, float[][] right) {
        double gain = StrictMath.pow(10, target(patch) / 20) / Math.max(1e-9, peak(right));
        boolean mistaken = patch.hears().stream().anyMatch(part -> players.fail(part, take));
        float[][] samples = mistaken ? hear(patch, take)
                : Arrays.stream(right).map(float[]::clone).toArray(float[][]::new);
        List<Mark> marks = new ArrayList<>();
        patch.hears().forEach(part -> marks.addAll(players.marks(part, take)));
        for (int channel = 0; channel < samples.length; channel++) {
            preamp(patch, channel, gain, samples[channel]);
        }
        marks.addAll(fail(patch, take, samples));
        return new Take(samples, List.copyOf(marks));
    }

    /** Take 0 is the song without faults. */
    private float[][] hear(Patch patch, int take) {
        Map<Part, float[][]> sounding = new EnumMap<>(Part.class);
        for (Part part : patch.hears()) {
            sounding.put(part, source(part, players.notes(part, take)));
        }
        return stage.hear(patch, sounding, length);
    }

    private float[][] source(Part part, List<Note> notes) {
        return sources.computeIfAbsent(new Playing(part, notes), _ -> band.play(song, part, notes).samples());
    }

    private static float peak(float[][] samples) {
        float peak = 0;
        for (float[] channel : samples) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }

    private void preamp(Patch patch, int channel, double gain, float[] samples) {
        double level = StrictMath.pow(10, song.room().noise() / 20)
                * (patch.pickup() == Patch.Pickup.LINE ? LINE_NOISE : 1);
        Hiss hiss = new Hiss(song.seed() * 1_000_003 + patch.name().hashCode() * 31L + channel, level);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (gain * samples[i] + hiss.next());
        }
    }

    private List<Mark> fail(Patch patch, int take, float[][] samples) {
        List<Fault> sounding = song.faults().stream().filter(fault -> !fault.kind().played() && fault.sounds(take))
                .toList();
        InputFaults faults = new InputFaults(song.seed(), rate);
        Place place = new Place(players.onsets(patch.hears(), take));
        List<Mark> marks = new ArrayList<>(
                faults.apply(sounding.stream().filter(fault -> fault.concerns(patch.name())).toList(), samples, place));
        for (int channel = 0; channel < samples.length && samples.length > 1; channel++) {
            String input = patch.inputs().get(channel);
            List<Fault> own = sounding.stream()
                    .filter(fault -> !fault.concerns(patch.name()) && patch.isMeant(fault.part(), input)).toList();
            marks.addAll(faults.apply(own, new float[][] {samples[channel]}, place));
        }
        return marks;
    }

    /** Where bars lie in the samples. */
    private final class Place implements InputFaults.Place {

        private final List<Integer> onsets;

        Place(List<Integer> onsets) {
            this.onsets = onsets;
        }

        @Override
        public int start(Fault fault) {
            return (int) Math.min(length, Math.rint((fault.firstBar() - 1) * song.barSeconds() * rate));
        }

        @Override
        public int end(Fault fault) {
            return fault.lastBar() >= song.bars() ? length
                    : (int) Math.rint(fault.lastBar() * song.barSeconds() * rate);
        }

        @Override
        public List<Integer> onsets() {
            return onsets;
        }
    }
}
