package org.tonewright.mastering.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.tonewright.mastering.genre.Genre;
import org.tonewright.mastering.genre.Genres;
import org.tonewright.mastering.genre.Spectra;
import org.tonewright.mastering.genre.ToneCheck;
import org.tonewright.mastering.master.ReleaseTrial;
import org.w3c.dom.Document;

class ChartsTest {

    private static final Genre POP = new Genres(ReleaseTrial.STUDIO.extensions()).named("pop").orElseThrow();

    /** A picture as a browser would read it. */
    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg) {
        var nodes = svg.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Test
    void aValueLiesWhereItsAxisPutsIt() {
        assertEquals(150, Axis.linear(-24, 0, 100, 200).at(-12), 1e-9);
        assertEquals(150, Axis.logarithmic(10, 1000, 100, 200).at(100), 1e-9);
        assertEquals(200, Axis.linear(-24, 0, 100, 200).at(7), 1e-9, "held at the end");
        assertEquals(100, Axis.logarithmic(10, 1000, 100, 200).at(0), 1e-9, "held at the beginning");
        assertEquals(100, Axis.linear(-24, 0, 100, 200).at(Double.NEGATIVE_INFINITY), 1e-9);
    }

    @Test
    void aSpectrumNamesWhereItLeavesTheBand() throws Exception {
        String svg = SpectrumChart.svg("A <b> & \"c\"", ToneCheck.of(Spectra.of(frequency -> Spectra.noise(frequency, 5)
                + (frequency > 190 && frequency < 330 ? 9 : 0)), POP));
        assertTrue(texts(parsed(svg)).contains("muddy"), svg);
        assertFalse(svg.contains("<b>"), "names are never markup");
        assertTrue(svg.contains("class=\"over\""), svg);
        assertFalse(svg.contains("NaN"), svg);
    }

    @Test
    void silenceCanBeDrawn() throws Exception {
        assertFalse(SpectrumChart.svg("x", ToneCheck.of(Spectra.of(_ -> Double.NEGATIVE_INFINITY), POP))
                .contains("NaN"));
        String loudness = LoudnessChart.svg("x", 4, List.of(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY),
                OptionalDouble.empty());
        parsed(loudness);
        assertFalse(loudness.contains("NaN"), loudness);
        parsed(LoudnessChart.svg("x", 0, List.of(), OptionalDouble.empty()));
        parsed(LevelsChart.svg(List.of(new LevelsChart.Level("x", OptionalDouble.empty(), OptionalDouble.empty())),
                OptionalDouble.empty()));
    }

    @Test
    void loudnessOverTimeHasItsMinutesAndItsWhole() throws Exception {
        List<String> texts = texts(parsed(LoudnessChart.svg("x", 150, List.of(-20.0, -14.0, -16.0),
                OptionalDouble.of(-15.2))));
        assertTrue(texts.containsAll(List.of("0:00", "0:30", "2:30", "\u221215.2 LUFS")), texts.toString());
    }

    @Test
    void levelsBeforeAndAfterStandBesideTheTarget() throws Exception {
        List<String> texts = texts(parsed(LevelsChart.svg(
                List.of(new LevelsChart.Level("One", OptionalDouble.of(-20), OptionalDouble.of(-14)),
                        new LevelsChart.Level("Two", OptionalDouble.of(-24.3), OptionalDouble.of(-18.3))),
                OptionalDouble.of(-14))));
        assertTrue(texts.containsAll(List.of("One", "Two", "\u221214.0", "\u221218.3", "target \u221214")),
                texts.toString());
    }

    @Test
    void picturesNeedNothingFromOutside() {
        assertFalse(Drawing.STYLE.contains("http") || Drawing.STYLE.contains("url("));
        String svg = new Drawing(10, 10, "x").line(0, 0, 10, 10, "grid").svg();
        assertEquals("<svg class=\"chart\" viewBox=\"0 0 10 10\" role=\"img\" aria-label=\"x\">"
                + "<line x1=\"0\" y1=\"0\" x2=\"10\" y2=\"10\" class=\"grid\"/></svg>", svg);
    }
}
