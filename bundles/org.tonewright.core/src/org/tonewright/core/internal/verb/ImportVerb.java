package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.tonewright.core.session.Access;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.AudioFiles;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: audio files into a session, one track each. */
@Command(description = "Brings audio files into a session: each is copied into it, converted to its sample rate, "
        + "and played from the beginning by a track of its own. All of them, or none if one is broken.")
public final class ImportVerb implements Verb {

    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The audio files.")
    private List<Path> files = List.of();

    @Option(names = "--track", paramLabel = "NAME", description = "The name of the track; without it the file's. Of "
            + "several files the second gets a number.")
    private String track = "";

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        AudioFiles.require(files);
        List<MediaImport.Request> requests = files.stream().map(file -> new MediaImport.Request(file, track, 0))
                .toList();
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE)) {
            List<MediaImport.Imported> imported = new MediaImport(context.studio().formats().all())
                    .run(document, requests, context.progress("Import"));
            document.save();
            imported.forEach(one -> print(one, context.output()));
        }
        return ExitCode.DONE;
    }

    private static void print(MediaImport.Imported one, Output output) {
        output.line(String.format(Locale.ROOT, "%s is track '%s': %s, %s, %s", one.file(), one.track().getName(),
                one.media().getChannels() == 1 ? "mono" : "stereo",
                Durations.of((double) one.media().getFrames() / one.media().getSampleRate()), one.media().getPath()));
        one.remarks().forEach(remark -> output.message(one.file() + ": " + remark));
    }
}
