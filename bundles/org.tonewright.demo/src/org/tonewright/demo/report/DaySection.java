package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.clock;
import static org.tonewright.demo.report.Html.escape;
import static org.tonewright.demo.report.Html.number;
import static org.tonewright.demo.report.Html.row;

import java.util.List;
import java.util.stream.Collectors;

import org.tonewright.demo.day.DayNotes;
import org.tonewright.recording.setup.InputLevel;
import org.tonewright.recording.setup.SetupResult.Verdict;
import org.tonewright.recording.setup.SetupRun;
import org.tonewright.recording.take.Comp;

/** What happened in the rehearsal room: takes, findings, mending, and what was looked at before. */
final class DaySection {

    private final StringBuilder html = new StringBuilder();
    private final DayNotes day;
    private final List<ArrangementPicture.Section> sections;

    DaySection(DayNotes day, List<ArrangementPicture.Section> sections) {
        this.day = day;
        this.sections = sections;
    }

    /** The story of a song in which something was found. */
    String found() {
        ArrangementPicture picture = new ArrangementPicture(day, sections);
        html.append("<figure class=\"wide\"><figcaption>The first takes, as the inspectors heard them: ")
                .append(day.findings().size()).append(" findings</figcaption>").append(picture.before())
                .append("</figure>\n");
        findings();
        html.append("<figure class=\"wide\"><figcaption>What is heard in the end: the bars that were played again, "
                + "joined to the first take by cross-fades of ")
                .append(number("%.0f", 1000 * Comp.JOIN)).append(" ms</figcaption>").append(picture.after())
                .append("</figure>\n");
        details();
        return html.toString();
    }

    /** The story of a song in which nothing was found. */
    String clean() {
        html.append("<figure class=\"wide\">").append(new ArrangementPicture(day, sections).before())
                .append("<figcaption>").append(day.findings().isEmpty() ? "The inspectors found nothing to mend."
                        : "The inspectors found " + day.findings().size() + " things.")
                .append("</figcaption></figure>\n");
        details();
        return html.toString();
    }

    private void findings() {
        html.append("<div class=\"scroll\"><table class=\"findings\">")
                .append(row("th", "", "Where", "What a musician is told", "Measured", "Allowed", "Then"));
        for (DayNotes.FindingLine finding : day.findings()) {
            html.append(row("td", "<b class=\"number\">" + finding.number() + "</b>",
                    "<b>" + escape(finding.track()) + "</b><br>" + bars(finding),
                    escape(finding.message()) + "<span class=\"why\">" + escape(finding.remedy()) + "</span>",
                    nowrap(finding.measured()), nowrap(finding.limit()),
                    finding.fixed() ? "<span class=\"good\">mended" + finding.take().map(take -> " by take " + take)
                            .orElse("") + "</span>"
                            : "<strong class=\"bad\">" + escape(finding.status())
                                    + "</strong>"));
        }
        html.append("</table></div>\n");
    }

    private static String bars(DayNotes.FindingLine finding) {
        return (finding.bars().contains("-") ? "bars&nbsp;" : "bar&nbsp;") + escape(finding.bars());
    }

    private static String nowrap(String text) {
        return "<span class=\"nowrap\">" + escape(text) + "</span>";
    }

    private void details() {
        html.append("<details><summary>").append(day.passes().size())
                .append(" takes</summary><div class=\"scroll\"><table>")
                .append(row("th", "Take", "Tracks", "From", "Length", "Peak", "Mends"));
        for (DayNotes.PassLine pass : day.passes()) {
            html.append(row("td", String.valueOf(pass.number()), escape(String.join(", ", pass.tracks())),
                    clock(pass.from()), number("%.1f&nbsp;s", pass.seconds()), level(pass.peak(), "dBFS"),
                    pass.mends().isEmpty() ? "–"
                            : pass.mends().stream().map(String::valueOf)
                                    .collect(Collectors.joining(", "))));
        }
        html.append("</table></div></details>\n<details><summary>Inputs at the loudest passage</summary>"
                + "<div class=\"scroll\"><table>").append(row("th", "Input", "Peak", "Loudest 3 s", "Preamplifier"));
        for (InputLevel level : day.levels()) {
            html.append(row("td", escape(level.input()), level(level.peak(), "dBFS"),
                    level(level.loudest(), "dBFS"), escape(level.advice())));
        }
        html.append("</table></div></details>\n<details><summary>Set-up checklist</summary><ul class=\"checks\">");
        for (SetupRun.Line line : day.setup()) {
            html.append("<li class=\"").append(line.result().verdict() == Verdict.HELD ? "yes" : "no").append("\">")
                    .append(escape((line.result().message() + " " + line.result().remedy()).strip())).append("</li>");
        }
        html.append("</ul></details>\n");
    }

    private static String level(double level, String unit) {
        return Double.isFinite(level) ? number("%.1f&nbsp;" + unit, level) : "–";
    }
}
