package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Table;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.mend.Findings;
import org.tonewright.recording.take.Parts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code part}: what the song needs recorded, written down or shown. */
@Command(description = "Writes down what the song needs recorded, or changes it. Without NAME it shows all parts, "
        + "with their takes.")
public final class PartVerb implements Verb {

    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The name of the part.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--player", paramLabel = "P", description = "Who plays or sings it.")
    private Optional<String> player = Optional.empty();

    @Option(names = "--track", paramLabel = "T", description = "The track it is recorded on (that of its own name). "
            + "One that is missing is made.")
    private Optional<String> track = Optional.empty();

    @Option(names = "--note", paramLabel = "N", description = "A remark for the recording.")
    private Optional<String> note = Optional.empty();

    @Option(names = "--stereo", description = "A track that is made has two channels, not one.")
    private boolean stereo;

    @Option(names = "--remove", description = "Takes the part off the list; its track and takes stay.")
    private boolean remove;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    /**
     * A part, as it is printed.
     *
     * @param takes the numbers of the takes on its track
     * @param accepted the number of the take that stands for it
     * @param findings what is open on its track, by number
     */
    record Info(String name, String player, Optional<String> track, String note, List<Integer> takes,
            Optional<Integer> accepted, List<String> findings) {

        static Info of(Part part, Parts parts) {
            return new Info(part.getName(), part.getPlayer(), Parts.track(part).map(Track::getName), part.getNote(),
                    parts.takes(part).stream().map(Take::getPass).toList(),
                    Optional.ofNullable(part.getAcceptedTake()).map(Take::getPass),
                    parts.open(part).stream().map(Findings::name).toList());
        }

        void row(Table table) {
            table.row(name, player.isEmpty() ? "-" : player, track.orElse("-"), listed(takes),
                    accepted.map(String::valueOf).orElse("-"), listed(findings), note);
        }

        private static String listed(List<?> items) {
            return items.isEmpty() ? "-" : items.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    record Document(List<Info> parts) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        boolean changes = remove || stereo || player.isPresent() || track.isPresent() || note.isPresent();
        if (name.isEmpty() && changes) {
            throw new Refusal("Which part? Give its name too.");
        }
        if (remove && (stereo || player.isPresent() || track.isPresent() || note.isPresent())) {
            throw new Refusal("A part that is removed can't be changed as well.");
        }
        Access access = name.isPresent() ? Access.WRITE : Access.READ;
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, access)) {
            Parts parts = new Parts(document);
            Optional<String> written = name.filter(_ -> !remove);
            if (remove) {
                parts.remove(name.orElseThrow());
            } else if (written.isPresent()) {
                parts.write(written.get(), new Parts.Wish(player, track, note, stereo ? 2 : 1));
            }
            if (document.isChanged()) {
                document.save();
            }
            print(document.root().getParts().stream().filter(part -> written.isEmpty() || written.get()
                    .equals(part.getName())).map(part -> Info.of(part, parts)).toList(), context);
        }
        return ExitCode.DONE;
    }

    private void print(List<Info> infos, VerbContext context) {
        if (json) {
            context.output().document(new Document(infos));
        } else if (infos.isEmpty()) {
            context.output().line("No part is written down.");
        } else {
            Table table = new Table();
            table.row("PART", "PLAYER", "TRACK", "TAKES", "ACCEPTED", "OPEN FINDINGS", "NOTE");
            infos.forEach(info -> info.row(table));
            table.print(context.output());
        }
    }
}
