package org.tonewright.mixer.strips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Refusal;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.core.session.Strips;
import org.tonewright.mixer.routing.Routing;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Mixer;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Track;

/** Adds, removes and names the strips of a session, and lets them be heard alone. Each method is one edit. */
public final class StripEdits {

    private static final double ALL = 0;

    private final Session session;
    private final SessionEditor editor;

    /** Of an open session. */
    public StripEdits(Session session, SessionEditor editor) {
        this.session = session;
        this.editor = editor;
    }

    private Mixer mixer() {
        return session.getMixer();
    }

    /** The track that plays through a strip. */
    public static Optional<Track> track(Session session, Strip strip) {
        return session.getTimeline().getTracks().stream().filter(track -> track.getStrip() == strip).findFirst();
    }

    /**
     * An empty track with a strip that feeds the main strip, after the other tracks.
     *
     * @param channels 1 for mono, 2 for stereo
     */
    public Strip addTrack(int channels) {
        String name = freeName("Track");
        Strip strip = Elements.strip(name, StripRole.TRACK, channels);
        SessionFactory factory = SessionFactory.eINSTANCE;
        Track track = factory.createTrack();
        track.setName(name);
        Lane lane = factory.createLane();
        lane.setName("1");
        track.getLanes().add(lane);
        track.setActiveLane(lane);
        editor.edit("Add " + name, () -> {
            mixer().getStrips().add(strip);
            strip.setOutput(mixer().getMain());
            track.setStrip(strip);
            session.getTimeline().getTracks().add(track);
        });
        return strip;
    }

    /** A stereo bus with the first free name, that feeds the main strip. */
    public Strip addBus() {
        return new Routing(session, editor).bus(freeName("Bus"), List.of(), Map.of());
    }

    /** A new bus that a strip sends to after its fader, at 0 dB. */
    public Strip addBus(Strip sender) {
        return new Routing(session, editor).bus(freeName("Bus"), List.of(), Map.of(sender, ALL));
    }

    private String freeName(String word) {
        int number = 1;
        while (isTaken(word + " " + number)) {
            number++;
        }
        return word + " " + number;
    }

    private boolean isTaken(String name) {
        return Strips.find(session, name).isPresent()
                || session.getTimeline().getTracks().stream().anyMatch(track -> track.getName().equals(name));
    }

    /**
     * Gives a strip another name, and its track too if that has the same one.
     *
     * @throws Refusal if the name is blank or taken
     */
    public void rename(Strip strip, String name) {
        String wanted = name.strip();
        if (wanted.equals(strip.getName())) {
            return;
        }
        editor.edit("Rename " + strip.getName(), () -> {
            track(session, strip).filter(track -> track.getName().equals(strip.getName()))
                    .ifPresent(track -> track.setName(wanted));
            strip.setName(wanted);
        });
    }

    /**
     * Removes a strip, its track with all that lies on it, and the sends to it. What fed it feeds what it fed.
     *
     * @throws Refusal if it is the main strip
     */
    public void remove(Strip strip) {
        if (strip.getRole() == StripRole.MAIN) {
            throw new Refusal("The main strip makes the mix and cannot be removed.");
        }
        editor.edit("Remove " + strip.getName(), () -> {
            @Nullable
            Strip next = strip.getOutput();
            for (Strip other : mixer().getStrips()) {
                if (other.getOutput() == strip) {
                    other.setOutput(next);
                }
                List<Send> sends = new ArrayList<>(other.getSends());
                sends.removeIf(send -> send.getTarget() != strip);
                sends.forEach(send -> EcoreUtil.delete(send, true));
                for (Slot slot : other.getSlots()) {
                    if (slot.getSidechain() == strip) {
                        slot.setSidechain(null);
                    }
                }
            }
            track(session, strip).ifPresent(track -> EcoreUtil.delete(track, true));
            EcoreUtil.delete(strip, true);
        });
    }

    /** Lets one strip be heard alone, or, if it is that already, all of them. */
    public void soloOnly(Strip strip) {
        boolean alone = strip.isSolo() && mixer().getStrips().stream().filter(Strip::isSolo).count() == 1;
        editor.edit(alone ? "Solo off" : "Solo " + strip.getName() + " alone",
                () -> mixer().getStrips().forEach(one -> one.setSolo(one == strip && !alone)));
    }

    /**
     * Moves a strip to another place in the mixer.
     *
     * @param index among the strips as they are then, from 0
     */
    public void move(Strip strip, int index) {
        editor.edit("Move " + strip.getName(), () -> mixer().getStrips().move(index, strip));
    }
}
