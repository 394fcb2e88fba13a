package org.tonewright.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.session.FileNames;
import org.tonewright.core.session.FolderTree;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.Standing;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.demo.day.DayNotes;
import org.tonewright.demo.day.RecordingDay;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.mixer.bounce.Bounce;
import org.tonewright.mixer.bounce.BounceReport;
import org.tonewright.mixer.bounce.BounceSpec;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.recording.backup.Backup;
import org.tonewright.recording.backup.Restore;

/** Takes a song of the demo from an empty session to a bounced mix, by the same services that the verbs use. */
final class SongMaker {

    private static final int RATE = 48_000;
    private static final double RECORDED = 0.6;
    private static final double KEPT = 0.7;
    private static final double RESTORED = 0.8;
    /** Where backups go, as folders of the demo. */
    static final List<String> DRIVES = List.of("Backup drive 1", "Backup drive 2");

    private final Studio studio;
    private final Path folder;
    private final int threads;

    /**
     * @param folder where sessions and backups go
     * @param threads how many threads render
     */
    SongMaker(Studio studio, Path folder, int threads) {
        this.studio = studio;
        this.folder = folder;
        this.threads = threads;
    }

    /** The name of a song's folder: a title may have characters that lead elsewhere. */
    static String folderName(Song song) {
        return FileNames.of(song.title());
    }

    /**
     * Makes it.
     *
     * @param left the kinds of faults that nobody mends
     */
    SongStory make(DemoSong demo, Set<FaultKind> left, Progress progress) throws IOException {
        Song song = demo.song();
        String name = folderName(song);
        Path place = folder.resolve(name);
        try (OpenDocument<Session> session = studio.sessions().createSession(place,
                new SessionSpec(song.title(), RATE, song.tempo(), 4, 4))) {
            DayNotes day = new RecordingDay(studio, session, demo.device(), song).run(left,
                    progress.part(0, RECORDED));
            Backup.Report backup = new Backup(session, studio).run(
                    DRIVES.stream().map(drive -> folder.resolve(drive).resolve(name)).toList(),
                    progress.part(RECORDED, KEPT));
            List<RuleResult> restored = drill(backup, song, progress.part(KEPT, RESTORED));
            Standing standing = Standing.of(session, studio);
            List<String> shut = standing.against(Stage.MIXED);
            Optional<BounceReport> bounce = Optional.empty();
            if (shut.isEmpty()) {
                bounce = Optional.of(mix(demo, session, progress.part(RESTORED, 1)));
            }
            return new SongStory(song, place, day, backup, restored, standing, shut, notes(session.root()), bounce);
        }
    }

    /** The restore drill; what was restored has done its duty then. */
    private List<RuleResult> drill(Backup.Report backup, Song song, Progress progress) throws IOException {
        if (backup.placed().isEmpty()) {
            return List.of(RuleResult.broken("restore.files", "There is no backup to restore."));
        }
        Path to = folder.resolve("Restore drill of " + folderName(song));
        List<RuleResult> results = new Restore(studio).run(backup.placed().getFirst().place(), to, progress);
        FolderTree.delete(to);
        return results;
    }

    private BounceReport mix(DemoSong demo, OpenDocument<Session> session, Progress progress) throws IOException {
        demo.mix().apply(session, studio);
        session.save();
        Path renders = session.folder().resolve("renders");
        return new Bounce(session, studio).run(BounceSpec.to(renders.resolve(folderName(demo.song()) + ".wav"))
                .withStems(renders.resolve("stems")).withThreads(threads), progress);
    }

    private List<SongStory.StripNote> notes(Session session) {
        return session.getMixer().getStrips().stream().map(this::note).toList();
    }

    private SongStory.StripNote note(Strip strip) {
        List<String> processors = strip.getSlots().stream().map(Slot::getProcessorId)
                .map(id -> studio.processors().named(id).name()).toList();
        List<String> sends = strip.getSends().stream().map(send -> String.format(Locale.ROOT, "%s %.0f dB",
                send.getTarget().getName(), send.getLevel().getValue())).toList();
        return new SongStory.StripNote(strip.getName(), strip.getLevel().getValue(), processors, sends);
    }
}
