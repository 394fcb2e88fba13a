package org.tonewright.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.session.Assignment;
import org.tonewright.core.session.Controls;
import org.tonewright.core.session.Ean;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.TitleImport;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;
import org.tonewright.demo.report.StoryPage;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.mastering.delivery.Deliveries;
import org.tonewright.mastering.delivery.DeliveryWriter;
import org.tonewright.mastering.delivery.WrittenDelivery;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.mastering.level.LevelBounds;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.level.Targets;
import org.tonewright.mastering.master.MasterRelease;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.playback.Listened;
import org.tonewright.mastering.playback.Sound;
import org.tonewright.media.AudioFormats;
import org.tonewright.model.session.Release;

/**
 * The demo: three songs are recorded in the rehearsal room, inspected, mended, backed up, mixed, mastered as one
 * release, delivered and verified, by the same services that the verbs use, and a report is written. The same program
 * gives the same masters, bit for bit.
 */
public final class Demo {

    /** The name of the report in the demo's folder. */
    public static final String REPORT = "report.html";

    private static final List<String> OWN = List.of("harbour-lights", "paper-boats", "night-train");
    private static final List<String> FORMATS = List.of("ddp", "wav-cue");
    private static final String RELEASE = "Three Harbours";
    private static final String DELIVERIES = "Deliveries";
    private static final String ARTIST = "The Small Hours";
    private static final int RATE = 44_100;
    /** GS1 keeps numbers that begin with 2 for use within a house, so this one belongs to nobody. */
    private static final String TWELVE_DIGITS = "200000000001";

    private final Studio studio;
    private final int threads;
    private final List<DemoSong> songs;
    private final Set<FaultKind> left;

    /**
     * @param studio the services of the running studio
     * @param threads how many threads render; it changes no bit of the result
     * @param songs the titles of the release, at least one
     * @param left the kinds of faults that nobody mends, so that the mix stays shut
     */
    public Demo(Studio studio, int threads, List<DemoSong> songs, Set<FaultKind> left) {
        this.studio = studio;
        this.threads = threads;
        this.songs = List.copyOf(songs);
        this.left = Set.copyOf(left);
    }

    /**
     * How far the demo came.
     *
     * @param songs the songs that were recorded, the last of which may not be mixed if there is no story
     * @param story the whole; empty if a mix stayed shut
     */
    public record Ended(List<SongStory> songs, Optional<Story> story) {

        /** Copies the list. */
        public Ended {
            songs = List.copyOf(songs);
        }
    }

    /** The songs that come with the demo. */
    public static List<DemoSong> ownSongs() throws IOException {
        List<DemoSong> songs = new ArrayList<>();
        for (String name : OWN) {
            songs.add(DemoSong.named(name));
        }
        return songs;
    }

    /** Shows what is being done, and how far it is. */
    @FunctionalInterface
    public interface Stage {

        /** The progress of one piece of work. */
        Progress begin(String task);
    }

    /**
     * [disk] Goes the whole way.
     *
     * @param folder an empty folder, or one that does not exist yet
     * @param stage told each piece of work
     * @return how far it came; whether every rule holds is {@link Story#verified}
     * @throws Refusal if two songs have one title, or there are more than a disc has tracks
     * @throws IOException if a file can't be written
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public Ended run(Path folder, Stage stage) throws IOException {
        requireNames();
        Files.createDirectories(folder);
        SongMaker maker = new SongMaker(studio, folder, threads);
        List<SongStory> made = new ArrayList<>();
        for (DemoSong song : songs) {
            made.add(maker.make(song, left, stage.begin("Record and mix '" + song.song().title() + "'")));
            if (made.getLast().bounce().isEmpty()) {
                return new Ended(made, Optional.empty());
            }
        }
        Path place = folder.resolve(RELEASE);
        try (OpenDocument<Release> release = studio.sessions().createRelease(place, RELEASE, RATE)) {
            List<Path> sessions = made.stream().map(SongStory::session).toList();
            new TitleImport(studio.formats().all(), studio.sessions()).run(release, sessions,
                    stage.begin("Make the release"));
            describe(release);
            Story story = master(release, made, folder, stage);
            release.save();
            new StoryPage(story, studio.formats().all()).write(folder.resolve(REPORT));
            return new Ended(made, Optional.of(story));
        }
    }

    /** Each song has a folder of its own beside those of the demo. */
    private void requireNames() {
        Set<String> taken = new HashSet<>();
        Stream.concat(Stream.of(RELEASE, DELIVERIES, REPORT), SongMaker.DRIVES.stream())
                .forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        for (DemoSong song : songs) {
            if (!taken.add(SongMaker.folderName(song.song()).toLowerCase(Locale.ROOT))) {
                throw new Refusal("'" + song.song().title() + "' is the title of two songs, or the name of a folder "
                        + "that the demo makes; give this song another title.");
            }
        }
        if (songs.size() > CompactDisc.MOST_TRACKS) {
            throw new Refusal("The demo makes a disc of its songs, which has " + CompactDisc.MOST_TRACKS
                    + " tracks at most.");
        }
    }

