package org.tonewright.mastering.master;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.SideBySide;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.core.catalog.Treatments;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.playback.FolderSources;
import org.tonewright.core.playback.ReleaseGraph;
import org.tonewright.core.render.Closing;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.FileNames;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.render.RenderOptions;
import org.tonewright.mastering.level.LevelBounds;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.LevelProposer;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.level.TitleLevel;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.mastering.measure.ProgrammeMeter;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Title;

/**
 * Masters a release: proposes levels, and renders every title through its chain and the release's into
 * {@code masters/}, as 32-bit floating point at the release's rate. Word length is the business of deliveries, so that
 * dither comes once and last. Titles without a pause between them are rendered together, so that nothing is torn where
 * one ends.
 */
public final class MasterRelease {

    /** The folder of the masters in the release's folder. */
    public static final String FOLDER = "masters";

    private static final double LONGEST_TAIL_SECONDS = 10;
    private static final int CHANNELS = 2;
    /** How much of the work of a proposal is measuring sources. */
    private static final double SOURCES = 0.6;
    /** How often the chains' loss is measured at most; limiting more loses more, so once may not be enough. */
    private static final int PASSES = 4;

    private final OpenDocument<Release> document;
    private final Studio studio;
    private final int threads;
    private final FolderSources sources;

    /**
     * @param document open for writing
     * @param studio the services of the running studio
     * @param threads how many titles are worked on at a time, 1 or more; it changes no bit of the result
     */
    public MasterRelease(OpenDocument<Release> document, Studio studio, int threads) {
        this.document = document;
        this.studio = studio;
        this.threads = threads;
        sources = new FolderSources(document.folder(), studio.formats().all());
    }

    /**
     * Gives the release the usual chain, a true-peak limiter, if its chain is empty. It is one edit; nothing is saved.
     *
     * @param target whose true peak the limiter keeps
     * @return whether a chain was needed
     * @throws Refusal if the limiter is not installed
     */
    public boolean completeChain(Target target) {
        Release release = document.root();
        if (!release.getChain().getSlots().isEmpty()) {
            return false;
        }
        studio.processors().load(Ceiling.LIMITER);
        String version = studio.processors().descriptors().stream().filter(one -> one.id().equals(Ceiling.LIMITER))
                .map(ProcessorDescriptor::version).findFirst().orElse("");
        Slot limiter = Elements.slot(Ceiling.LIMITER, version);
        limiter.getValues().add(Elements.value(Ceiling.KEY, target.truePeak()));
        document.editor().edit("Insert Limiter", () -> release.getChain().getSlots().add(limiter));
        return true;
    }

    /** The true peak that no master exceeds, in dBTP: the ceiling of the release's limiter, else -1. */
    public double ceiling() {
        return Ceiling.of(document.root(), studio.processors()).orElse(Ceiling.USUAL);
    }

    /**
     * [any, while nobody edits the release] Measures every title as it comes from its source, trimmed and faded, and
     * the loudest one through the
     * chains, and proposes gains. Nothing is changed.
     *
     * @param target what the levels are for
     * @throws Refusal if the release has no titles
     * @throws org.tonewright.core.render.RenderFailure if a processor is missing or fails
     * @throws IOException if a source can't be read
     */
    public LevelProposal propose(Target target, LevelBounds bounds, Progress progress) throws IOException {
        List<Title> titles = titles();
        List<SideBySide.Piece<TitleLevel>> pieces = new ArrayList<>();
        for (Title title : titles) {
            int number = pieces.size() + 1;
            String name = title.getName();
            long length = ReleaseGraph.length(document.root(), title);
            GraphSpec graph = ReleaseGraph.source(document.root(), title, sources);
            pieces.add(part -> TitleLevel.of(number, name, measure(graph, length, part)));
        }
        List<TitleLevel> levels = SideBySide.run(threads, pieces, progress.part(0, SOURCES));
        LevelProposer proposer = new LevelProposer(target, ceiling(), bounds);
        LevelProposal proposal = proposer.propose(levels, 0);
        MakeUp makeUp = new MakeUp();
        for (int pass = 0; pass < PASSES && proposal.loudest().isPresent() && !makeUp.found(); pass++) {
            double share = (1 - SOURCES) / PASSES;
            double from = SOURCES + pass * share;
            makeUp.lost(lost(proposal.loudest().get(), progress.part(from, from + share)));
            LevelProposal better = proposer.propose(levels, makeUp.value());
            boolean held = gain(better) == gain(proposal);
            proposal = better;
            if (held) {
                break;
            }
        }
        progress.at(1);
        return proposal;
    }

    private static double gain(LevelProposal proposal) {
        return proposal.loudest().map(LevelProposal.Line::gain).orElse(0.0);
    }

    /** How many LU the chains take off a title at its proposed gain. */
    private double lost(LevelProposal.Line line, Progress progress) throws IOException {
        Title title = titles().get(line.level().number() - 1);
        Measurement mastered = measure(
                ReleaseGraph.describe(document.root(), List.of(title), _ -> line.gain(), sources),
                ReleaseGraph.length(document.root(), title), progress);
        double expected = line.level().integrated().orElseThrow() + line.gain();
        return mastered.integrated().isPresent() ? expected - mastered.integrated().getAsDouble() : 0;
    }

    private Measurement measure(GraphSpec graph, long length, Progress progress) throws IOException {
        ProgrammeMeter meter = new ProgrammeMeter((int) graph.sampleRate(), CHANNELS);
        studio.renderer().render(graph, 0, length,
                Map.of(ReleaseGraph.MASTER, (samples, frames) -> meter.process(samples, 0, frames)), options(0),
                progress);
        meter.finish();
        return meter.measurement();
    }

