package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}: an empty session. */
@Command(description = "Makes an empty session.")
public final class NewVerb implements Verb {

    private static final Pattern METER = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

    @Parameters(paramLabel = "SESSION", description = "The session's folder; its name becomes the song's.")
    private Path folder = Path.of("");

    @Option(names = "--rate", paramLabel = "HZ", description = "The sample rate (${DEFAULT-VALUE}).")
    private int rate = 48000;

    @Option(names = "--tempo", paramLabel = "BPM", description = "Quarter notes a minute (${DEFAULT-VALUE}).")
    private double tempo = 120;

    @Option(names = "--meter", paramLabel = "N/D", description = "The metre (${DEFAULT-VALUE}).")
    private String meter = "4/4";

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        Matcher parts = METER.matcher(meter);
        if (!parts.matches()) {
            throw new Refusal("A metre is written N/D, such as 6/8, not '" + meter + "'.");
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        if (name == null) {
            throw new Refusal("'" + folder + "' cannot be a session.");
        }
        SessionSpec spec = new SessionSpec(name.toString(), rate, tempo, Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)));
        try (OpenDocument<Session> session = context.studio().sessions().createSession(folder, spec)) {
            context.output().line("Made the session " + session.folder() + ": " + rate + " Hz, "
                    + Numbers.plain(tempo) + " quarter notes a minute, " + meter + ".");
        }
        return ExitCode.DONE;
    }
}
