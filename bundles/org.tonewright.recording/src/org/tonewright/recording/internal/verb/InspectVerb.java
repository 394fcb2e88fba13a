package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.Refusal;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.AudioFiles;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Table;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.inspect.FileSound;
import org.tonewright.recording.inspect.Inspection;
import org.tonewright.recording.inspect.Inspections;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.internal.inspect.Ledger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}: what is wrong with the takes of a session, or with audio files. */
@Command(description = "Looks for trouble in what the tracks of a session play, or in audio files. The findings of a "
        + "session are numbered and kept in it.")
public final class InspectVerb implements Verb {

    @Parameters(arity = "1..*", paramLabel = "SESSION|FILE", description = "A session's folder, or audio files.")
    private List<Path> paths = List.of();

    @Option(names = "--track", arity = "1..*", paramLabel = "NAME", description = "These tracks alone.")
    private List<String> names = List.of();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Summary(int open, int blocking, int waived, int fixed) {}

    record Document(List<FindingInfo> findings, List<FindingInfo> fixed, Summary summary) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        new Inspections(context.studio().extensions()).problems().forEach(context.output()::message);
        Document result = Files.isDirectory(paths.getFirst()) ? session(context) : files(context);
        if (json) {
            context.output().document(result);
        } else {
            print(result, context);
        }
        return result.summary().blocking() == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private Document session(VerbContext context) throws IOException {
        if (paths.size() > 1) {
            throw new Refusal("One session is inspected at a time, or several audio files.");
        }
        try (OpenDocument<Session> document = context.studio().sessions().openSession(paths.getFirst(),
                Access.WRITE)) {
            Session session = document.root();
            List<Track> tracks = tracks(session);
            Inspection.Report report = new Inspection(context.studio()).run(document, tracks,
                    context.progress("Inspect"));
            if (document.isChanged()) {
                document.save();
            }
            List<Finding> there = Ledger.of(session, tracks).stream()
                    .filter(finding -> finding.getStatus() != FindingStatus.FIXED).toList();
            return document(infos(there, session), infos(report.fixed(), session));
        }
    }

    private List<Track> tracks(Session session) {
        List<Track> all = session.getTimeline().getTracks();
        if (names.isEmpty()) {
            return List.copyOf(all);
        }
        return names.stream().map(name -> all.stream().filter(track -> track.getName().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal("There is no track '" + name + "'; there are "
                        + String.join(", ", all.stream().map(track -> "'" + track.getName() + "'").toList()) + ".")))
                .toList();
    }

    private static List<FindingInfo> infos(List<Finding> findings, Session session) {
        Bars bars = Bars.of(session);
        return findings.stream().map(finding -> FindingInfo.of(finding, bars, session.getSampleRate())).toList();
    }

    private Document files(VerbContext context) throws IOException {
        if (!names.isEmpty()) {
            throw new Refusal("--track is for a session; audio files have no tracks.");
        }
        AudioFiles.require(paths);
        List<FileSound> sounds = new ArrayList<>();
        for (Path path : paths) {
            FileSound sound = FileSound.of(path, context.studio().formats().all());
            sound.info().notes().forEach(note -> context.output().message(path + ": " + note));
            sounds.add(sound);
        }
        List<List<Observation>> seen = new Inspection(context.studio()).of(sounds, context.progress("Inspect"));
        List<FindingInfo> infos = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            FileSound sound = sounds.get(i);
            seen.get(i).forEach(observation -> infos.add(FindingInfo.of(observation, sound)));
        }
        return document(infos, List.of());
    }

    private static Document document(List<FindingInfo> findings, List<FindingInfo> fixed) {
        int waived = (int) findings.stream().filter(finding -> finding.status().equals("waived")).count();
        return new Document(findings, fixed, new Summary(findings.size() - waived,
                (int) findings.stream().filter(FindingInfo::blocks).count(), waived, fixed.size()));
    }

    private static void print(Document result, VerbContext context) {
        Table table = new Table();
        String heading = "";
        for (FindingInfo finding : result.findings()) {
            if (!finding.heading().equals(heading)) {
                heading = finding.heading();
                table.heading(heading);
            }
            table.row("", finding.number().map(number -> "#" + number).orElse(""),
                    finding.status().equals("waived") ? "waived" : finding.severity(), finding.place(),
                    finding.message());
            String what = finding.reason().isEmpty() ? finding.remedy() : "Let stand: " + finding.reason();
            if (!what.isEmpty()) {
                table.row("", "", "", "", what);
            }
        }
        table.print(context.output());
        for (FindingInfo finding : result.fixed()) {
            context.output().line("Fixed: #" + finding.number().orElse(0) + " on '" + finding.heading() + "' at "
                    + finding.place() + ": " + finding.message());
        }
        context.output().line(summary(result.summary()));
    }

    private static String summary(Summary summary) {
        if (summary.open() + summary.waived() + summary.fixed() == 0) {
            return "Nothing was found.";
        }
        return summary.open() + (summary.open() == 1 ? " open finding, " : " open findings, ") + summary.blocking()
                + " of them to be mended or waived; " + summary.waived() + " waived, " + summary.fixed()
                + " fixed since the last look.";
    }
}
