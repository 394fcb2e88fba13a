package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;
import static org.tonewright.demo.report.Html.number;
import static org.tonewright.demo.report.Html.row;
import static org.tonewright.demo.report.Html.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tonewright.demo.Story;
import org.tonewright.mastering.chart.LevelsChart;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.measure.Measurement;

/** The levels of the release: what was proposed and why. */
final class LevelsSection {

    private final Story story;
    private final StringBuilder page;

    LevelsSection(Story story, StringBuilder page) {
        this.story = story;
        this.page = page;
    }

    void write() {
        Target target = story.proposal().target();
        List<Measurement> masters = story.release().titles().stream().map(title -> title.meter().measurement())
                .toList();
        OptionalDouble loudest = masters.stream().flatMapToDouble(master -> master.integrated().stream()).max();
        OptionalDouble highest = masters.stream().flatMapToDouble(master -> master.truePeak().stream()).max();
        page.append("<section><h2>Levels of the release</h2><p>The loudest title comes to ")
                .append(unit(loudest, "LUFS")).append(", for a target of ")
                .append(number("%.0f LUFS", target.loudness())).append(" (").append(escape(target.name()))
                .append("); the others keep the distance they were mixed at, unless a reason below says otherwise. "
                        + "The highest true peak is ")
                .append(unit(highest, "dBTP")).append(", under a ceiling of ")
                .append(number("%.1f dBTP", story.proposal().ceiling())).append(".</p><figure class=\"levels\">");
        List<LevelsChart.Level> levels = new ArrayList<>();
        for (int index = 0; index < story.proposal().titles().size(); index++) {
            LevelProposal.Line line = story.proposal().titles().get(index);
            levels.add(new LevelsChart.Level(line.level().name(), line.level().integrated(),
                    measured(index).integrated()));
        }
        page.append(LevelsChart.svg(levels, OptionalDouble.of(target.loudness())))
                .append("</figure>\n<div class=\"scroll\"><table>")
                .append(row("th", "Title", "Mix", "Gain", "Master", "True peak", "Range", "Why"));
        for (int index = 0; index < story.proposal().titles().size(); index++) {
            LevelProposal.Line line = story.proposal().titles().get(index);
            Measurement master = measured(index);
            page.append(row("td", escape(line.level().name()), unit(line.level().integrated(), "LUFS"),
                    number("%+.2f&nbsp;dB", line.gain()), unit(master.integrated(), "LUFS"),
                    unit(master.truePeak(), "dBTP"), unit(master.range(), "LU"),
                    "<span class=\"why\">" + escape(line.reason()) + "</span>"));
        }
        page.append("</table></div></section>\n");
    }

    private Measurement measured(int title) {
        return story.release().titles().get(title).meter().measurement();
    }
}
