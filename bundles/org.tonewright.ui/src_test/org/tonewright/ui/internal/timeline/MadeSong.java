package org.tonewright.ui.internal.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.ClipEdits;
import org.tonewright.core.edit.ClipPlace;
import org.tonewright.core.edit.TimelineEdits;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Section;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Track;

/** A song of generated sounds, cut as a person would: for tests and pictures. */
final class MadeSong {

    private static final int RATE = 48000;
    private static final String[] NAMES = {"Kick", "Snare", "Overheads", "Bass", "Guitar left", "Guitar right", "Keys",
            "Lead vocal", "Backing vocals", "Strings"};

    private MadeSong() {}

    /**
     * Makes a session with tracks, clips, markers, sections and a loop, saved and closed.
     *
     * @param tracks how many
     * @param seconds how long each file is
     */
    static void make(Studio studio, Path folder, int tracks, int seconds) throws IOException {
        Path sounds = Files.createTempDirectory("sounds");
        List<MediaImport.Request> requests = new ArrayList<>();
        for (int i = 0; i < tracks; i++) {
            String name = i < NAMES.length ? NAMES[i] : "Track " + (i + 1);
            Path file = sounds.resolve("sound" + i + ".wav");
            write(file, i, seconds);
            requests.add(new MediaImport.Request(file, name, 0));
        }
        try (OpenDocument<Session> document = studio.sessions().createSession(folder,
                new SessionSpec("Made Song", RATE, 112, 4, 4))) {
            new MediaImport(AudioFormats.builtIn()).run(document, requests, Progress.NONE);
            document.editor().edit("Arrange", () -> arrange(document.root()));
            document.save();
        }
    }

    private static void arrange(Session session) {
        Bars bars = Bars.of(session);
        int number = 0;
        for (Track track : session.getTimeline().getTracks()) {
            Clip clip = track.getActiveLane().getClips().getFirst();
            long cut = bars.frame(5 + number % 3 * 2);
            ClipEdits.split(clip, cut).ifPresent(second -> {
                ClipEdits.place(second, ClipPlace.of(second).movedTo(cut + bars.frame(2)));
                ClipEdits.fadeIn(second, RATE);
                ClipEdits.split(second, bars.frame(15));
            });
            ClipEdits.fadeOut(clip, RATE / 2);
            number++;
        }
        if (number > 3) {
            Track vocal = session.getTimeline().getTracks().get(3);
            Lane lane = SessionFactory.eINSTANCE.createLane();
            lane.setName("2");
            Clip other = ClipEdits.copy(vocal.getActiveLane().getClips().getFirst());
            lane.getClips().add(other);
            vocal.getLanes().add(lane);
            session.getTimeline().getTracks().get(2).getActiveLane().getClips().get(1).setMuted(true);
            session.getTimeline().getTracks().get(1).getStrip().setMute(true);
            session.getTimeline().getTracks().get(3).setArmed(true);
        }
        TimelineEdits.addMarker(session, bars.frame(3)).setName("Count-in over");
        TimelineEdits.addMarker(session, bars.frame(13)).setName("Listen here");
        TimelineEdits.loop(session, bars.frame(5), bars.frame(9));
        section(session, "Verse", 1, 8);
        section(session, "Chorus", 9, 8);
        section(session, "Outro", 17, 4);
    }

    private static void section(Session session, String name, int bar, int bars) {
        Section section = SessionFactory.eINSTANCE.createSection();
        section.setName(name);
        section.setBar(bar);
        section.setBars(bars);
        session.getTimeline().getSections().add(section);
    }

    private static void write(Path file, int kind, int seconds) throws IOException {
        int channels = kind == 2 || kind == 6 || kind == 9 ? 2 : 1;
        Random random = new Random(kind);
        float[][] block = new float[channels][RATE];
        try (AudioWriter writer = AudioFormats.builtIn().forWriting(file).orElseThrow().create(file,
                new AudioSpec(RATE, channels, SampleType.INT_16))) {
            for (int second = 0; second < seconds; second++) {
                for (int i = 0; i < RATE; i++) {
                    double time = second + (double) i / RATE;
                    for (int channel = 0; channel < channels; channel++) {
                        block[channel][i] = (float) sample(kind + channel, time, random);
                    }
                }
                writer.write(block, 0, RATE);
            }
            writer.commit();
        }
    }

    private static double sample(int kind, double time, Random random) {
        double beat = time * 112 / 60;
        double within = beat - Math.floor(beat);
        return switch (kind % 4) {
        case 0 -> 0.9 * Math.exp(-within * 9) * Math.sin(2 * Math.PI * 55 * time);
        case 1 -> (Math.floor(beat) % 2 == 1 ? 0.7 * Math.exp(-within * 12) : 0.02) * (random.nextDouble() * 2 - 1);
        case 2 -> 0.4 * Math.exp(-(beat * 2 - Math.floor(beat * 2)) * 3) * (random.nextDouble() * 2 - 1);
        default -> (0.35 + 0.25 * Math.sin(time * 0.9 + kind)) * Math.sin(2 * Math.PI * (110 + 20 * kind) * time)
                * (0.6 + 0.4 * Math.sin(time * 5));
        };
    }
}
