package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;

import org.tonewright.demo.Story;
import org.tonewright.mastering.chart.SpectrumChart;
import org.tonewright.mastering.playback.Listened;

/** The tone of each master, against its genre. */
final class ToneSection {

    private final Story story;
    private final StringBuilder page;

    ToneSection(Story story, StringBuilder page) {
        this.story = story;
        this.page = page;
    }

    void write() {
        page.append("<section><h2>Tone</h2><p>The spectrum of each master in third octaves, against the band in which "
                + "titles of its genre lie. The level does not count.</p><div class=\"pair\">");
        for (Listened listened : story.listened()) {
            listened.tone().ifPresent(tone -> page.append("<figure>")
                    .append(SpectrumChart.svg(listened.name(), tone)).append("<figcaption><b>")
                    .append(escape(listened.name())).append(".</b> ").append(escape(tone.sentence()))
                    .append("</figcaption></figure>"));
        }
        page.append("</div>");
        story.listened().stream().flatMap(listened -> listened.tone().stream()).findFirst()
                .ifPresent(tone -> page.append("<p class=\"meta\">The band of ")
                        .append(escape(tone.genre().name())).append(": ").append(escape(tone.genre().source()))
                        .append("</p>"));
        page.append("</section>\n");
    }
}
