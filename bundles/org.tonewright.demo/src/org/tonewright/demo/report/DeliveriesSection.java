package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;
import static org.tonewright.demo.report.Html.row;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.demo.Story;

/** The deliveries and every rule they were held against. */
final class DeliveriesSection {

    private final Story story;
    private final StringBuilder page;

    DeliveriesSection(Story story, StringBuilder page) {
        this.story = story;
        this.page = page;
    }

    void write() {
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
                    result.noted() ? "note" : result.held() ? "yes" : "<strong>no</strong>",
                    escape(result.message())))));
            page.append("</table></div></details></article>\n");
        }
        page.append("</section>\n");
    }
}
