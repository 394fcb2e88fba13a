package org.tonewright.mastering.cue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tonewright.mastering.cue.CueSheet.AudioFile;
import org.tonewright.mastering.cue.CueSheet.Flag;
import org.tonewright.mastering.cue.CueSheet.Index;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.disc.DiscTime;

/**
 * Reads a cue sheet as other programs write them: CR, LF or both at line ends, tabs, a byte order mark, remarks
 * anywhere, names with and without quotes, several files, words in either case. UTF-8; bytes that are not are read as
 * ISO 8859-1, as older programs write. Words that tell nothing about the audio (such as CDTEXTFILE) are passed over.
 */
public final class CueReader {

    /** A longer sheet is refused: 99 tracks with 99 index points each are far below. */
    private static final long LONGEST = 1 << 20;

    private final String name;
    private int line;
    private Optional<String> catalog = Optional.empty();
    private String title = "";
    private String performer = "";
    private final List<AudioFile> files = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();
    private Optional<String> file = Optional.empty();
    private String type = "";
    private Optional<OpenTrack> open = Optional.empty();
    private int lastNumber;

    private CueReader(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @throws CueException if it is not a cue sheet, with a sentence that names the file and the line
     * @throws IOException if the file can't be read
     */
    public static CueSheet read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Files.size(path) > LONGEST) {
            throw new CueException(name + " is longer than a cue sheet can be (1 MiB).");
        }
        byte[] bytes = Files.readAllBytes(path);
        try {
            return parse(name, StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            return parse(name, new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /**
     * Reads text.
     *
     * @param name what the text is called in sentences
     * @throws CueException if it is not a cue sheet
     */
    public static CueSheet parse(String name, String text) throws CueException {
        CueReader reader = new CueReader(name);
        String sheet = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : sheet.split("\r\n|\r|\n", -1)) {
            reader.line++;
            List<String> words = reader.words(line);
            if (!words.isEmpty()) {
                reader.command(words, line);
            }
        }
        reader.endFile();
        if (reader.files.isEmpty()) {
            throw new CueException(name + " is not a cue sheet: it names no audio file with a track.");
        }
        return new CueSheet(reader.catalog, reader.title, reader.performer, reader.files, reader.remarks);
    }

    private List<String> words(String line) throws CueException {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                int end = line.indexOf('"', at + 1);
                if (end < 0) {
                    throw wrong("a quote is not closed");
                }
                words.add(line.substring(at + 1, end));
                at = end + 1;
            } else {
                int end = at;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                    end++;
                }
                words.add(line.substring(at, end));
                at = end;
            }
        }
        return words;
    }

    private void command(List<String> words, String whole) throws CueException {
        String word = words.getFirst().toUpperCase(Locale.ROOT);
        switch (word) {
        case "REM" -> {
            if (file.isEmpty()) {
                remarks.add(whole.strip().substring(3).strip());
            }
        }
        case "CATALOG" -> catalog = Optional.of(argument(words, 1));
        case "TITLE" -> title(rest(words));
        case "PERFORMER" -> performer(rest(words));
        case "SONGWRITER" -> {
            if (open.isPresent()) {
                open.get().composer = rest(words);
            }
        }
        case "FILE" -> file(words);
        case "TRACK" -> track(words);
        case "ISRC" -> track().isrc = Optional.of(argument(words, 1));
        case "FLAGS" -> flags(words);
        case "PREGAP" -> track().pregap = time(argument(words, 1)).sectors();
        case "POSTGAP" -> track().postgap = time(argument(words, 1)).sectors();
        case "INDEX" -> index(words);
        case "CDTEXTFILE" -> argument(words, 1);
        default -> throw wrong("'" + words.getFirst() + "' is not a command of a cue sheet");
        }
    }

    private void title(String text) {
        if (open.isPresent()) {
            open.get().title = text;
        } else {
            title = text;
        }
    }

    private void performer(String text) {
        if (open.isPresent()) {
            open.get().performer = text;
        } else {
            performer = text;
        }
    }

    private void file(List<String> words) throws CueException {
        endFile();
        if (words.size() < 3) {
            throw wrong("FILE needs a name and a type");
        }
        file = Optional.of(String.join(" ", words.subList(1, words.size() - 1)));
        type = words.getLast().toUpperCase(Locale.ROOT);
    }

    private void track(List<String> words) throws CueException {
        if (file.isEmpty()) {
            throw wrong("a track comes before the first file");
        }
        endTrack();
        int number = number(argument(words, 1));
        if (number < 1 || number > 99 || lastNumber != 0 && number != lastNumber + 1) {
            throw wrong("track " + number + " follows track " + lastNumber);
        }
        if (!argument(words, 2).equalsIgnoreCase("AUDIO")) {
            throw wrong("track " + number + " is not audio but " + argument(words, 2));
        }
        lastNumber = number;
        open = Optional.of(new OpenTrack(number));
    }

    private void flags(List<String> words) throws CueException {
        for (String word : words.subList(1, words.size())) {
            for (Flag flag : Flag.values()) {
                if (flag.word().equalsIgnoreCase(word)) {
                    track().flags.add(flag);
                }
            }
        }
    }

    private void index(List<String> words) throws CueException {
        OpenTrack track = track();
        int number = number(argument(words, 1));
        DiscTime time = time(argument(words, 2));
        if (!track.indexes.isEmpty()) {
            Index last = track.indexes.getLast();
            if (number != last.number() + 1 || time.compareTo(last.time()) < 0) {
                throw wrong(
                        "INDEX " + number + " at " + time + " follows INDEX " + last.number() + " at " + last.time());
            }
        } else if (number > 1) {
            throw wrong("track " + track.number + " begins with INDEX " + number);
        }
        track.indexes.add(new Index(number, time));
    }

    private OpenTrack track() throws CueException {
        return open.orElseThrow(() -> wrong("this command belongs to a track, and none has begun"));
    }

    private void endTrack() throws CueException {
        if (open.isPresent()) {
            Track track = open.get().close();
            if (track.index(1).isEmpty()) {
                throw wrong("track " + track.number() + " has no INDEX 01");
            }
            tracks.add(track);
        }
        open = Optional.empty();
    }

    private void endFile() throws CueException {
        endTrack();
        if (file.isPresent() && !tracks.isEmpty()) {
            files.add(new AudioFile(file.get(), type, tracks));
        }
        tracks.clear();
        file = Optional.empty();
    }

    private String argument(List<String> words, int index) throws CueException {
        if (words.size() <= index) {
            throw wrong(words.getFirst() + " lacks something");
        }
        return words.get(index);
    }

    private static String rest(List<String> words) {
        return String.join(" ", words.subList(1, words.size()));
    }

    private int number(String text) throws CueException {
        if (!text.matches("[0-9]{1,3}")) {
            throw wrong("'" + text + "' is not a number");
        }
        return Integer.parseInt(text);
    }

    private DiscTime time(String text) throws CueException {
        return DiscTime.parse(text).orElseThrow(() -> wrong("'" + text + "' is not a time MM:SS:FF"));
    }

    private CueException wrong(String what) {
        return new CueException(name + ", line " + line + ": " + what + ".");
    }

    /** The track whose commands are being read. */
    private static final class OpenTrack {
        private final int number;
        private String title = "";
        private String performer = "";
        private String composer = "";
        private Optional<String> isrc = Optional.empty();
        private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
        private int pregap;
        private int postgap;
        private final List<Index> indexes = new ArrayList<>();

        OpenTrack(int number) {
            this.number = number;
        }

        Track close() {
            return new Track(number, title, performer, composer, isrc, flags, pregap, postgap, indexes);
        }
    }
}
