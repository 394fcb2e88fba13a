package org.tonewright.benchmarks.inspect;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.recording.inspect.Inspection;
import org.tonewright.recording.inspect.Inspections;
import org.tonewright.recording.inspect.Observation;

/** Lets every inspector listen to a corpus of takes and to stems, and prints how often each is right. */
public final class InspectBenchmark {

    private static final int TAKES_OF_ONE = 8;

    private final Map<String, Inspection> inspections = new LinkedHashMap<>();
    private final Map<String, String> options;

    private InspectBenchmark(Map<String, String> options) {
        this.options = options;
        Studio studio = Studio.plain(List.of(), Verifiers.NONE);
        List<String> wanted = options.containsKey("rules") ? List.of(options.get("rules").split(",")) : List.of();
        Inspections installed = new Inspections(studio.extensions());
        installed.problems().forEach(System.err::println);
        for (Inspections.Installed inspector : installed.all()) {
            if (wanted.isEmpty() || wanted.contains(Tally.brief(inspector.id()))) {
                inspections.put(inspector.id(), new Inspection(studio, one -> one.id().equals(inspector.id())));
            }
        }
    }

    /**
     * Runs it: {@code --takes N --seed S --stems FOLDER --rules A,B --threads N --report FILE}, each of which may be
     * left out; 0 takes or no folder leave out one half. The report tells each miss and each false finding.
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].substring(2), args[i + 1]);
        }
        new InspectBenchmark(options).run();
    }

    private int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(otherwise)));
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        int takes = number("takes", 400);
        int seed = number("seed", 1);
        List<Tally> tallies = new ArrayList<>();
        if (takes > 0) {
            Tally tally = new Tally(List.copyOf(inspections.keySet()), true);
            List<Work> works = new ArrayList<>();
            for (int first = 0; first < takes; first += TAKES_OF_ONE) {
                int count = Math.min(TAKES_OF_ONE, takes - first);
                long arrangement = 1000L * seed + first / TAKES_OF_ONE;
                works.add(() -> {
                    Corpus corpus = new Corpus(arrangement);
                    List<Heard> heard = new ArrayList<>();
                    for (int i = 1; i <= count; i++) {
                        heard.add(hear(corpus.take(i)));
                    }
                    return heard;
                });
            }
            tallies.add(tally);
            listen(works, tally, tallies);
            System.out.printf("Takes with known faults, seed %d: ", seed);
            tally.print(System.out);
        }
        if (options.containsKey("stems")) {
            Tally tally = new Tally(List.copyOf(inspections.keySet()), false);
            List<Work> works = new ArrayList<>();
            for (Path song : Stems.songs(Path.of(options.get("stems")))) {
                works.add(() -> {
                    List<Heard> heard = new ArrayList<>();
                    for (Take take : Stems.of(song)) {
                        heard.add(hear(take));
                    }
                    return heard;
                });
            }
            tallies.add(tally);
            listen(works, tally, tallies);
            System.out.print("\nStems, of which nothing is known to be wrong: ");
            tally.print(System.out);
        }
    }

    /** Tells each miss and each false finding so far. */
    private void report(List<Tally> tallies) throws IOException {
        if (options.containsKey("report")) {
            Path file = Path.of(options.get("report"));
            try (PrintStream report = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
                tallies.forEach(tally -> tally.printCases(report));
            }
        }
    }

    private interface Work {
        List<Heard> run() throws IOException;
    }

    private record Heard(Take.Known take, List<Observation> observations, Map<String, Long> nanos) {}

    private Heard hear(Take take) throws IOException {
        List<Observation> observations = new ArrayList<>();
        Map<String, Long> nanos = new LinkedHashMap<>();
        for (Map.Entry<String, Inspection> inspection : inspections.entrySet()) {
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            observations.addAll(inspection.getValue().of(take.sound(), Progress.NONE));
            nanos.put(inspection.getKey(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
        }
        return new Heard(take.known(), observations, nanos);
    }

    private void listen(List<Work> works, Tally tally, List<Tally> tallies)
            throws IOException, InterruptedException, ExecutionException {
        int threads = number("threads", Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Heard>>> all = works.stream().map(work -> pool.submit(work::run)).toList();
            for (Future<List<Heard>> one : all) {
                for (Heard heard : one.get()) {
                    tally.add(heard.take(), heard.observations());
                    heard.nanos().forEach(tally::took);
                }
                report(tallies);
            }
        }
    }
}
