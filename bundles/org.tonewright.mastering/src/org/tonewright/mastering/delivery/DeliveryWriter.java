package org.tonewright.mastering.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.session.Ean;
import org.tonewright.core.session.NearPath;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.TitleImport;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.level.Targets;
import org.tonewright.mastering.master.MasterRelease;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.mastering.playback.Listened;
import org.tonewright.mastering.playback.ReleaseListening;
import org.tonewright.mastering.playback.Sound;
import org.tonewright.mastering.verify.DeliveredRelease;
import org.tonewright.mastering.verify.DeliveryFacts;
import org.tonewright.mastering.verify.Manifest;
import org.tonewright.mastering.verify.QualityChecks;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Check;
import org.tonewright.model.session.CheckResult;
import org.tonewright.model.session.Delivery;
import org.tonewright.model.session.DeliveryState;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.SessionFactory;

/**
 * Writes deliveries: the audio and its description by the format, and for every format alike the facts, the quality
 * checks, the report, the journal's entry, the evidence it rests on and the manifest. The folder appears whole or not
 * at all.
 */
public final class DeliveryWriter {

    /** How much of the work is writing; then come checking, and listening for the report. */
    private static final double WRITING = 0.4;
    private static final double CHECKED = 0.7;
    private static final String BUNDLE = "org.tonewright.mastering";
    private static final String PROGRAM = "Tonewright";

    private final OpenDocument<Release> document;
    private final Studio studio;
    private final Map<Integer, List<Sound>> parts;
    private Optional<Heard> heard = Optional.empty();

    /** What was heard of a release, kept for the next format. */
    private record Heard(MasteredRelease release, List<Listened> titles) {}

    /**
     * @param document open for writing
     * @param studio the services of the running studio
     */
    public DeliveryWriter(OpenDocument<Release> document, Studio studio) {
        this(document, studio, Map.of());
    }

    /**
     * @param document open for writing
     * @param studio the services of the running studio
     * @param parts the stems of titles by their number, as loud as in their mixes, so that the report can say which
     *        part suffers on a phone or the radio
     */
    public DeliveryWriter(OpenDocument<Release> document, Studio studio, Map<Integer, List<Sound>> parts) {
        this.document = document;
        this.studio = studio;
        this.parts = Map.copyOf(parts);
    }

    /**
     * [any] Listens to the masters: tone, and what they are heard on. A release is listened to once, however many
     * formats it is delivered in.
     *
     * @param threads how many titles at a time, 1 or more; it changes nothing
     * @throws IOException if a master or a stem can't be read
     */
    public List<Listened> listen(MasteredRelease release, int threads, Progress progress) throws IOException {
        if (heard.isEmpty() || heard.get().release() != release) {
            heard = Optional.of(new Heard(release, new ReleaseListening(studio, release.outline().genre())
                    .masters(release, parts, threads, progress)));
        }
        progress.at(1);
        return heard.get().titles();
    }

