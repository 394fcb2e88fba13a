package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.Refusal;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verify.Description;
import org.tonewright.core.verify.Verifier;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.Sha256;

import com.google.gson.annotations.SerializedName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code info}: what a session, release, audio file or delivery contains. */
@Command(description = "Shows what a session, release, audio file or delivery contains.")
public final class InfoVerb implements Verb {

    @Parameters(paramLabel = "PATH", description = "The folder or file.")
    private Path path = Path.of("");

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Audio(String format, int rate, int channels, int bits, @SerializedName("float") boolean floating,
            long frames, double seconds, String sha256) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        List<Verifier> verifiers = context.studio().verifiers().handling(path);
        Output output = context.output();
        if (!verifiers.isEmpty()) {
            Description description = verifiers.getFirst().describe(path, context.studio());
            if (json) {
                output.document(description.document());
            } else {
                description.text().forEach(output::line);
            }
        } else if (Files.isDirectory(path)) {
            throw new Refusal("'" + path + "' is a folder, but nothing of: "
                    + String.join(", ", context.studio().verifiers().names()) + ".");
        } else {
            audio(context.studio().formats().all().info(path), output);
        }
        return ExitCode.DONE;
    }

    private void audio(AudioInfo info, Output output) throws IOException {
        String sha256 = Sha256.of(path);
        if (json) {
            output.document(new Audio(info.format(), info.sampleRate(), info.channels(), info.bits(),
                    info.type().floating() && !info.lossy(), info.frames(), info.seconds(), sha256));
            remarks(info).forEach(output::message);
            return;
        }
        String depth = info.lossy() ? "lossy" : info.bits() + " bit" + (info.type().floating() ? " float" : "");
        output.line(path + ": " + info.container() + ", " + info.sampleRate() + " Hz, " + info.channels()
                + (info.channels() == 1 ? " channel, " : " channels, ") + depth);
        output.line("length  " + Durations.of(info.seconds()) + " (" + info.frames() + " frames)");
        output.line("sha256  " + sha256);
        remarks(info).forEach(remark -> output.line("note    " + remark));
    }

    /** What a person should know about the file, as sentences. */
    private static List<String> remarks(AudioInfo info) {
        List<String> remarks = new ArrayList<>();
        if (info.truncated()) {
            remarks.add("The file ends before its header says.");
        }
        remarks.addAll(info.notes());
        return remarks;
    }
}
