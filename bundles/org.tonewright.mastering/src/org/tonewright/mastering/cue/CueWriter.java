package org.tonewright.mastering.cue;

import java.util.Comparator;
import java.util.stream.Collectors;

import org.tonewright.mastering.cue.CueSheet.AudioFile;
import org.tonewright.mastering.cue.CueSheet.Flag;
import org.tonewright.mastering.cue.CueSheet.Index;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.disc.DiscTime;

/** Writes a cue sheet: two spaces a level, CR and LF at line ends, every text in quotes, as all readers accept it. */
public final class CueWriter {

    private final StringBuilder text = new StringBuilder();

    private CueWriter() {}

    /**
     * The sheet as text. Quotes inside a text can't be written in a cue sheet and become apostrophes; control
     * characters become spaces.
     */
    public static String write(CueSheet sheet) {
        CueWriter writer = new CueWriter();
        sheet.remarks().forEach(remark -> writer.line(0, "REM " + clean(remark)));
        sheet.catalog().ifPresent(catalog -> writer.line(0, "CATALOG " + catalog));
        writer.quoted(0, "PERFORMER", sheet.performer());
        writer.quoted(0, "TITLE", sheet.title());
        sheet.files().forEach(writer::file);
        return writer.text.toString();
    }

    private void file(AudioFile file) {
        line(0, "FILE \"" + clean(file.name()) + "\" " + file.type());
        file.tracks().forEach(this::track);
    }

    private void track(Track track) {
        line(1, "TRACK " + two(track.number()) + " AUDIO");
        quoted(2, "TITLE", track.title());
        quoted(2, "PERFORMER", track.performer());
        quoted(2, "SONGWRITER", track.composer());
        track.isrc().ifPresent(isrc -> line(2, "ISRC " + isrc));
        if (!track.flags().isEmpty()) {
            line(2, "FLAGS " + track.flags().stream().sorted(Comparator.naturalOrder()).map(Flag::word)
                    .collect(Collectors.joining(" ")));
        }
        gap("PREGAP", track.pregap());
        for (Index index : track.indexes()) {
            line(2, "INDEX " + two(index.number()) + " " + index.time());
        }
        gap("POSTGAP", track.postgap());
    }

    private void gap(String word, int sectors) {
        if (sectors > 0) {
            line(2, word + " " + new DiscTime(sectors));
        }
    }

    private void quoted(int level, String word, String value) {
        if (!value.isEmpty()) {
            line(level, word + " \"" + clean(value) + "\"");
        }
    }

    private void line(int level, String line) {
        text.append("  ".repeat(level)).append(line).append("\r\n");
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static String clean(String value) {
        return value.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    }
}
