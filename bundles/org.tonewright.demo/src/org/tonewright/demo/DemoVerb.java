package org.tonewright.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.FolderTree;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.measure.Measurement;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the whole way, on any machine. */
@Command(description = "Goes the whole way with three songs that a small synthesiser plays: stems, mix, release, "
        + "masters, "
        + "deliveries, verification, and a report. The same program gives the same masters, bit for bit.")
public final class DemoVerb implements Verb {

    private static final String FOLDER = "tonewright-demo";
    private static final int MOST_THREADS = 1024;

    @Option(names = "--out", paramLabel = "DIR", description = "Where everything goes: an empty folder, or one that "
            + "does not exist yet. Without it tonewright-demo, "
            + "or tonewright-demo-2 and so on, in the current folder.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads compute; all cores if not given.")
    private Optional<Integer> threads = Optional.empty();

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        int count = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (count < 1 || count > MOST_THREADS) {
            throw new Refusal("The demo takes 1 to " + MOST_THREADS + " threads, not " + count + ".");
        }
        Path folder = out.isPresent() ? out.get() : free();
        requireEmpty(folder);
        boolean done = false;
        try {
            Story story = new Demo(context.studio(), count, Demo.ownSongs()).run(folder, context::progress);
            done = true;
            print(story, folder, context.output());
            return story.verified() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        } finally {
            if (!done) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            FolderTree.delete(folder);
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
