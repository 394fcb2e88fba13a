package org.tonewright.device.rehearsal.song;

import java.util.ArrayList;
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

    private String title = "";
    private String key = "";
    private double tempo = 120;
    private long seed;
    private double spread = Song.USUAL_SPREAD;
    private double decay = Acoustics.USUAL.decay();
    private double noise = Acoustics.USUAL.noise();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Section> form = new ArrayList<>();

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
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                reader.line(line.strip());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("Line " + number + " of the song: " + wrong.getMessage(), wrong);
            }
        }
        if (reader.title.isEmpty() || reader.form.isEmpty()) {
            throw new IllegalArgumentException("A song needs a title and a form.");
        }
        Song song = new Song(reader.title, reader.tempo, reader.seed, reader.key, reader.form, reader.spread,
                new Acoustics(reader.decay, reader.noise), reader.faults);
        song.faults().forEach(PatchList.of(song)::check);
        return song;
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + line + "' has no colon.");
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
        case "fault" -> faults.add(Fault.parse(value));
        case "section" -> begin(value);
        case "intensity" -> intensity = number(value, 0, 1);
        case "chords" -> chords = chords(value);
        case "lead" -> melody = melody(value);
        case "form" -> form(value);
        default -> patterns.put(part(word), pattern(value));
        }
    }

    private void begin(String name) {
        end();
        section = name;
        patterns.clear();
        chords = List.of();
        melody = List.of();
    }

    private void end() {
        if (!section.isEmpty()) {
            if (chords.isEmpty()) {
                throw new IllegalArgumentException("Section '" + section + "' has no chords.");
            }
            sections.put(section, new Section(section, chords, Map.copyOf(patterns), melody, intensity));
        }
    }

    private void form(String names) {
        end();
        for (String name : names.split("\\s+")) {
            Section found = sections.get(name);
            if (found == null) {
                throw new IllegalArgumentException("There is no section '" + name + "'.");
            }
            form.add(found);
        }
    }

    private static Part part(String word) {
        for (Part part : Part.values()) {
            if (part != Part.LEAD && part.name().toLowerCase(Locale.ROOT).equals(word)) {
                return part;
            }
        }
        throw new IllegalArgumentException("Nobody is called '" + word + "'.");
    }

    private static String pattern(String steps) {
        if (steps.length() != Song.STEPS || !steps.matches("[Xxc0-9.-]+")) {
            throw new IllegalArgumentException(
                    "'" + steps + "' is not " + Song.STEPS + " steps of X, x, c, 1 to 9, - or .");
        }
        return steps;
    }

    private static List<Chord> chords(String names) {
        List<Chord> chords = new ArrayList<>();
        for (String name : names.split("[\\s|]+")) {
            chords.add(Chord.parse(name)
                    .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not a chord known here.")));
        }
        return List.copyOf(chords);
    }

    private static List<Sung> melody(String notes) {
        List<Sung> melody = new ArrayList<>();
        for (String note : notes.split("[\\s|]+")) {
            int slash = note.indexOf('/');
            if (slash < 1) {
                throw new IllegalArgumentException("'" + note + "' is not a note, as A4/1 is.");
            }
            String name = note.substring(0, slash);
            Optional<Integer> pitch = name.equals("-") ? Optional.of(-1) : Pitch.parse(name);
            if (pitch.isEmpty()) {
                throw new IllegalArgumentException("'" + name + "' is not the name of a note.");
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
            throw new IllegalArgumentException("'" + text + "' is not a number.", wrong);
        }
        throw new IllegalArgumentException(text + " is not between " + min + " and " + max + ".");
    }
}
