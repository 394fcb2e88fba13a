package org.tonewright.device.rehearsal.song;

import java.util.List;
import java.util.Locale;

import org.tonewright.device.rehearsal.song.Song.Part;

/**
 * What is plugged in: a line, a microphone, or a pair of either.
 *
 * @param name its name, such as {@code Overheads}
 * @param channels how many channels it has, 1 or 2
 * @param hears who is heard in it
 * @param pickup how it gets its sound
 */
public record Patch(String name, int channels, List<Part> hears, Pickup pickup) {

    /** How sound is picked up. */
    public enum Pickup {
        /** A cable from the instrument, without a room. */
        LINE,
        /** A microphone close to one instrument. */
        CLOSE,
        /** A pair of microphones above the drums. */
        ABOVE,
        /** A microphone on the other side of the room. */
        FAR
    }

    /** Copies the list. */
    public Patch {
        hears = List.copyOf(hears);
    }

    /** The names of its inputs: its own, or with L and R if it is a pair. */
    public List<String> inputs() {
        return channels == 1 ? List.of(name) : List.of(name + " L", name + " R");
    }

    /**
     * Whether a fault's part means all of it, or this input of it: {@code overheads}, {@code overheads-l}.
     *
     * @param part as it stands in an arrangement, in small letters
     * @param input one of {@link #inputs}
     */
    public boolean isMeant(String part, String input) {
        return part.equals(name.toLowerCase(Locale.ROOT)) || part.equals(written(input));
    }

    /** Whether a fault's part means one input of a pair alone. */
    public boolean isOneOfPair(String part) {
        return channels > 1 && inputs().stream().anyMatch(input -> part.equals(written(input)));
    }

    /** An input as it stands in an arrangement. */
    static String written(String input) {
        return input.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