    /**
     * [any] Writes a delivery into a folder of the format's name. The release is not changed, but for its journal; see
     * {@link #remember}.
     *
     * @param release mastered from the document
     * @param out the folder in which the delivery's folder will be
     * @param replace whether a delivery that is there may be replaced
     * @throws Refusal if there is one and it may not, or the release breaks a rule of the format
     * @throws IOException if a master can't be read or a file not be written; then nothing is left behind
     * @throws java.util.concurrent.CancellationException if the progress ends the work; then nothing is left behind
     */
    public WrittenDelivery write(Deliveries.Installed format, MasteredRelease release, Path out, boolean replace,
            Progress progress) throws IOException {
        DeliveryFormat writer = format.create();
        requireNone(format, writer.objections(release.outline()));
        Path place = out.resolve(format.id());
        try (ProductFolder product = ProductFolder.create(place, replace)) {
            Path folder = product.path();
            WrittenAudio audio = writer.write(release, folder, progress.part(0, WRITING));
            DeliveryFacts facts = facts(format, release, audio);
            facts.write(folder);
            List<RuleResult> checks = check(folder, progress.part(WRITING, CHECKED));
            List<Listened> titles = listen(release, Runtime.getRuntime().availableProcessors(),
                    progress.part(CHECKED, 1));
            Report report = new DeliveryReport(release, audio, titles).of(format.name(), facts.program(),
                    new Targets(studio.extensions()).all(), checks);
            Files.writeString(folder.resolve("report.html"), report.html(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("report.txt"), report.text(), StandardCharsets.UTF_8);
            JournalEntry entry = document.journal().append(deed(format, release, folder, place));
            TitleImport.witnesses(document).evidence(entry).write(folder.resolve(Evidence.FILE));
            Manifest.write(folder);
            product.commit();
            return new WrittenDelivery(place, facts, checks, entry);
        }
    }

    /**
     * Refuses what a format cannot deliver.
     *
     * @param objections what the format has against the release
     * @throws Refusal if there is an objection, with all of them
     */
    public static void requireNone(Deliveries.Installed format, List<RuleResult> objections) {
        if (!objections.isEmpty()) {
            throw new Refusal("The release cannot be delivered as " + format.id() + ". "
                    + String.join(" ", objections.stream().map(one -> one.rule() + ": " + one.message()).toList()));
        }
    }

    /** @throws Refusal if a delivery is there and may not be replaced */
    public static void requireRoom(Deliveries.Installed format, Path out, boolean replace) {
        ProductFolder.refuse(out.resolve(format.id()), replace);
    }

    private DeliveryFacts facts(Deliveries.Installed format, MasteredRelease release, WrittenAudio audio)
            throws IOException {
        List<DeliveryFacts.Title> titles = new ArrayList<>();
        for (MasteredTitle title : release.titles()) {
            WrittenAudio.Piece piece = audio.titles().get(titles.size());
            Measurement measured = piece.meter().measurement();
            titles.add(new DeliveryFacts.Title(title.outline().number(), title.outline().name(), title.outline().isrc(),
                    piece.start(), piece.frames(), title.gain(), orNull(measured.integrated()),
                    orNull(measured.truePeak()),
                    title.source(), title.sha256(), title.entry().hash()));
        }
        String upc = Ean.parse(release.outline().upc()).map(Ean::digits).orElse("");
        return new DeliveryFacts(format.id(), program(), new DeliveryFacts.Release(release.outline().title(),
                release.outline().artist(), upc, orNull(release.meter().integrated()),
                orNull(release.meter().truePeak())),
                audio.sampleRate(), audio.bits(), audio.audio(), audio.cue(), audio.frames(), release.ceiling(), titles,
                document.journal().anchor());
    }

    private static @Nullable Double orNull(OptionalDouble level) {
        return level.isPresent() ? Double.valueOf(level.getAsDouble()) : null;
    }

    /** The program with its version, where that is known. */
    private String program() {
        return studio.extensions().points().stream().flatMap(point -> point.contributions().stream())
                .filter(element -> element.bundle().equals(BUNDLE)).map(ExtensionCatalog.Element::version)
                .filter(version -> !version.isEmpty()).findFirst()
                .map(version -> PROGRAM + " " + version.replaceFirst("^(\\d+\\.\\d+\\.\\d+).*", "$1")).orElse(PROGRAM);
    }

    private List<RuleResult> check(Path folder, Progress progress) throws IOException {
        DeliveredRelease delivery = DeliveredRelease.read(folder, studio.formats().all());
        List<RuleResult> results = new ArrayList<>();
        new QualityChecks(studio.extensions()).check(delivery, results::add, progress);
        return results;
    }

    private Deed deed(Deliveries.Installed format, MasteredRelease release, Path folder, Path place)
            throws IOException {
        Deed deed = Deed.of(Deed.DELIVERY).note("format", format.id()).note("folder", near(place)).note("program",
                program());
        if (NearPath.isNear(place, document.folder())) {
            deed = deed.note(Deed.RELEASE, NearPath.of(place, document.folder()));
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            deed = deed.made(String.valueOf(file.getFileName()), Sha256.of(file));
        }
        for (MasteredTitle title : release.titles()) {
            deed = deed.from(Origin.madeBy(title.entry(), MasterRelease.FOLDER + "/" + title.file().getFileName(),
                    title.sha256()));
        }
        return deed;
    }

    /** Relative to the release's folder where it lies in it, else absolute. */
    private String shown(Path place) {
        Path home = document.folder().toAbsolutePath().normalize();
        Path full = place.toAbsolutePath().normalize();
        return (full.startsWith(home) ? home.relativize(full) : full).toString().replace('\\', '/');
    }

    /** How the journal names a delivery, which carries that entry: nothing in it tells of the machine. */
    private String near(Path place) {
        return NearPath.isNear(document.folder(), place) ? NearPath.of(document.folder(), place)
                : String.valueOf(place.getFileName());
    }

    /** Notes a delivery in the release. It is one edit; nothing is saved. */
    public void remember(Deliveries.Installed format, WrittenDelivery written) {
        SessionFactory factory = SessionFactory.eINSTANCE;
        String folder = shown(written.folder());
        document.editor().edit("Deliver " + format.name(), () -> {
            List<Delivery> deliveries = document.root().getDeliveries();
            Optional<Delivery> known = deliveries.stream()
                    .filter(one -> one.getFormat().equals(format.id()) && one.getFolder().equals(folder)).findFirst();
            known.ifPresent(deliveries::remove);
            Delivery delivery = factory.createDelivery();
            delivery.setFormat(format.id());
            delivery.setFolder(folder);
            delivery.setState(written.broken().isEmpty() ? DeliveryState.VERIFIED : DeliveryState.FAILED);
            for (RuleResult result : written.checks()) {
                Check check = factory.createCheck();
                check.setRule(result.rule());
                check.setResult(result.noted() ? CheckResult.WARNED
                        : result.held() ? CheckResult.PASSED : CheckResult.FAILED);
                check.setMessage(result.message());
                delivery.getChecks().add(check);
            }
            deliveries.add(delivery);
        });
    }
}