    /** Sets the titles' gains as proposed, with their reasons. It is one edit; nothing is saved. */
    public void accept(LevelProposal proposal) {
        List<Title> titles = document.root().getTitles();
        document.editor().edit("Propose Levels", () -> {
            for (LevelProposal.Line line : proposal.titles()) {
                Title title = titles.get(line.level().number() - 1);
                title.setGain(line.gain());
                Reasons.keep(title, line.reason());
            }
        });
    }

    /**
     * [any, while nobody edits the release] Masters every title. Either all masters appear, or none does; each gets an
     * entry in the journal. The same
     * release gives the same bytes, for every number of threads.
     *
     * @throws Refusal if the release has no titles
     * @throws org.tonewright.core.render.RenderFailure if a processor is missing or fails
     * @throws IOException if a source can't be read or a master not be written
     */
    public MasteredRelease master(Progress progress) throws IOException {
        List<List<Title>> runs = runs();
        Files.createDirectories(document.resolve(FOLDER));
        List<TitleFiles> files = new ArrayList<>();
        try {
            List<SideBySide.Piece<Boolean>> pieces = new ArrayList<>();
            for (List<Title> run : runs) {
                TitleFiles sink = new TitleFiles();
                files.add(sink);
                pieces.add(rendering(run, sink));
            }
            SideBySide.run(threads, pieces, progress);
            List<List<TitleFiles.Written>> written = TitleFiles.commit(files);
            List<MasteredTitle> mastered = new ArrayList<>();
            MasterDeed deeds = new MasterDeed(document, new Treatments(studio.processors()));
            for (int i = 0; i < runs.size(); i++) {
                for (int j = 0; j < written.get(i).size(); j++) {
                    mastered.add(enter(runs.get(i).get(j), runs.get(i), written.get(i).get(j), deeds));
                }
            }
            ReleaseOutline outline = ReleaseOutline.of(document.root())
                    .withTitles(mastered.stream().map(MasteredTitle::outline).toList());
            return new MasteredRelease(outline, ceiling(), mastered, remarks(mastered));
        } finally {
            Closing.all(files);
        }
    }

    /** The rendering of titles, for any thread: the release itself is read here. */
    private SideBySide.Piece<Boolean> rendering(List<Title> run, TitleFiles sink) throws IOException {
        Release release = document.root();
        long length = 0;
        for (Title title : run) {
            long frames = ReleaseGraph.length(release, title);
            sink.add(file(title), frames, release.getSampleRate());
            length += frames;
        }
        GraphSpec graph = ReleaseGraph.describe(release, run, sources);
        long frames = length;
        return progress -> {
            studio.renderer().render(graph, 0, frames, Map.of(ReleaseGraph.MASTER, sink), options(LONGEST_TAIL_SECONDS),
                    progress);
            return true;
        };
    }

    /** One thread for each title, for its chain cannot be shared; several titles are worked on at a time instead. */
    private static RenderOptions options(double tail) {
        return RenderOptions.DEFAULT.withThreads(1).withTail(tail);
    }

    private MasteredTitle enter(Title title, List<Title> run, TitleFiles.Written written, MasterDeed deeds)
            throws IOException {
        String sha256 = Sha256.of(written.file());
        String reason = Reasons.of(title);
        String name = FOLDER + "/" + Objects.requireNonNull(written.file().getFileName());
        JournalEntry entry = document.journal()
                .append(deeds.describe(title, run, name, sha256, written, reason));
        int index = document.root().getTitles().indexOf(title);
        return new MasteredTitle(ReleaseOutline.of(document.root()).titles().get(index).withFrames(written.frames()),
                title.getGain(), reason, written.file(), sha256, title.getSource().getSha256(), written.meter(), entry);
    }

    /** The titles, cut wherever there is a pause. */
    private List<List<Title>> runs() {
        List<List<Title>> runs = new ArrayList<>();
        for (Title title : titles()) {
            if (runs.isEmpty() || title.getGap() > 0) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(title);
        }
        return runs;
    }

    private List<Title> titles() {
        List<Title> titles = document.root().getTitles();
        if (titles.isEmpty()) {
            throw new Refusal(
                    "The release '" + document.root().getTitle() + "' has no titles; 'tonewright release' adds them.");
        }
        return titles;
    }

    private Path file(Title title) throws IOException {
        int number = document.root().getTitles().indexOf(title) + 1;
        return document.resolve(FOLDER)
                .resolve(String.format(Locale.ROOT, "%02d %s.wav", number, FileNames.of(title.getName())));
    }

    private List<String> remarks(List<MasteredTitle> titles) {
        List<String> remarks = new ArrayList<>();
        if (Ceiling.of(document.root(), studio.processors()).isEmpty()) {
            remarks.add(String.format(Locale.ROOT,
                    "The release's chain has no limiter; masters are held against a ceiling of %.1f dBTP.", ceiling()));
        }
        for (MasteredTitle title : titles) {
            OptionalDouble peak = title.meter().measurement().truePeak();
            if (peak.isPresent() && peak.getAsDouble() > ceiling() + Ceiling.TOLERANCE) {
                remarks.add(String.format(Locale.ROOT,
                        "Title %d, '%s', has a true peak of %.2f dBTP, above the ceiling of %.1f dBTP.",
                        title.outline().number(), title.outline().name(), peak.getAsDouble(), ceiling()));
            }
        }
        return remarks;
    }
}
