package org.tonewright.device.rehearsal.song;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tonewright.device.rehearsal.fault.Fault;
import org.tonewright.device.rehearsal.song.Song.Acoustics;
import org.tonewright.device.rehearsal.song.Song.Part;
import org.tonewright.device.rehearsal.song.Song.Section;
import org.tonewright.device.rehearsal.song.Song.Sung;

/**
 * Reads a song from text. Each line is {@code word: value}; lines that are empty or begin with {@code #} are passed
 * over. What stands before the first section holds for the whole song; only title and form must be there.
 *
 * <pre>
 * title: Harbour Lights
 * key: A minor
 * tempo: 96
 * seed: 11 where the random numbers of the performance begin
 * spread: 8 how far a note lies beside its place at most, in ms
 * room: 0.35 seconds until the recording room is 60 dB quieter
 * noise: -80 the hiss of microphones and preamps, in dBFS
 * fault: hum guitar what goes wrong: NAME PART [bar N|N-M] [take N|N-M]
 * fault: late-bar bass bar 7 take 1-2
 *
 * section: verse
 * intensity: 0.6
 * chords: Am F C G one a bar
 * kick: X.....x.X....... 16 steps a bar: X hard, x soft, . nothing
 * snare: ....X.......X...
 * bass: 1--.1...1--.3... a digit plays that note of the chord, - holds it, . is silence
 * keys: c---....c---.... c plays the whole chord, - holds it
 * guitar: 1.3.4.3.5.4.3.4.
 * lead: A4/1 C5/1 E5/2 -/4 name and octave / quarter notes; - is a rest
 *
 * form: verse verse chorus
 * </pre>
 */
public final class SongReader {

    /** The longest song: a quarter of an hour at 132 quarter notes a minute. */
    private static final int MOST_BARS = 500;
    private static final int MOST_FAULTS = 500;
    private static final int LONGEST_FAULT = 100;
    /** How much of what is wrong is shown. */
    private static final int SHOWN = 60;

    private String title = "";
    private String key = "";
    private double tempo = 120;
    private long seed;
    private double spread = Song.USUAL_SPREAD;
    private double decay = Acoustics.USUAL.decay();
    private double noise = Acoustics.USUAL.noise();
    /** By the number of the line. */
    private final Map<Integer, Fault> faults = new LinkedHashMap<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Section> form = new ArrayList<>();
    private int bars;
    private int number;

    private String section = "";
    private double intensity = 0.7;
    private List<Chord> chords = List.of();
    private final Map<Part, String> patterns = new EnumMap<>(Part.class);
    private List<Sung> melody = List.of();

    private SongReader() {}

    /**
     * Reads a song.
     *
     * @throws IllegalArgumentException if the text is not a song, with a sentence that names the line
     */
    public static Song read(String text) {
        SongReader reader = new SongReader();
        // Some editors begin a file with a mark of its byte order.
        for (String line : text.substring(text.startsWith("\uFEFF") ? 1 : 0).lines().toList()) {
            reader.number++;
            try {
                reader.line(line.strip());
            } catch (IllegalArgumentException wrong) {
                throw wrong(reader.number, wrong);
            }
        }
        if (reader.title.isEmpty() || reader.form.isEmpty()) {
            throw new IllegalArgumentException("A song needs a title and a form.");
        }
        Song song = new Song(reader.title, reader.tempo, reader.seed, reader.key, reader.form, reader.spread,
                new Acoustics(reader.decay, reader.noise), List.copyOf(reader.faults.values()));
        PatchList patches = PatchList.of(song);
        if (patches.patches().isEmpty()) {
            throw new IllegalArgumentException("Nobody plays in the song.");
        }
        reader.faults.forEach((line, fault) -> {
            try {
                patches.check(fault);
            } catch (IllegalArgumentException wrong) {
                throw wrong(line, wrong);
            }
        });
        return song;
    }

    private static IllegalArgumentException wrong(int line, IllegalArgumentException why) {
        return new IllegalArgumentException("Line " + line + " of the song: " + why.getMessage(), why);
    }

