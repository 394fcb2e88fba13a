package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.clock;
import static org.tonewright.demo.report.Html.escape;
import static org.tonewright.demo.report.Html.number;
import static org.tonewright.demo.report.Html.row;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tonewright.demo.SongStory;
import org.tonewright.demo.Story;
import org.tonewright.mastering.chart.LoudnessChart;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.playback.Listened;
import org.tonewright.media.AudioFormats;

/** The mixes, their masters, and their loudness over time. */
final class MixesSection {

    private final Story story;
    private final AudioFormats formats;
    private final StringBuilder page;

    MixesSection(Story story, AudioFormats formats, StringBuilder page) {
        this.story = story;
        this.formats = formats;
        this.page = page;
    }

    void write() throws IOException {
        Set<String> processors = new TreeSet<>();
        story.songs().forEach(song -> song.strips().forEach(strip -> processors.addAll(strip.processors())));
        page.append("<section><h2>The mixes</h2><p>")
                .append(processors.isEmpty() ? "The strips as they are"
                        : "Through " + escape(String.join(", ", processors).toLowerCase(Locale.ROOT)))
                .append(", down to a stereo file each. Above the mix, below the master.</p>\n");
        for (int index = 0; index < story.songs().size(); index++) {
            mix(story.songs().get(index), story.release().titles().get(index), story.listened().get(index));
        }
        page.append("</section>\n");
    }

    private void mix(SongStory song, MasteredTitle master, Listened listened) throws IOException {
        page.append("<article><h3>").append(escape(song.song().title())).append("</h3><p class=\"meta\">")
                .append(clock(song.mix().mix().seconds())).append("</p><div class=\"pair\"><figure>")
                .append(Waveform.of(song.mix().mix().file(), formats).svg("Waveform of the mix"))
                .append(Waveform.of(master.file(), formats).svg("Waveform of the master"))
                .append("</figure><figure>")
                .append(LoudnessChart.svg(song.song().title(), listened.seconds(), listened.loudness(),
                        listened.integrated()))
                .append("</figure></div>\n<details><summary>").append(song.strips().size())
                .append(" strips</summary><div class=\"scroll\"><table>")
                .append(row("th", "Strip", "Level", "Inserts", "Sends"));
        for (SongStory.StripNote strip : song.strips()) {
            page.append(row("td", escape(strip.name()), number("%+.1f dB", strip.level()),
                    escape(strip.processors().isEmpty() ? "–" : String.join(", ", strip.processors())),
                    escape(strip.sends().isEmpty() ? "–" : String.join(", ", strip.sends()))));
        }
        page.append("</table></div></details></article>\n");
    }
}
