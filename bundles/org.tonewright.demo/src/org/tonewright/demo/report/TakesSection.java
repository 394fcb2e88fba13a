package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;
import static org.tonewright.demo.report.Html.number;

import java.util.ArrayList;
import java.util.List;
import org.tonewright.demo.SongStory;
import org.tonewright.demo.Story;
import org.tonewright.demo.day.DayNotes;
import org.tonewright.device.rehearsal.song.Song;

/** The takes of each song, and what was found in them. */
final class TakesSection {

    private final Story story;
    private final StringBuilder page;

    TakesSection(Story story, StringBuilder page) {
        this.story = story;
        this.page = page;
    }

    void write() {
        page.append("<section><h2>The takes</h2><p>Each song was played in the rehearsal room, its parts written down "
                + "before. Then inspectors listened to every track, from the sound alone. ")
                .append(mended() ? "What they found was played again, these bars and no others."
                        : "Not all of what "
                                + "they found was played again.")
                .append("</p>\n");
        for (SongStory song : story.songs()) {
            Song played = song.song();
            page.append("<article><h3>").append(escape(played.title())).append("</h3><p class=\"meta\">")
                    .append(escape(played.key())).append(" · ").append(number("%.0f", played.tempo()))
                    .append(" bpm · ").append(played.bars()).append(" bars</p>");
            DaySection section = new DaySection(song.day(), sections(song));
            page.append(song.day().findings().isEmpty() ? section.clean() : section.found()).append("</article>\n");
        }
        page.append("</section>\n");
    }

    private boolean mended() {
        return story.songs().stream().flatMap(song -> song.day().findings().stream())
                .allMatch(DayNotes.FindingLine::fixed);
    }

    private static List<ArrangementPicture.Section> sections(SongStory song) {
        List<ArrangementPicture.Section> sections = new ArrayList<>();
        double bar = song.song().seconds() / song.song().bars() / song.day().seconds();
        double start = 0;
        for (Song.Section section : song.song().form()) {
            double length = section.chords().size() * bar;
            sections.add(new ArrangementPicture.Section(section.name(), start, length));
            start += length;
        }
        return sections;
    }
}