    /** What somebody wrote, as far as it fits into a sentence. */
    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return "'" + (clean.length() > SHOWN ? clean.substring(0, SHOWN) + "..." : clean) + "'";
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(shown(line) + " has no colon.");
        }
        String word = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        switch (word) {
        case "title" -> title = value;
        case "key" -> key = value;
        case "tempo" -> tempo = number(value, 30, 300);
        case "seed" -> seed = (long) number(value, 0, 1e9);
        case "spread" -> spread = number(value, 0, 100) / 1000;
        case "room" -> decay = number(value, 0.05, 5);
        case "noise" -> noise = number(value, -140, -40);
        case "fault" -> fault(value);
        case "section" -> begin(value);
        case "intensity" -> intensity = number(value, 0, 1);
        case "form" -> form(value);
        default -> play(word, value);
        }
    }

    private void play(String word, String value) {
        Optional<Part> part = part(word);
        if (part.isEmpty() && !word.equals("chords")) {
            throw new IllegalArgumentException("Nobody is called " + shown(word) + ".");
        }
        if (section.isEmpty()) {
            throw new IllegalArgumentException("What is played belongs to a section, and none has begun yet.");
        }
        if (part.isEmpty()) {
            chords = chords(value);
        } else if (part.get() == Part.LEAD) {
            melody = melody(value);
        } else {
            patterns.put(part.get(), pattern(part.get(), value));
        }
    }

    private void fault(String value) {
        if (value.length() > LONGEST_FAULT || faults.size() == MOST_FAULTS) {
            throw new IllegalArgumentException("A song has " + MOST_FAULTS + " faults at most, and each of them is "
                    + "written in " + LONGEST_FAULT + " letters.");
        }
        faults.put(number, Fault.parse(value));
    }

    private void begin(String name) {
        if (!name.matches("\\S+")) {
            throw new IllegalArgumentException("The name of a section is one word, not " + shown(name) + ".");
        }
        end();
        section = name;
        patterns.clear();
        chords = List.of();
        melody = List.of();
    }

    private void end() {
        if (!section.isEmpty()) {
            if (chords.isEmpty()) {
                throw new IllegalArgumentException("Section " + shown(section) + " has no chords.");
            }
            sections.put(section, new Section(section, chords, Map.copyOf(patterns), melody, intensity));
        }
    }

    private void form(String names) {
        end();
        for (String name : names.split("\\s+")) {
            Section found = sections.get(name);
            if (found == null) {
                throw new IllegalArgumentException("There is no section " + shown(name) + ".");
            }
            bars += found.chords().size();
            if (bars > MOST_BARS) {
                throw new IllegalArgumentException("A song has " + MOST_BARS + " bars at most.");
            }
            form.add(found);
        }
    }

    private static Optional<Part> part(String word) {
        return Arrays.stream(Part.values()).filter(part -> part.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static String pattern(Part part, String steps) {
        if (steps.length() != Song.STEPS || !steps.matches("[Xxc1-9.-]+")) {
            throw new IllegalArgumentException(
                    shown(steps) + " is not " + Song.STEPS + " steps of X, x, c, 1 to 9, - or .");
        }
        boolean drum = part == Part.KICK || part == Part.SNARE || part == Part.HAT;
        if (!drum && steps.matches(".*[Xx].*")) {
            throw new IllegalArgumentException("X and x are strokes of a drum; " + part.label().toLowerCase(Locale.ROOT)
                    + " plays 1 to 9 or c, and not " + shown(steps) + ".");
        }
        return steps;
    }

    /** The words of a line; a bar line is for the eye, wherever it stands. */
    private static List<String> words(String line) {
        return Arrays.stream(line.split("[\\s|]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<Chord> chords(String names) {
        List<Chord> chords = new ArrayList<>();
        for (String name : words(names)) {
            chords.add(Chord.parse(name)
                    .orElseThrow(() -> new IllegalArgumentException(shown(name) + " is not a chord known here.")));
        }
        return List.copyOf(chords);
    }

    private static List<Sung> melody(String notes) {
        List<Sung> melody = new ArrayList<>();
        for (String note : words(notes)) {
            int slash = note.indexOf('/');
            if (slash < 1) {
                throw new IllegalArgumentException(shown(note) + " is not a note, as A4/1 is.");
            }
            String name = note.substring(0, slash);
            Optional<Integer> pitch = name.equals("-") ? Optional.of(-1) : Pitch.parse(name);
            if (pitch.isEmpty()) {
                throw new IllegalArgumentException(shown(name) + " is not the name of a note.");
            }
            melody.add(new Sung(pitch.get(), number(note.substring(slash + 1), 0.125, 64)));
        }
        return List.copyOf(melody);
    }

    private static double number(String text, double min, double max) {
        try {
            double number = Double.parseDouble(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(shown(text) + " is not a number.", wrong);
        }
        throw new IllegalArgumentException(shown(text) + " is not between " + min + " and " + max + ".");
    }
}
