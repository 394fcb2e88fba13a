package org.tonewright.mastering.delivery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.tonewright.mastering.chart.SpectrumChart;
import org.tonewright.mastering.genre.ToneVerdict;
import org.tonewright.mastering.playback.Listened;

/** What a report says of the tone of titles: the spectrum against the genre's band, and where it leaves it. */
final class ToneSection {

    private static final String HEADING = "Tone";

    private final String genre;
    private final List<Listened> heard;

    ToneSection(String genre, List<Listened> heard) {
        this.genre = genre;
        this.heard = heard;
    }

    Report.Section section() {
        List<Report.Figure> figures = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        Set<String> sources = new LinkedHashSet<>();
        for (Listened title : heard) {
            title.tone().ifPresent(verdict -> {
                figures.add(new Report.Figure(SpectrumChart.svg(title.name(), verdict), title.name() + ".",
                        verdict.sentence()));
                rows.add(List.of(title.name(), verdict.fits() ? "in the band" : "leaves the band",
                        verdict.sentence()));
                sources.add(source(verdict));
            });
        }
        if (rows.isEmpty()) {
            return new Report.Section(HEADING, genre.isBlank() ? "The release names no genre to compare with."
                    : "There is no curve for the genre '" + genre + "' to compare with.", List.of(), List.of(),
                    List.of());
        }
        return new Report.Section(HEADING, "The line is the title, the band is where such music usually lies; level "
                + "does not count. " + String.join(" ", sources), figures, List.of("Title", "", "What stands out"),
                rows);
    }

    private static String source(ToneVerdict verdict) {
        return verdict.genre().name() + ": " + verdict.genre().source() + ".";
    }
}
