package org.tonewright.mastering.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.mastering.delivery.Deliveries;
import org.tonewright.mastering.delivery.DeliveryWriter;
import org.tonewright.mastering.delivery.WrittenDelivery;
import org.tonewright.mastering.level.LevelBounds;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.level.Targets;
import org.tonewright.mastering.master.MasterRelease;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.ReleaseOutline;
import org.tonewright.mastering.master.TitlePreview;
import org.tonewright.mastering.playback.ReleaseListening;
import org.tonewright.mastering.playback.Sound;
import org.tonewright.model.session.Delivery;
import org.tonewright.model.session.Release;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code master}: levels and chains applied, deliveries written. */
@Command(description = "Masters a release: every title through its chain and the release's, and deliveries with the "
        + "report beside them. A release without a chain gets a true-peak limiter. Exit status 1 if a check of a "
        + "delivery does not hold.")
public final class MasterVerb implements Verb {

    private static final int MOST_THREADS = 1024;
    private static final String USUAL_FORMAT = "wav-cue";

    @Parameters(paramLabel = "RELEASE", description = "The release's folder.")
    private Path folder = Path.of("");

    @Option(names = "--propose", description = "Proposes the titles' levels so that their contrast stays, keeps them "
            + "in the "
            + "release, and says why; also what services will do to the titles, how their tone compares with the "
            + "genre's, and how they do on a phone, a laptop, in a club and on the radio. Without --out or --deliver "
            + "nothing else is done.")
    private boolean propose;

    @Option(names = "--target", paramLabel = "ID", description = "What the levels are proposed for (${DEFAULT-VALUE}).")
    private String target = Targets.STREAMING_ALBUM;

    @Option(names = "--most-limiting", paramLabel = "DB", description = "How much the limiter may take off the peaks "
            + "of a title at most, when levels are proposed; "
            + "6 if not given.")
    private Optional<Double> limiting = Optional.empty();

    @Option(names = "--most-contrast", paramLabel = "LU", description = "How far below the loudest title another one "
            + "stays at most, when levels are proposed; "
            + "10 if not given.")
    private Optional<Double> contrast = Optional.empty();

    @Option(names = "--stems", paramLabel = "N=DIR", description = "The folder with the stems of title N, such as "
            + "'bounce --stems' wrote, so that it can be said which part suffers on a phone or the radio.")
    private Map<Integer, Path> stems = Map.of();

    @Option(names = "--deliver", paramLabel = "ID", split = ",", description = "Delivery formats, such as "
            + "wav-cue,bin-cue; what was delivered last if not given, or "
            + "wav-cue. 'tonewright extensions org.tonewright.mastering.deliveries' lists them.")
    private List<String> deliver = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where deliveries go, each into a folder of its "
            + "format's name.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "Writes a delivery anew that is there already.")
    private boolean replace;

    @Option(names = "--threads", paramLabel = "N", description = "How many titles are worked on at a time; all cores "
            + "if not given. It changes no bit.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        int count = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (count < 1 || count > MOST_THREADS) {
            throw new Refusal("Mastering takes 1 to " + MOST_THREADS + " threads, not " + count + ".");
        }
        boolean delivering = out.isPresent() || !deliver.isEmpty();
        if (out.isEmpty() && (delivering || !propose)) {
            throw new Refusal("--out names the folder that deliveries go to.");
        }
        Studio studio = context.studio();
        Targets targets = new Targets(studio.extensions());
        Deliveries deliveries = new Deliveries(studio.extensions());
        targets.problems().forEach(context.output()::message);
        deliveries.problems().forEach(context.output()::message);
        Target place = targets.named(target);
        try (OpenDocument<Release> document = studio.sessions().openRelease(folder, Access.WRITE)) {
            List<Deliveries.Installed> formats = delivering ? formats(deliveries, document.root()) : List.of();
            Map<Integer, List<Sound>> parts = StemFolders.read(stems, document.root().getTitles().size(),
                    studio.formats().all());
            MasterRelease master = new MasterRelease(document, studio, count);
            MasterOutput output = new MasterOutput(context.output(), json);
            if (!document.root().getTitles().isEmpty() && master.completeChain(place)) {
                output.remark(
                        "The release had no chain: it got a true-peak limiter with a ceiling of " + master.ceiling()
                                + " dBTP.");
            }
            if (propose) {
                LevelProposal proposal = master.propose(place, bounds(), context.progress("Measure"));
                master.accept(proposal);
                output.proposal(proposal);
            }
            document.save();
            new ReleaseListening(studio, document.root().getGenre()).remarks().forEach(output::remark);
            if (!delivering) {
                List<TitlePreview.Preview> previews = new TitlePreview(document, studio, parts).run(count,
                        context.progress("Listen"));
                output.places(targets.all(), previews.stream().map(TitlePreview.Preview::level).toList());
                output.heard(previews.stream().map(TitlePreview.Preview::heard).toList());
            }
            List<WrittenDelivery> written = new ArrayList<>();
            if (delivering) {
                MasteredRelease mastered = master.master(context.progress("Master"));
                output.mastered(mastered, targets.all());
                DeliveryWriter writer = new DeliveryWriter(document, studio, parts);
                output.heard(writer.listen(mastered, count, context.progress("Listen")));
                for (Deliveries.Installed format : formats) {
                    WrittenDelivery one = writer.write(format, mastered, out.orElseThrow(), replace,
                            context.progress("Deliver " + format.id()));
                    writer.remember(format, one);
                    written.add(one);
                    document.save();
                }
            }
            output.delivered(written);
            output.finish();
            return written.stream().allMatch(one -> one.broken().isEmpty()) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    private LevelBounds bounds() {
        try {
            return new LevelBounds(limiting.orElse(LevelBounds.USUAL.limiting()),
                    contrast.orElse(LevelBounds.USUAL.contrast()));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal("--most-limiting and --most-contrast are 0 or more.", wrong);
        }
    }

    /** What is to be delivered; what is known to stand against it is said before anything is rendered. */
    private List<Deliveries.Installed> formats(Deliveries installed, Release release) {
        Set<String> wanted = new LinkedHashSet<>(deliver);
        if (wanted.isEmpty()) {
            release.getDeliveries().stream().map(Delivery::getFormat).forEach(wanted::add);
        }
        if (wanted.isEmpty()) {
            wanted.add(USUAL_FORMAT);
        }
        List<Deliveries.Installed> formats = wanted.stream().map(installed::named).toList();
        for (Deliveries.Installed format : formats) {
            DeliveryWriter.requireRoom(format, out.orElseThrow(), replace);
            if (!release.getTitles().isEmpty()) {
                DeliveryWriter.requireNone(format, format.create().objections(ReleaseOutline.of(release)));
            }
        }
        return formats;
    }
}
