package org.tonewright.device.rehearsal.song;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tonewright.device.rehearsal.fault.Fault;
import org.tonewright.device.rehearsal.song.Patch.Pickup;
import org.tonewright.device.rehearsal.song.Song.Part;

/**
 * What is plugged in for a song, in the order of the inputs: close microphones at kick, snare and hat, two overheads
 * and a room microphone if there are drums; bass, keys and pad by cable, guitar and lead by microphone. Nobody gets an
 * input who does not play.
 *
 * @param patches all of them
 * @param bars how many bars the song has
 */
public record PatchList(List<Patch> patches, int bars) {

    private static final List<Part> DRUMS = List.of(Part.KICK, Part.SNARE, Part.HAT);

    /** Copies the list. */
    public PatchList {
        patches = List.copyOf(patches);
    }

    /** Of a song. */
    public static PatchList of(Song song) {
        List<Part> playing = playing(song);
        List<Patch> patches = new ArrayList<>();
        List<Part> drums = DRUMS.stream().filter(playing::contains).toList();
        for (Part part : drums) {
            patches.add(new Patch(part.label(), 1, List.of(part), Pickup.CLOSE));
        }
        if (!drums.isEmpty()) {
            patches.add(new Patch("Overheads", 2, drums, Pickup.ABOVE));
            patches.add(new Patch("Room", 1, drums, Pickup.FAR));
        }
        for (Part part : List.of(Part.BASS, Part.GUITAR, Part.KEYS, Part.PAD, Part.LEAD)) {
            if (playing.contains(part)) {
                boolean microphone = part == Part.GUITAR || part == Part.LEAD;
                patches.add(new Patch(part.label(), part == Part.KEYS || part == Part.PAD ? 2 : 1, List.of(part),
                        microphone ? Pickup.CLOSE : Pickup.LINE));
            }
        }
        return new PatchList(patches, song.bars());
    }

    /** Who plays in a song, in the order of {@link Part}. */
    public static List<Part> playing(Song song) {
        List<Part> playing = new ArrayList<>();
        for (Part part : Part.values()) {
            if (!Score.of(song, part).isEmpty()) {
                playing.add(part);
            }
        }
        return playing;
    }

    /** The names of all inputs. */
    public List<String> inputs() {
        return patches.stream().flatMap(patch -> patch.inputs().stream()).toList();
    }

    /**
     * Looks whether a fault can happen.
     *
     * @throws IllegalArgumentException if nobody is called so, or the song has no such bar, with a sentence
     */
    public void check(Fault fault) {
        boolean known = fault.kind().played()
                ? patches.stream().flatMap(patch -> patch.hears().stream())
                        .anyMatch(part -> fault.concerns(part.label()))
                : patches.stream().anyMatch(patch -> fault.concerns(patch.name()) || patch.isOneOfPair(fault.part()));
        if (!known) {
            String names = fault.kind().played()
                    ? patches.stream().flatMap(patch -> patch.hears().stream()).distinct().map(Part::label)
                            .collect(Collectors.joining(", "))
                    : patches.stream().map(Patch::name).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("'" + fault.text() + "' concerns '" + fault.part()
                    + "', and nobody is called so; there are " + names.toLowerCase(Locale.ROOT) + ".");
        }
        if (fault.firstBar() > bars) {
            throw new IllegalArgumentException(
                    "'" + fault.text() + "' is beyond the last bar, which is bar " + bars + ".");
        }
    }
}
