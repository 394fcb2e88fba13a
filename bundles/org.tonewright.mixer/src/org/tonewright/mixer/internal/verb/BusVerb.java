package org.tonewright.mixer.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.mixer.routing.Routing;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bus}: a bus, fed by outputs or sends. */
@Command(description = "Makes a stereo bus that feeds the main strip, and routes strips to it; a bus of that name "
        + "that is there already is used.")
public final class BusVerb implements Verb {

    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "The name of the bus.")
    private String name = "";

    @Option(names = "--from", paramLabel = "STRIP", arity = "1..*", description = "Strips that feed the bus instead "
            + "of what they fed before.")
    private List<String> outputs = List.of();

    @Option(names = "--send", paramLabel = "STRIP=DB", arity = "1..*", description = "Strips that send to the bus "
            + "after their fader, with the level in decibels.")
    private List<String> sends = List.of();

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE)) {
            Routing routing = new Routing(document.root(), document.editor());
            List<Strip> feeding = outputs.stream().map(routing::strip).toList();
            Map<Strip, Double> sending = new LinkedHashMap<>();
            for (String send : sends) {
                int equals = send.lastIndexOf('=');
                if (equals < 1) {
                    throw new Refusal("A send is written STRIP=DB, such as Voice=-12, not '" + send + "'.");
                }
                sending.put(routing.strip(send.substring(0, equals)), level(send, equals));
            }
            Strip bus = routing.bus(name, feeding, sending);
            document.save();
            context.output().line("The bus '" + bus.getName() + "' is fed by " + feeding.size() + " outputs and "
                    + sending.size() + " sends from this command.");
        }
        return ExitCode.DONE;
    }

    private static double level(String send, int equals) {
        try {
            return Double.parseDouble(send.substring(equals + 1));
        } catch (NumberFormatException notANumber) {
            throw new Refusal("The level in '" + send + "' is not a number of decibels.", notANumber);
        }
    }
}
