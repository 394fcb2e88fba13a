package org.tonewright.benchmarks.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Track;

/** Makes the sessions that are measured, from audio files {@code noise-1.wav} to {@code noise-5.wav} of twelve minutes. */
final class Songs {

    static final int FILES = 5;
    private static final List<String> INSERTS = List.of("eq", "compressor", "gain");

    private Songs() {}

    /** 100 tracks of five clips each, one behind another for an hour, and three inserts on each strip. */
    static void large(Studio studio, Path folder, Path audio) throws IOException {
        make(studio, folder, audio, 100, 3);
    }

    /** 32 such tracks with an equaliser and a compressor each. */
    static void playing(Studio studio, Path folder, Path audio) throws IOException {
        make(studio, folder, audio, 32, 2);
    }

    private static void make(Studio studio, Path folder, Path audio, int tracks, int inserts) throws IOException {
        try (OpenDocument<Session> document = studio.sessions().createSession(folder,
                SessionSpec.named(folder.getFileName().toString()))) {
            List<MediaImport.Request> requests = IntStream.rangeClosed(1, FILES)
                    .mapToObj(i -> MediaImport.Request.of(audio.resolve("noise-" + i + ".wav"))).toList();
            List<MediaFile> media = new MediaImport(studio.formats().all()).run(document, requests, Progress.NONE)
                    .stream().map(MediaImport.Imported::media).toList();
            Session session = document.root();
            document.editor().edit("Make", () -> {
                List<Strip> strips = new ArrayList<>(session.getMixer().getStrips());
                strips.remove(session.getMixer().getMain());
                session.getTimeline().getTracks().clear();
                session.getMixer().getStrips().removeAll(strips);
                for (int i = 1; i <= tracks; i++) {
                    track(studio, session, "Track " + i, media, inserts);
                }
            });
            document.save();
        }
    }

    private static void track(Studio studio, Session session, String name, List<MediaFile> media, int inserts) {
        Strip strip = Elements.strip(name, StripRole.TRACK, 1);
        strip.setOutput(session.getMixer().getMain());
        for (String insert : INSERTS.subList(0, inserts)) {
            strip.getSlots().add(Elements.slot(studio.processors().named(insert).id(), ""));
        }
        session.getMixer().getStrips().add(strip);
        Track track = SessionFactory.eINSTANCE.createTrack();
        track.setName(name);
        track.setStrip(strip);
        Lane lane = SessionFactory.eINSTANCE.createLane();
        lane.setName("1");
        track.getLanes().add(lane);
        track.setActiveLane(lane);
        long at = 0;
        for (MediaFile file : media) {
            Clip clip = SessionFactory.eINSTANCE.createClip();
            clip.setName(name);
            clip.setStart(at);
            clip.setLength(file.getFrames());
            clip.setMedia(file);
            lane.getClips().add(clip);
            at += file.getFrames();
        }
        session.getTimeline().getTracks().add(track);
    }
}
