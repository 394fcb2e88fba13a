package org.tonewright.mastering.internal.verb;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.tonewright.core.Cancellation;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.FaultLog;
import org.tonewright.core.verb.StreamOutput;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verb.VerbRunner;
import org.tonewright.mastering.master.ReleaseTrial;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Runs verbs as a shell would and keeps what they wrote. */
final class VerbTrial {

    private final Path folder;
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    VerbTrial(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    ExitCode release(Object... words) {
        return run("release", new ReleaseVerb(), new Cancellation(), words);
    }

    ExitCode master(Object... words) {
        return run("master", new MasterVerb(), new Cancellation(), words);
    }

    ExitCode run(String name, Verb verb, Cancellation cancellation, Object... words) {
        results.reset();
        messages.reset();
        List<String> arguments = Arrays.stream(words).map(Object::toString).toList();
        return new VerbRunner(new FaultLog(folder.resolve("log"))).run(name, verb, arguments, new VerbContext(
                ReleaseTrial.STUDIO, new StreamOutput(stream(results), stream(messages), false), cancellation));
    }

    String results() {
        return results.toString(StandardCharsets.UTF_8);
    }

    String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    JsonObject document() {
        return JsonParser.parseString(results()).getAsJsonObject();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
