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
    void verdictsAreMarkedAndNumbersStandAtTheRight() {
        String html = new Report("x", List.of(new Report.Section("Checks", "What was found.", List.of(),
                List.of("Title", "", "Gain"), List.of(List.of("One", "holds", "+1.5 dB"),
                        List.of("Two", "DOES NOT HOLD", "-"), List.of("Three", "mind this", "\u22120.5 dB")))))
                .html();
        assertTrue(html.contains("<td><span class=\"mark fine\">holds</span></td><td class=\"number\">+1.5 dB</td>"),
                html);
        assertTrue(html.contains("mark wrong") && html.contains("mark look"), html);
        assertTrue(html.contains("<th class=\"number\">Gain</th>"), html);
        assertTrue(html.contains("<p>What was found.</p>"), html);
    }

    @Test
    void picturesAreInThePageAndNotInTheText() {
        Report report = new Report("x", List.of(new Report.Section("Tone", "", List.of(new Report.Figure(
                "<svg class=\"chart\"></svg>", "One.", "Fits.")), List.of(), List.of())));
        assertTrue(report.html().contains("<figure><svg class=\"chart\"></svg><figcaption><b>One.</b> Fits."),
                report.html());
        assertEquals("x\n\nTone\n", report.text());
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