    private void describe(OpenDocument<Release> release) {
        List<Assignment> words = new ArrayList<>();
        words.add(Assignment.parse("artist=" + ARTIST));
        words.add(Assignment.parse("genre=Pop"));
        words.add(Assignment.parse("upc=" + TWELVE_DIGITS + Ean.checkDigit(TWELVE_DIGITS)));
        for (int number = 1; number <= release.root().getTitles().size(); number++) {
            words.add(Assignment.parse("title/" + number + String.format(Locale.ROOT, "/isrc=QZTWR26%05d", number)));
            words.add(Assignment.parse("title/" + number + "/composer=" + ARTIST));
        }
        release.editor().edit("Describe " + RELEASE,
                () -> new Controls(studio.processors()).set(release.root(), words));
    }

    private Story master(OpenDocument<Release> release, List<SongStory> made, Path folder, Stage stage)
            throws IOException {
        Targets targets = new Targets(studio.extensions());
        Target target = targets.named(Targets.STREAMING_ALBUM);
        MasterRelease master = new MasterRelease(release, studio, threads);
        master.completeChain(target);
        LevelProposal proposal = master.propose(target, LevelBounds.USUAL, stage.begin("Propose levels"));
        master.accept(proposal);
        MasteredRelease mastered = master.master(stage.begin("Master"));
        DeliveryWriter writer = new DeliveryWriter(release, studio, stems(made, studio.formats().all()));
        List<Listened> listened = writer.listen(mastered, threads, stage.begin("Listen elsewhere"));
        Deliveries formats = new Deliveries(studio.extensions());
        List<Story.Delivered> deliveries = new ArrayList<>();
        String program = "";
        for (String format : FORMATS) {
            WrittenDelivery written = writer.write(formats.named(format), mastered, folder.resolve(DELIVERIES), false,
                    stage.begin("Deliver " + format));
            writer.remember(formats.named(format), written);
            program = written.facts().program();
            deliveries.add(new Story.Delivered(format, written.folder(),
                    verify(written.folder(), stage.begin("Verify " + format))));
        }
        Evidence evidence = Evidence.read(deliveries.getFirst().folder().resolve(Evidence.FILE));
        return new Story(made, proposal, mastered, listened, targets.all(), deliveries, release.journal().entries(),
                evidence.statements(), program);
    }

    /** The stems of the mixes, as loud as in them, by the numbers of the titles: whoever listens adds their gain. */
    static Map<Integer, List<Sound>> stems(List<SongStory> made, AudioFormats formats) {
        Map<Integer, List<Sound>> stems = new TreeMap<>();
        for (int i = 0; i < made.size(); i++) {
            List<Sound> parts = new ArrayList<>();
            made.get(i).mix().stems().forEach((name, stem) -> parts.add(Sound.of(name, stem.file(), formats)));
            stems.put(i + 1, parts);
        }
        return stems;
    }

    /** As {@code verify} does it: from the delivery's files alone. */
    private List<RuleResult> verify(Path delivery, Progress progress) throws IOException {
        List<RuleResult> results = new ArrayList<>();
        for (Verifier verifier : studio.verifiers().handling(delivery)) {
            verifier.verify(delivery, studio, results::add, progress);
        }
        return results;
    }
}
