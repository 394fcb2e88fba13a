package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Table;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Session;
import org.tonewright.recording.setup.InputLevel;
import org.tonewright.recording.setup.Listening;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levels}: how loud the inputs are, and what to turn. */
@Command(description = "Listens to the inputs while the loudest passage is played, and says how many dB to turn each "
        + "preamplifier. Exit status 1 if one is to be turned.")
public final class LevelsVerb implements Verb {

    @Parameters(paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Option(names = "--device", paramLabel = "ID", required = true, description = "The sound device, as BACKEND:NAME; "
            + "'devices' lists them.")
    private String device = "";

    @Option(names = "--seconds", paramLabel = "N", required = true, description = "How long is listened.")
    private double seconds;

    @Option(names = "--real-time", description = "In real time also where the device could go faster, as the "
            + "rehearsal room can.")
    private boolean realTime;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Level(int input, String name, double peak, double loudest, double at, int clipped, double turn,
            String advice) {}

    record Document(List<Level> levels) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.READ)) {
            Listening heard = Ears.listen(document, context, device, !realTime, 0, seconds);
            List<InputLevel> levels = heard.inputs().stream().map(input -> InputLevel.of(input, heard.sampleRate()))
                    .toList();
            if (json) {
                context.output().document(document(heard, levels));
            } else {
                print(heard, levels, context);
            }
            return levels.stream().allMatch(InputLevel::fits) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    private static Document document(Listening heard, List<InputLevel> levels) {
        List<Level> found = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            InputLevel level = levels.get(i);
            Listening.Input input = heard.inputs().get(i);
            found.add(new Level(input.channel() + 1, input.name(), level.peak(), level.loudest(), level.at(),
                    level.clipped(), level.turn(), level.advice()));
        }
        return new Document(found);
    }

    private static void print(Listening heard, List<InputLevel> levels, VerbContext context) {
        Table table = new Table();
        for (InputLevel level : levels) {
            table.row(level.input(), level.peak() == Double.NEGATIVE_INFINITY ? "silence"
                    : String.format(Locale.ROOT, "peak %6.1f dBFS", level.peak()),
                    level.loudest() == Double.NEGATIVE_INFINITY ? ""
                            : String.format(Locale.ROOT, "loudest %6.1f dBFS at %.0f s", level.loudest(), level.at()),
                    level.advice());
        }
        table.print(context.output());
        if (heard.lost() > 0) {
            context.output().message("The device lost " + heard.lost() + " blocks while listening.");
        }
    }
}
