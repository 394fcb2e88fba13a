package org.tonewright.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioFormats;

class FormatRegistryTest {

    private final RegistryTrial trial = new RegistryTrial("formats");
    private final FormatRegistry formats = new FormatRegistry(trial.registry(), trial.problems()::add);

    /** What the bundle itself contributes, from its own plugin.xml. */
    private void addOurs() throws IOException {
        String plugin = Files.readString(Path.of("plugin.xml"));
        int start = plugin.indexOf("<extension point=\"org.tonewright.core.formats\">");
        trial.add("org.tonewright.core",
                plugin.substring(start, plugin.indexOf("</extension>", start)) + "</extension>");
    }

    @Test
    void ourFormatsAreThoseOfTheMediaBundleInTheSameOrder() throws IOException {
        addOurs();
        assertEquals(AudioFormats.builtIn().all().stream().map(AudioFormat::id).toList(),
                formats.all().all().stream().map(AudioFormat::id).toList());
        assertEquals(List.of(), trial.problems());
    }

    @Test
    void declarationThatDisagreesWithItsClassIsReported() {
        trial.add("org.vendor", "<extension point='org.tonewright.core.formats'><format id='wav' name='W' order='1' "
                + "extensions='aiff' writes='true' class='org.tonewright.media.wav.WavFormat'/></extension>");
        assertEquals(List.of(), formats.all().all());
        assertTrue(trial.problems().getFirst().contains("org.vendor"), trial.problems().toString());
    }
}
