package org.tonewright.mastering.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Cancellation;
import org.tonewright.core.Studio;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.FaultLog;
import org.tonewright.core.verb.StreamOutput;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verb.VerbRunner;
import org.tonewright.core.verify.Verifiers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class MeasureVerbTest {

    private static final List<String> KEYS = List.of("file", "integrated", "range", "maxMomentary", "maxShortTerm",
            "truePeak", "samplePeak", "plr", "dc", "correlation");

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void documentHasTheKeysThatScriptsRelyOn(@TempDir Path folder) throws IOException {
        Path loud = MeasureTest.write(folder.resolve("loud.wav"), MeasureTest.sine(1000, 0.1, 0.1), 48000);
        Path silent = MeasureTest.write(folder.resolve("silent.wav"), new float[1][96000], 48000);
        assertEquals(ExitCode.DONE, run("--json", loud.toString(), silent.toString()));
        JsonObject document = JsonParser.parseString(results.toString(StandardCharsets.UTF_8)).getAsJsonObject();
        assertEquals(List.of("files", "release"), List.copyOf(document.keySet()));
        JsonArray files = document.getAsJsonArray("files");
        assertEquals(2, files.size());
        for (int i = 0; i < 2; i++) {
            assertEquals(KEYS, List.copyOf(files.get(i).getAsJsonObject().keySet()));
        }
        JsonObject first = files.get(0).getAsJsonObject();
        assertEquals(loud.toString(), first.get("file").getAsString());
        assertEquals(-20, first.get("integrated").getAsDouble(), 0.05);
        assertEquals(-20, first.get("truePeak").getAsDouble(), 0.02);
        assertEquals(1, first.get("correlation").getAsDouble(), 1e-6);
        JsonObject second = files.get(1).getAsJsonObject();
        for (String key : List.of("integrated", "range", "maxMomentary", "truePeak", "plr", "correlation")) {
            assertTrue(second.get(key).isJsonNull(), key);
        }
        assertEquals(0, second.get("dc").getAsDouble());
        JsonObject release = document.getAsJsonObject("release");
        assertEquals(List.of("integrated", "range", "truePeak"), List.copyOf(release.keySet()));
        assertEquals(-20, release.get("integrated").getAsDouble(), 0.05);
    }

    @Test
    void tableHasARowForEachFileAndOneForTheRelease(@TempDir Path folder) throws IOException {
        Path loud = MeasureTest.write(folder.resolve("loud.wav"), MeasureTest.sine(1000, 0.1, 0.1), 48000);
        assertEquals(ExitCode.DONE, run(loud.toString(), loud.toString()));
        List<String> lines = results.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.stream().filter(line -> line.contains("loud.wav") && line.contains("-20.0")).count(),
                lines.toString());
        assertEquals(1, lines.stream().filter(line -> line.startsWith("Release") && line.contains("-20.0")).count());
        assertTrue(lines.stream().anyMatch(line -> line.contains("Low mids")));
    }

    @Test
    void nothingIsNeverMinusNothing(@TempDir Path folder) throws IOException {
        float[] samples = new float[48000];
        Arrays.fill(samples, -1e-7f);
        Path file = MeasureTest.write(folder.resolve("offset.wav"), new float[][] {samples}, 48000);
        assertEquals(ExitCode.DONE, run(file.toString()));
        assertEquals(ExitCode.DONE, run(file.toString(), "--json"));
        assertFalse(results.toString(StandardCharsets.UTF_8).contains("-0.0"),
                results.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeMeasuredEndsWithOneSentence(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.wav"), "not a sound");
        assertEquals(ExitCode.CHECK_FAILED, run(text.toString()));
        assertEquals(1, messages.toString(StandardCharsets.UTF_8).lines().count());
        assertTrue(messages.toString(StandardCharsets.UTF_8).contains("text.wav"));
        assertEquals(ExitCode.WRONG_USE, run());
        assertEquals(ExitCode.WRONG_USE, run(folder.toString()));
        assertEquals(ExitCode.WRONG_USE, run(folder.resolve("none.wav").toString()));
        assertEquals(0, results.size());
    }

    private ExitCode run(String... words) {
        VerbContext context = new VerbContext(Studio.plain(List.of(), Verifiers.NONE),
                new StreamOutput(stream(results), stream(messages), false), new Cancellation());
        Path log = Path.of(System.getProperty("java.io.tmpdir"), "tonewright-measure-test.log");
        return new VerbRunner(new FaultLog(log)).run("measure", new MeasureVerb(), List.of(words), context);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
