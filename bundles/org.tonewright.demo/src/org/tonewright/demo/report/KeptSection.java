package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;
import static org.tonewright.demo.report.Html.number;
import static org.tonewright.demo.report.Html.row;

import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.Standing;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.demo.SongStory;
import org.tonewright.demo.Story;
import org.tonewright.recording.backup.Backup;

/** Where the songs are kept, and why they may be mixed. */
final class KeptSection {

    private final Story story;
    private final StringBuilder page;

    KeptSection(Story story, StringBuilder page) {
        this.story = story;
        this.page = page;
    }

    void write() {
        boolean proved = story.songs().stream().allMatch(song -> song.backup().failures().isEmpty()
                && song.restored().stream().allMatch(RuleResult::held));
        page.append("<section><h2>Kept</h2><p>Every file was copied and read back from there. From one of the copies "
                + "the session was restored into an empty folder, opened and rendered")
                .append(proved ? ": the same samples, bit for bit." : "; not all of that went well.")
                .append("</p><div class=\"scroll\"><table>")
                .append(row("th", "Song", "Place", "Files", "Size", "Restored and rendered"));
        for (SongStory song : story.songs()) {
            boolean same = song.restored().stream().allMatch(RuleResult::held);
            for (Backup.Placed placed : song.backup().placed()) {
                page.append(row("td", escape(song.song().title()),
                        escape(String.valueOf(placed.place().getParent().getFileName())),
                        String.valueOf(placed.copied() + placed.proved()),
                        number("%.0f&nbsp;MB", placed.bytes() / 1e6),
                        placed != song.backup().placed().getFirst() ? ""
                                : same ? "<span class=\"good\">the same</span>" : "<b class=\"bad\">another</b>"));
            }
            song.backup().failures().forEach(failure -> page.append(row("td", escape(song.song().title()),
                    "<b class=\"bad\">" + escape(failure) + "</b>", "", "", "")));
        }
        page.append("</table></div><p>So the stage Mix opened:</p><ul class=\"checks\">");
        for (Standing.Step step : story.songs().getFirst().standing().steps()) {
            if (step.stage().compareTo(Stage.MIXED) < 0) {
                step.rules().forEach(checked -> page.append("<li class=\"")
                        .append(checked.verdict().held() ? "yes" : "no").append("\">")
                        .append(escape(checked.verdict().sentence())).append("</li>"));
            }
        }
        page.append("</ul></section>\n");
    }
}
