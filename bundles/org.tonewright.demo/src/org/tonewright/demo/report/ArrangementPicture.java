package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;

import java.util.List;
import java.util.Locale;

import org.tonewright.demo.day.DayNotes;
import org.tonewright.demo.day.Wave;

/**
 * The tracks of a song beneath one another, with what was found in them: names and numbers are text of the page, so
 * that
 * they can be read on a phone too; the waves are drawn and stretch.
 */
final class ArrangementPicture {

    private static final int HEIGHT = 40;

    private final DayNotes day;
    private final List<Section> sections;

    /**
     * A section of the song.
     *
     * @param name such as verse
     * @param start where it begins, 0 to 1 of the song
     * @param length how long it is, 0 to 1 of the song
     */
    record Section(String name, double start, double length) {}

    ArrangementPicture(DayNotes day, List<Section> sections) {
        this.day = day;
        this.sections = List.copyOf(sections);
    }

    /** What the inspectors heard first, with the numbers of their findings. */
    String before() {
        return picture(false);
    }

    /** What is heard in the end, with what was recorded again. */
    String after() {
        return picture(true);
    }

    private String picture(boolean after) {
        StringBuilder html = new StringBuilder("<div class=\"song\"><div class=\"track ruler\"><span></span><div>");
        for (Section section : sections) {
            html.append(String.format(Locale.ROOT, "<i style=\"left:%.2f%%;width:%.2f%%\">%s</i>",
                    100 * section.start(), 100 * section.length(), escape(section.name())));
        }
        html.append("</div></div>\n");
        for (DayNotes.TrackLine track : day.tracks()) {
            html.append("<div class=\"track\"><span>").append(escape(track.name())).append("</span><div>")
                    .append(svg(after ? track.after() : track.before()));
            day.findings().stream().filter(finding -> finding.track().equals(track.name()))
                    .forEach(finding -> mark(finding, after, html));
            html.append("</div></div>\n");
        }
        return html.append("</div>").toString();
    }

    private static void mark(DayNotes.FindingLine finding, boolean after, StringBuilder html) {
        String look = !after ? "found" : finding.fixed() ? "mended" : "found";
        html.append(String.format(Locale.ROOT,
                "<b class=\"%s\" style=\"left:%.2f%%;width:%.2f%%\" title=\"%s\"><em>%s</em></b>", look,
                100 * finding.start(), Math.max(0.4, 100 * finding.length()), escape(finding.message()),
                after && finding.fixed() ? "✓" : String.valueOf(finding.number())));
    }

    /** One path: along the highest samples and back along the lowest; half of full scale fills the height. */
    private static String svg(Wave wave) {
        StringBuilder path = new StringBuilder();
        for (int column = 0; column < Wave.COLUMNS; column++) {
            path.append(column == 0 ? "M" : "L").append(column).append(' ').append(y(wave.highest()[column], -0.3));
        }
        for (int column = Wave.COLUMNS - 1; column >= 0; column--) {
            path.append('L').append(column).append(' ').append(y(wave.lowest()[column], 0.3));
        }
        return "<svg aria-hidden=\"true\" viewBox=\"0 0 " + Wave.COLUMNS + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\"><path d=\"" + path + "Z\"/></svg>";
    }

    private static String y(float sample, double hair) {
        double place = HEIGHT / 2.0 * (1 - Math.clamp(1.6 * sample, -1.0, 1.0)) + hair;
        return String.format(Locale.ROOT, "%.1f", Math.clamp(place, 0.0, (double) HEIGHT)).replace(".0", "");
    }
}
