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
import org.tonewright.core.journal.Statement;
import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.Standing;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.demo.SongStory;
import org.tonewright.demo.Story;
import org.tonewright.demo.day.DayNotes;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.mastering.chart.Drawing;
import org.tonewright.mastering.chart.LevelsChart;
import org.tonewright.mastering.chart.LoudnessChart;
import org.tonewright.mastering.chart.SpectrumChart;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Playback;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.mastering.playback.Listened;
import org.tonewright.mastering.playback.PlaybackVerdict;
import org.tonewright.media.AudioFormats;
import org.tonewright.recording.backup.Backup;

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
                .append(escape(story.release().outline().title())).append("</title>\n<style>").append(Drawing.STYLE).append(style())
                .append("</style></head>\n<body><main>\n");
        head();
        songs();
        levels();
        tone();
        elsewhere();
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
        long findings = story.songs().stream().mapToLong(song -> song.day().findings().size()).sum();
        long mended = story.songs().stream().flatMap(song -> song.day().findings().stream())
                .filter(DayNotes.FindingLine::fixed).count();
        long takes = story.songs().stream().mapToLong(song -> song.day().passes().size()).sum();
        long copies = story.songs().stream().mapToLong(song -> song.backup().placed().size()).sum();
        page.append("<header><p class=\"kicker\">From the first take to the pre-master</p><h1>")
                .append(escape(story.release().outline().title())).append("</h1><p class=\"by\">")
                .append(escape(story.release().outline().artist())).append("</p><dl class=\"facts\">");
        fact(String.valueOf(takes), "takes of " + story.songs().size() + " titles");
        fact(mended + " of " + findings, "findings mended at the take");
        fact(String.valueOf(copies), "backups, each read back and restored once");
        fact(number("%.1f", loudness) + " LUFS", "loudness of the release");
        fact(number("%.1f", peak) + " dBTP", "highest true peak");
        fact(story.verified() ? rules + " of " + rules : "not all", "rules hold in the deliveries");
        page.append("</dl></header>\n");
    }

    private void fact(String value, String what) {
        page.append("<div><dt>").append(escape(value)).append("</dt><dd>").append(escape(what)).append("</dd></div>");
    }

    private void songs() throws IOException {
        page.append("<section><h2>The takes</h2><p>Each song was played in the rehearsal room, its parts written down "
                + "before. Then inspectors listened to every track, from the sound alone. What they found was played "
                + "again, these bars and no others.</p>\n");
        for (SongStory song : story.songs()) {
            Song played = song.song();
            page.append("<article><h3>").append(escape(played.title())).append("</h3><p class=\"meta\">")
                    .append(escape(played.key())).append(" · ").append(number("%.0f", played.tempo()))
                    .append(" bpm · ").append(played.bars()).append(" bars</p>");
            DaySection section = new DaySection(song.day(), sections(song));
            page.append(song.day().findings().isEmpty() ? section.clean() : section.found()).append("</article>\n");
        }
        page.append("</section>\n");
        keep();
        mixes();
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

    private void keep() {
        page.append("<section><h2>Kept</h2><p>Every file went to two places and was read back from there. From one of "
                + "them the session was restored into an empty folder, opened and rendered: the same samples, bit for "
                + "bit.</p><div class=\"scroll\"><table>")
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

    private void mixes() throws IOException {
        page.append("<section><h2>The mixes</h2><p>Equalisers on the strips, compressors where the dynamics ask for "
                + "them, chorus, echo and hall on buses, down to a stereo file each. Above the mix, below the "
                + "master.</p>\n");
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

    private void levels() {
        Target target = story.proposal().target();
        page.append("<section><h2>Levels of the release</h2><p>The loudest title comes to ")
                .append(number("%.0f LUFS", target.loudness())).append(" (").append(escape(target.name()))
                .append("); the others keep the distance they were mixed at. No true peak goes above ")
                .append(number("%.1f dBTP", story.proposal().ceiling())).append(".</p><figure>");
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

    private void tone() {
        page.append("<section><h2>Tone</h2><p>The spectrum of each master in third octaves, against the band in which "
                + "titles of its genre lie. The level does not count.</p><div class=\"pair\">");
        for (Listened listened : story.listened()) {
            listened.tone().ifPresent(tone -> page.append("<figure>")
                    .append(SpectrumChart.svg(listened.name(), tone)).append("<figcaption><b>")
                    .append(escape(listened.name())).append(".</b> ").append(escape(tone.sentence()))
                    .append("</figcaption></figure>"));
        }
        story.listened().stream().flatMap(listened -> listened.tone().stream()).findFirst()
                .ifPresent(tone -> page.append("</div><p class=\"meta\">The band of ")
                        .append(escape(tone.genre().name())).append(": ").append(escape(tone.genre().source()))
                        .append("</p>"));
        page.append("</section>\n");
    }

    private void elsewhere() {
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
        page.append("<section><h2>Chain of evidence</h2><p>What the delivery rests on, from the first take on. Each "
                + "line is an entry of a journal, which carries the hash of the entry before, and names what it made "
                + "and from what by SHA-256. <code>verify</code> walks it from the delivery back to the takes.</p>"
                + "<details><summary>").append(story.chain().size()).append(" entries</summary><ol class=\"chain\">\n");
        for (Statement statement : story.chain()) {
            JournalEntry entry = statement.entry();
            page.append("<li><span class=\"kind\">").append(escape(entry.deed().kind())).append("</span> ")
                    .append(escape(statement.journal())).append(", entry ").append(entry.number())
                    .append(" <code title=\"").append(entry.hash()).append("\">")
                    .append(entry.hash(), 0, SHORT_HASH).append("…</code><ul>");
            entry.deed().made().stream().limit(MOST_PRODUCTS).forEach(product -> page.append("<li>")
                    .append(escape(product.file())).append(" <code title=\"").append(product.sha256()).append("\">")
                    .append(product.sha256(), 0, SHORT_HASH).append("…</code></li>"));
            page.append("</ul></li>\n");
        }
        page.append("</ol></details></section>\n");
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
