package org.tonewright.recording.ui.internal.inputs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tonewright.core.edit.TimelineEdits;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Track;

/** What is done to a session before a pass. Each method is one edit, or none if there is nothing to do. */
final class TrackEdits {

    private final Session session;
    private final SessionEditor editor;

    TrackEdits(Session session, SessionEditor editor) {
        this.session = session;
        this.editor = editor;
    }

    /** An empty track with a lane, and with a strip of so many channels that feeds the main strip. */
    Track add(int channels) {
        String name = freeName();
        Track track = SessionFactory.eINSTANCE.createTrack();
        editor.edit(Texts.of("edit.add", name), () -> {
            Strip strip = Elements.strip(name, StripRole.TRACK, channels);
            session.getMixer().getStrips().add(strip);
            strip.setOutput(session.getMixer().getMain());
            Lane lane = SessionFactory.eINSTANCE.createLane();
            lane.setName("1");
            track.setName(name);
            track.getLanes().add(lane);
            track.setActiveLane(lane);
            track.setStrip(strip);
            session.getTimeline().getTracks().add(track);
        });
        return track;
    }

    private String freeName() {
        Set<String> names = new HashSet<>();
        session.getTimeline().getTracks().forEach(track -> names.add(track.getName()));
        session.getMixer().getStrips().forEach(strip -> names.add(strip.getName()));
        int number = 1;
        while (names.contains(Texts.of("track", number))) {
            number++;
        }
        return Texts.of("track", number);
    }

    /** Arms a track, or disarms it. */
    void arm(Track track, boolean armed) {
        if (track.isArmed() != armed) {
            editor.edit(Texts.of(armed ? "edit.arm" : "edit.disarm", track.getName()), () -> track.setArmed(armed));
        }
    }

    /** Arms all tracks, or disarms all. */
    void armAll(boolean armed) {
        List<Track> others = session.getTimeline().getTracks().stream().filter(track -> track.isArmed() != armed)
                .toList();
        if (!others.isEmpty()) {
            editor.edit(Texts.of(armed ? "edit.arm.all" : "edit.disarm.all"),
                    () -> others.forEach(track -> track.setArmed(armed)));
        }
    }

    /** Lets the input of a track be heard, or not. */
    void monitor(Track track, Monitor monitor) {
        if (track.getMonitor() != monitor) {
            editor.edit(Texts.of("edit.monitor", track.getName()), () -> track.setMonitor(monitor));
        }
    }

    /** Limits recording to the punch range or not; whether there is a punch range, or a loop it can be taken from. */
    boolean punch(boolean on) {
        Span punch = session.getTimeline().getPunch();
        if (punch == null || punch.getLength() == 0) {
            return !on || punchFromLoop();
        }
        if (punch.isOn() != on) {
            editor.edit(Texts.of(on ? "edit.punch.on" : "edit.punch.off"), () -> punch.setOn(on));
        }
        return true;
    }

    /** Limits recording to the range of the loop; whether there is one. */
    boolean punchFromLoop() {
        Span loop = session.getTimeline().getLoop();
        if (loop == null || loop.getLength() == 0) {
            return false;
        }
        long start = loop.getStart();
        long end = start + loop.getLength();
        editor.edit(Texts.of("edit.punch.set"), () -> TimelineEdits.punch(session, start, end));
        return true;
    }
}
