package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;
import static org.tonewright.demo.report.Html.row;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Product;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.demo.MixedSong;
import org.tonewright.demo.Story;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Playback;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.media.AudioFormats;

/** The demo's report as a page: what was played, mixed, mastered, delivered and proved. */
public final class StoryPage {

    private static final int SHORT_HASH = 12;
    private static final int MOST_PRODUCTS = 4;

    private final Story story;
    private final AudioFormats formats;
    private final StringBuilder page = new StringBuilder();

    /**
     * @param story what is told
     * @param formats what opens the audio that is pictured
     */
    public StoryPage(Story story, AudioFormats formats) {
        this.story = story;
        this.formats = formats;
    }

    /** Writes the page. [disk] */
    public void write(Path file) throws IOException {
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escape(story.release().outline().title())).append("</title>\n<style>").append(style())
                .append("</style></head>\n<body><main>\n");
        head();
        songs();
        levels();
        places();
        deliveries();
        evidence();
        page.append("<footer>Written by ").append(escape(story.program()))
                .append(". Every number on this page was measured from the files named in "
                        + "it.</footer>\n</main></body></html>\n");
        Files.writeString(file, page, StandardCharsets.UTF_8);
    }

    private static String style() throws IOException {
        try (InputStream content = StoryPage.class.getResourceAsStream("/report/report.css")) {
            if (content == null) {
                throw new IOException("The demo lacks the style of its report.");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void head() {
        OptionalDouble loudness = story.release().meter().integrated();
        OptionalDouble peak = story.release().meter().truePeak();
        long rules = story.deliveries().stream().mapToLong(delivery -> delivery.results().size()).sum();
        page.append("<header><p class=\"kicker\">From stems to a verified release</p><h1>")
                .append(escape(story.release().outline().title())).append("</h1><p class=\"by\">")
                .append(escape(story.release().outline().artist())).append("</p><dl class=\"facts\">");
        fact(String.valueOf(story.songs().size()), "titles, played, mixed and mastered here");
        fact(number("%.1f", loudness) + " LUFS", "loudness of the release");
        fact(number("%.1f", peak) + " dBTP", "highest true peak");
        fact(story.verified() ? rules + " of " + rules : "not all", "rules hold in the deliveries");
        page.append("</dl></header>\n");
    }

    private void fact(String value, String what) {
        page.append("<div><dt>").append(escape(value)).append("</dt><dd>").append(escape(what)).append("</dd></div>");
    }

    private void songs() throws IOException {
        page.append(
                "<section><h2>The songs</h2><p>A small band of synthesised instruments plays three written songs. "
                        + "Each ")
                .append("instrument is a stem in a session of its own, mixed with equalisers, compressors and effects "
                        + "on buses, ")
                .append("and bounced to a stereo file.</p>\n");
        for (int index = 0; index < story.songs().size(); index++) {
            song(story.songs().get(index), story.release().titles().get(index));
        }
        page.append("</section>\n");
    }

    private void song(MixedSong song, MasteredTitle master) throws IOException {
        page.append("<article><h3>").append(escape(song.song().title())).append("</h3><p class=\"meta\">")
                .append(escape(song.song().key())).append(" · ").append(number("%.0f", song.song().tempo()))
                .append(" bpm · ")
                .append(clock(song.bounce().mix().seconds())).append(" · ")
                .append(escape(
                        song.song().form().stream().map(section -> section.name()).collect(Collectors.joining(", "))))
                .append("</p><div class=\"pair\"><figure>")
                .append(Waveform.of(song.bounce().mix().file(), formats).svg("Waveform of the mix"))
                .append("<figcaption>Mix</figcaption></figure><figure>")
                .append(Waveform.of(master.file(), formats).svg("Waveform of the master"))
                .append("<figcaption>Master</figcaption></figure></div>\n<details><summary>")
                .append(song.strips().size()).append(" strips</summary><div class=\"scroll\"><table>")
                .append(row("th", "Strip", "Level", "Inserts", "Sends"));
        for (MixedSong.StripNote strip : song.strips()) {
            page.append(row("td", escape(strip.name()), number("%+.1f dB", strip.level()),
                    escape(strip.processors().isEmpty() ? "–" : String.join(", ", strip.processors())),
                    escape(strip.sends().isEmpty() ? "–" : String.join(", ", strip.sends()))));
        }
        page.append("</table></div></details></article>\n");
    }

    private void levels() {
        Target target = story.proposal().target();
        page.append("<section><h2>Levels of the release</h2><p>The loudest title comes to ")
                .append(number("%.0f LUFS", target.loudness())).append(" (").append(escape(target.name()))
                .append("); the others keep the distance they were mixed at. No true peak goes above ")
                .append(number("%.1f dBTP", story.proposal().ceiling())).append(".</p><figure>");
        List<Chart.Bar> bars = new ArrayList<>();
        for (int index = 0; index < story.proposal().titles().size(); index++) {
            LevelProposal.Line line = story.proposal().titles().get(index);
            bars.add(new Chart.Bar(line.level().name(), line.level().integrated(), measured(index).integrated()));
        }
        page.append(Chart.svg(bars, target.loudness()))
                .append("<figcaption><span class=\"key before\"></span>mix <span class=\"key after\"></span>master, "
                        + "in LUFS; ")
                .append("the line is the target</figcaption></figure>\n<div class=\"scroll\"><table>")
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

    private void places() {
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

    private void deliveries() {
        page.append(
                "<section><h2>Deliveries</h2><p>Each delivery was read back from its own files and held against every ")
                .append("rule: checksums, the marks and codes of the disc, levels measured anew, and the chain of "
                        + "evidence.</p>\n");
        for (Story.Delivered delivery : story.deliveries()) {
            long held = delivery.results().stream().filter(RuleResult::held).count();
            page.append("<article><h3>").append(escape(delivery.id())).append(" <span class=\"badge ")
                    .append(delivery.verified() ? "good\">verified" : "bad\">not verified")
                    .append("</span></h3><p class=\"meta\">")
                    .append(escape(String.valueOf(delivery.folder().getFileName()))).append("/ · ").append(held)
                    .append(" of ")
                    .append(delivery.results().size()).append(" rules hold</p><details><summary>Every rule</summary>")
                    .append("<div class=\"scroll\"><table>").append(row("th", "Rule", "Holds", "Found"));
            TreeMap<String, List<RuleResult>> byRule = new TreeMap<>(
                    delivery.results().stream().collect(Collectors.groupingBy(RuleResult::rule)));
            byRule.values().forEach(results -> results.forEach(result -> page.append(row("td", escape(result.rule()),
                    result.held() ? "yes" : "<strong>no</strong>", escape(result.message())))));
            page.append("</table></div></details></article>\n");
        }
        page.append("</section>\n");
    }

    private void evidence() {
        page.append(
                "<section><h2>Chain of evidence</h2><p>Every import, master and delivery is an entry in the release's ")
                .append("journal. Each carries the hash of the one before, and the SHA-256 of what it made.</p><ol "
                        + "class=\"chain\">\n");
        for (JournalEntry entry : story.journal()) {
            page.append("<li><span class=\"kind\">").append(escape(entry.deed().kind()))
                    .append("</span> <code title=\"")
                    .append(entry.hash()).append("\">").append(entry.hash(), 0, SHORT_HASH).append("…</code><ul>");
            List<Product> made = entry.deed().made();
            made.stream().limit(MOST_PRODUCTS).forEach(product -> page.append("<li>").append(escape(product.file()))
                    .append(" <code title=\"").append(product.sha256()).append("\">")
                    .append(product.sha256(), 0, SHORT_HASH)
                    .append("…</code></li>"));
            page.append("</ul></li>\n");
        }
        page.append("</ol></section>\n");
    }

    private Measurement measured(int title) {
        return story.release().titles().get(title).meter().measurement();
    }

    private static String clock(double seconds) {
        return String.format(Locale.ROOT, "%d:%02d", (int) seconds / 60, (int) seconds % 60);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? number(format, value.getAsDouble()) : "–";
    }

    private static String unit(OptionalDouble value, String unit) {
        return value.isPresent() ? number("%.1f&nbsp;" + unit, value.getAsDouble()) : "–";
    }
}
