package org.tonewright.demo.report;

import static org.tonewright.demo.report.Html.escape;

import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Statement;
import org.tonewright.demo.Story;

/** The chain of evidence, from the first take to the delivery. */
final class EvidenceSection {

    private static final int SHORT_HASH = 12;
    private static final int MOST_PRODUCTS = 4;

    private final Story story;
    private final StringBuilder page;

    EvidenceSection(Story story, StringBuilder page) {
        this.story = story;
        this.page = page;
    }

    void write() {
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
}
