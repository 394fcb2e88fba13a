package org.tonewright.mastering.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Report REPORT = new Report("A <b> & \"c\"", List.of(new Report.Section("Titles",
            List.of("No", "Name"), List.of(List.of("1", "<script>"), List.of("12", "Two")))));

    @Test
    void columnsStandBelowOneAnother() {
        assertEquals("A <b> & \"c\"\n\nTitles\n  No  Name\n  1   <script>\n  12  Two\n", REPORT.text());
    }

    @Test
    void whatPeopleNamedTheirSongsIsNeverMarkup() {
        String html = REPORT.html();
        assertTrue(html.contains(">&lt;script&gt;</td>"), html);
        assertTrue(html.contains("<h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>"), html);
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("http"), "the page needs nothing else");
    }
}
