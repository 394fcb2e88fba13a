package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;
import static org.tonewright.demo.report.Html.number;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.demo.Story;
import org.tonewright.demo.day.DayNotes;
import org.tonewright.mastering.chart.Drawing;
import org.tonewright.media.AudioFormats;

/** The demo's report as a page: what was played, mixed, mastered, delivered and proved. */
public final class StoryPage {

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
                .append(escape(story.release().outline().title())).append("</title>\n<style>").append(Drawing.STYLE)
                .append(style())
                .append("</style></head>\n<body><main>\n");
        head();
        new TakesSection(story, page).write();
        new KeptSection(story, page).write();
        new MixesSection(story, formats, page).write();
        new LevelsSection(story, page).write();
        new ToneSection(story, page).write();
        new PlacesSection(story, page).write();
        new DeliveriesSection(story, page).write();
        new EvidenceSection(story, page).write();
        page.append("<footer>Written by ").append(escape(story.program()))
                .append(". What this page tells of the music was measured from the files it "
                        + "names.</footer>\n</main></body></html>\n");
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
        long held = story.deliveries().stream().flatMap(delivery -> delivery.results().stream())
                .filter(RuleResult::held).count();
        long findings = story.songs().stream().mapToLong(song -> song.day().findings().size()).sum();
        long mended = story.songs().stream().flatMap(song -> song.day().findings().stream())
                .filter(DayNotes.FindingLine::fixed).count();
        long takes = story.songs().stream().mapToLong(song -> song.day().passes().size()).sum();
        long copies = story.songs().stream().mapToLong(song -> song.backup().placed().size()).sum();
        long restored = story.songs().stream().filter(song -> song.restored().stream().allMatch(RuleResult::held))
                .count();
        page.append("<header><p class=\"kicker\">From the first take to the pre-master</p><h1>")
                .append(escape(story.release().outline().title())).append("</h1><p class=\"by\">")
                .append(escape(story.release().outline().artist())).append("</p><dl class=\"facts\">");
        fact(String.valueOf(takes), "takes of " + story.songs().size() + " titles");
        fact(mended + " of " + findings, "findings mended at the take");
        fact(String.valueOf(copies), "backups, each read back; " + restored + " restored and rendered");
        fact(number("%.1f", loudness) + " LUFS", "loudness of the release");
        fact(number("%.1f", peak) + " dBTP", "highest true peak");
        fact(held + " of " + rules, "rules hold in the deliveries");
        page.append("</dl></header>\n");
    }

    private void fact(String value, String what) {
        page.append("<div><dt>").append(escape(value)).append("</dt><dd>").append(escape(what)).append("</dd></div>");
    }
}
