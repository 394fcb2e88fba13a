package org.tonewright.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.session.FolderTree;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.device.rehearsal.synth.Band;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.synth.Stem;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.mixer.bounce.Bounce;
import org.tonewright.mixer.bounce.BounceReport;
import org.tonewright.mixer.bounce.BounceSpec;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;

/** Takes a song of the demo from its notes to a bounced mix, by the same services that the verbs use. */
final class SongMaker {

    private static final int RATE = 48_000;
    private static final double STEMS_SHARE = 0.35;
    private static final double IMPORT_SHARE = 0.45;

    private final Studio studio;
    private final Path folder;
    private final int threads;

    /**
     * @param folder where the sessions go; a session keeps its stems among its media
     * @param threads how many threads render
     */
    SongMaker(Studio studio, Path folder, int threads) {
        this.studio = studio;
        this.folder = folder;
        this.threads = threads;
    }

    MixedSong make(DemoSong demo, Progress progress) throws IOException {
        Song song = demo.song();
        Path scratch = Files.createTempDirectory(folder, "stems");
        try {
            List<Path> stems = writeStems(song, scratch, progress.part(0, STEMS_SHARE));
            return mix(demo, stems, progress);
        } finally {
            FolderTree.delete(scratch);
        }
    }

    private MixedSong mix(DemoSong demo, List<Path> stems, Progress progress) throws IOException {
        Song song = demo.song();
        Path place = folder.resolve(song.title());
        try (OpenDocument<Session> session = studio.sessions().createSession(place,
                new SessionSpec(song.title(), RATE, song.tempo(), 4, 4))) {
            new MediaImport(studio.formats().all()).run(session, stems.stream().map(MediaImport.Request::of).toList(),
                    progress.part(STEMS_SHARE, IMPORT_SHARE));
            demo.mix().apply(session, studio);
            session.save();
            Path file = place.resolve("renders").resolve(song.title() + ".wav");
            BounceReport bounce = new Bounce(session, studio).run(BounceSpec.to(file).withThreads(threads),
                    progress.part(IMPORT_SHARE, 1));
            return new MixedSong(song, place, notes(session.root()), bounce);
        }
    }

    private List<Path> writeStems(Song song, Path place, Progress progress) throws IOException {
        int parts = Song.Part.values().length;
        List<Path> files = new ArrayList<>();
        for (Stem stem : new Band(RATE).play(song, (_, done) -> progress.at((double) done / parts))) {
            Path file = place.resolve(stem.name() + ".wav");
            AudioSpec spec = new AudioSpec(RATE, stem.samples().length, SampleType.INT_24);
            try (AudioWriter writer = studio.formats().all().forWriting(file).orElseThrow().create(file, spec)) {
                writer.write(stem.samples(), 0, stem.samples()[0].length);
                writer.commit();
            }
            files.add(file);
        }
        return files;
    }

    private List<MixedSong.StripNote> notes(Session session) {
        return session.getMixer().getStrips().stream().map(this::note).toList();
    }

    private MixedSong.StripNote note(Strip strip) {
        List<String> processors = strip.getSlots().stream().map(Slot::getProcessorId)
                .map(id -> studio.processors().named(id).name()).toList();
        List<String> sends = strip.getSends().stream().map(send -> String.format(Locale.ROOT, "%s %.0f dB",
                send.getTarget().getName(), send.getLevel().getValue())).toList();
        return new MixedSong.StripNote(strip.getName(), strip.getLevel().getValue(), processors, sends);
    }
}
