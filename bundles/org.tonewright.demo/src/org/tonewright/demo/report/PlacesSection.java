package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;
import static org.tonewright.demo.report.Html.number;
import static org.tonewright.demo.report.Html.row;

import java.util.ArrayList;
import java.util.List;
import org.tonewright.demo.Story;
import org.tonewright.mastering.level.Playback;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.mastering.playback.Listened;
import org.tonewright.mastering.playback.PlaybackVerdict;

/** How the masters do elsewhere: on playback systems, and at streaming services. */
final class PlacesSection {

    private final Story story;
    private final StringBuilder page;

    PlacesSection(Story story, StringBuilder page) {
        this.story = story;
        this.page = page;
    }

    void write() {
        systems();
        services();
    }

    private void systems() {
        page.append("<section><h2>On a phone, a laptop, in a club, on the radio</h2><div class=\"scroll\"><table>")
                .append(row("th", "Title", "Where", "How", "With numbers"));
        for (Listened listened : story.listened()) {
            for (Listened.Place place : listened.places()) {
                page.append(row("td", escape(listened.name()), escape(place.name()),
                        "<span class=\"badge " + look(place.verdict().rating()) + "\">"
                                + escape(place.verdict().rating().word()) + "</span>",
                        escape(place.verdict().text())));
            }
        }
        page.append("</table></div></section>\n");
    }

    private static String look(PlaybackVerdict.Rating rating) {
        return switch (rating) {
        case GOOD -> "good";
        case MIND -> "mind";
        case SUFFERS -> "bad";
        };
    }

    private void services() {
        page.append(
                "<section><h2>Where it will be heard</h2><p>What each place does to a title that is played on its "
                        + "own.</p>")
                .append("<div class=\"scroll\"><table>");
        List<String> heads = new ArrayList<>(List.of("Place", "Plays at"));
        story.release().titles().forEach(title -> heads.add(escape(title.outline().name())));
        page.append(row("th", heads.toArray(String[]::new)));
        for (Target target : story.targets()) {
            List<String> cells = new ArrayList<>(
                    List.of(escape(target.name()), number("%.0f&nbsp;LUFS", target.loudness())));
            for (int index = 0; index < story.release().titles().size(); index++) {
                Measurement master = measured(index);
                cells.add(escape(Playback.of(target, master.integrated(), master.truePeak()).outcome()));
            }
            page.append(row("td", cells.toArray(String[]::new)));
        }
        page.append("</table></div></section>\n");
    }

    private Measurement measured(int title) {
        return story.release().titles().get(title).meter().measurement();
    }
}
