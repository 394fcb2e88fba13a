package org.tonewright.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.FolderTree;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.demo.day.DayNotes;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.measure.Measurement;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the whole way, on any machine. */
@Command(description = "Goes the whole way in the rehearsal room: three songs are recorded, inspected, mended, "
        + "backed up, mixed, mastered, delivered and verified, and a report is written. The same program gives the "
        + "same masters, bit for bit. Exit status 1 if something does not hold, or the mix stays shut.")
public final class DemoVerb implements Verb {

    private static final String FOLDER = "tonewright-demo";
    private static final int MOST_THREADS = 1024;

    @Option(names = "--out", paramLabel = "DIR", description = "Where everything goes: an empty folder, or one that "
            + "does not exist yet. Without it tonewright-demo, "
            + "or tonewright-demo-2 and so on, in the current folder.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads compute; all cores if not given.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--leave", paramLabel = "FAULT", split = ",", description = "Faults that nobody mends, so that the "
            + "mix stays shut: clipped-peak, plosive, late-bar, early-bar, wrong-note, hum, drop-out, noise, "
            + "dead-input, swapped-polarity.")
    private List<String> leave = List.of();

    @Option(names = "--song", paramLabel = "FILE", description = "An arrangement of your own instead of the demo's "
            + "three songs; may be given several times.")
    private List<Path> songs = List.of();

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        int count = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (count < 1 || count > MOST_THREADS) {
            throw new Refusal("The demo takes 1 to " + MOST_THREADS + " threads, not " + count + ".");
        }
        Path folder = out.isPresent() ? out.get() : free();
        requireEmpty(folder);
        boolean isNew = !Files.exists(folder);
        boolean done = false;
        try {
            Demo.Ended ended = new Demo(context.studio(), count, songs(), faults()).run(folder, context::progress);
            done = true;
            ended.songs().forEach(song -> print(song, context.output()));
            if (ended.story().isEmpty()) {
                SongStory last = ended.songs().getLast();
                context.output().message("The mix of '" + last.song().title() + "' is shut: "
                        + String.join(" ", last.shut()));
                return ExitCode.CHECK_FAILED;
            }
            print(ended.story().get(), folder, context.output());
            return ended.story().get().verified() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        } finally {
            if (!done) {
                remove(folder, isNew);
            }
        }
    }

    private List<DemoSong> songs() throws IOException {
        if (songs.isEmpty()) {
            return Demo.ownSongs();
        }
        List<DemoSong> own = new ArrayList<>();
        for (Path file : songs) {
            own.add(DemoSong.of(file));
        }
        return own;
    }

    private Set<FaultKind> faults() {
        return leave.stream().map(word -> FaultKind.of(word).orElseThrow(() -> new Refusal("There is no fault '" + word
                + "'; there are " + Arrays.stream(FaultKind.values()).map(FaultKind::text)
                        .collect(Collectors.joining(", "))
                + "."))).collect(Collectors.toSet());
    }

    private static void print(SongStory song, Output output) {
        DayNotes day = song.day();
        long mended = day.findings().stream().filter(DayNotes.FindingLine::fixed).count();
        output.line(String.format(Locale.ROOT, "%s: %d takes, %d findings, %d mended; %d backups proved%s",
                song.song().title(), day.passes().size(), day.findings().size(), mended,
                song.backup().placed().size(),
                song.restored().stream().allMatch(RuleResult::held) ? ", restored and rendered the same" : ""));
        for (DayNotes.FindingLine finding : day.findings()) {
            output.line(String.format(Locale.ROOT, "  %2d  %-10s %-8s bar %-6s %-6s %s", finding.number(),
                    finding.rule(), finding.track(), finding.bars(), finding.status(), finding.message()));
        }
        day.astray().forEach(sentence -> output.line("  " + sentence));
        song.backup().failures().forEach(sentence -> output.line("  " + sentence));
        song.restored().stream().filter(result -> !result.held()).forEach(result -> output.line("  "
                + result.rule() + ": " + result.message()));
    }

    private static void remove(Path folder, boolean isNew) throws IOException {
        if (Files.exists(folder)) {
            FolderTree.clear(folder);
            if (isNew) {
                Files.delete(folder);
            }
        }
    }

    private static Path free() {
        Path folder = Path.of(FOLDER);
        for (int number = 2; Files.exists(folder); number++) {
            folder = Path.of(FOLDER + "-" + number);
        }
        return folder;
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            boolean empty = false;
            if (Files.isDirectory(folder)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    empty = entries.findAny().isEmpty();
                }
            }
            if (!empty) {
                throw new Refusal(
                        "'" + folder + "' is there already and not an empty folder; name another one with --out.");
            }
        }
    }

    private static void print(Story story, Path folder, Output output) {
        for (MasteredTitle title : story.release().titles()) {
            Measurement measured = title.meter().measurement();
            output.line(String.format(Locale.ROOT, "%d  %-20s %+6.2f dB  %6.1f LUFS  %5.1f dBTP  sha256 %s",
                    title.outline().number(), title.outline().name(), title.gain(),
                    measured.integrated().orElse(Double.NEGATIVE_INFINITY),
                    measured.truePeak().orElse(Double.NEGATIVE_INFINITY), title.sha256()));
        }
        for (Story.Delivered delivery : story.deliveries()) {
            long held = delivery.results().stream().filter(RuleResult::held).count();
            output.line(String.format(Locale.ROOT, "%s: %d of %d rules hold", delivery.folder(), held,
                    delivery.results().size()));
            delivery.results().stream().filter(result -> !result.held())
                    .forEach(result -> output.line("  " + result.rule() + ": " + result.message()));
        }
        output.line("The report: " + folder.resolve(Demo.REPORT));
    }
}
