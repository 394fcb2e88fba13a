package org.tonewright.mixer.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.core.session.Strips;
import org.tonewright.model.session.Group;
import org.tonewright.model.session.Mixer;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Tap;

/**
 * Changes who feeds whom in a session. Each method is one edit. A change after which strips would feed one another in a
 * circle is refused with the way of the circle, and leaves the session as it was.
 */
public final class Routing {

    private static final double SILENCE = -120;
    private static final double LOUDEST = 12;

    private final Session session;
    private final SessionEditor editor;

    /** Of an open session. */
    public Routing(Session session, SessionEditor editor) {
        this.session = session;
        this.editor = editor;
    }

    /**
     * The strip of a name.
     *
     * @throws Refusal if there is none; the sentence names the nearest
     */
    public Strip strip(String name) {
        return Strips.named(session, name);
    }

    private Mixer mixer() {
        return session.getMixer();
    }

    /**
     * A stereo bus that feeds the main strip; made if there is none of this name.
     *
     * @param name of the bus
     * @param outputs strips whose output it takes over
     * @param sends strips that send to it after their fader, with the level in decibels; a send that is there already
     *        gets the level
     * @return the bus
     * @throws Refusal if a strip of this name is no bus, a level is out of range, or strips would feed one another
     */
    public Strip bus(String name, List<Strip> outputs, Map<Strip, Double> sends) {
        Optional<Strip> existing = Strips.find(session, name);
        if (existing.isPresent() && existing.get().getRole() != StripRole.BUS) {
            throw new Refusal("The strip '" + name + "' is there already and is no bus.");
        }
        sends.values().forEach(Routing::requireLevel);
        Map<Strip, Double> wanted = new LinkedHashMap<>(sends);
        List<Strip> feeding = List.copyOf(outputs);
        Strip bus = existing.orElseGet(() -> Elements.strip(name, StripRole.BUS, 2));
        editor.edit(existing.isPresent() ? "Route to Bus " + name : "Add Bus " + name, () -> {
            if (existing.isEmpty()) {
                mixer().getStrips().add(bus);
                bus.setOutput(mixer().getMain());
            }
            feeding.forEach(strip -> strip.setOutput(bus));
            wanted.forEach((strip, level) -> level(sendOf(strip, bus, Tap.POST), level));
        });
        return bus;
    }

    /**
     * Lets a strip feed another one after its fader.
     *
     * @throws Refusal if the target is not a bus or the main strip, or strips would feed one another
     */
    public void output(Strip strip, Strip target) {
        editor.edit("Route " + strip.getName() + " to " + target.getName(), () -> strip.setOutput(target));
    }

    /** Lets a strip feed nothing after its fader; its sends stay. */
    public void disconnect(Strip strip) {
        editor.edit("Disconnect " + strip.getName(), () -> strip.setOutput(null));
    }

    /**
     * A copy of a strip's signal to a bus; a send to that bus that is there already is changed.
     *
     * @param level in decibels, -120 (silence) to 12
     * @throws Refusal if the level is out of range, the target is not a bus or the main strip, or strips would feed one
     *         another
     */
    public Send send(Strip strip, Strip target, double level, Tap tap) {
        requireLevel(level);
        List<Send> made = new ArrayList<>();
        editor.edit("Send " + strip.getName() + " to " + target.getName(), () -> {
            Send send = sendOf(strip, target, tap);
            send.setTap(tap);
            level(send, level);
            made.add(send);
        });
        return made.getFirst();
    }

    private static void requireLevel(double level) {
        if (!(level >= SILENCE && level <= LOUDEST)) {
            throw new Refusal("A send has a level from -120 (silence) to 12 dB, not " + level + ".");
        }
    }

    private static Send sendOf(Strip strip, Strip target, Tap tap) {
        for (Send send : strip.getSends()) {
            if (send.getTarget() == target) {
                return send;
            }
        }
        Send send = Elements.send(target, 0);
        send.setTap(tap);
        strip.getSends().add(send);
        return send;
    }

    private static void level(Send send, double level) {
        send.getLevel().setValue(level);
    }

    /**
     * A group whose fader is added to that of each member; made if there is none of this name, else it gets these
     * members.
     *
     * @throws Refusal if the name is blank
     */
    public Group group(String name, List<Strip> members) {
        Optional<Group> existing = mixer().getGroups().stream().filter(group -> group.getName().equals(name))
                .findFirst();
        List<Strip> wanted = List.copyOf(members);
        if (name.isBlank()) {
            throw new Refusal("A group needs a name.");
        }
        Group group = existing.orElseGet(() -> newGroup(name));
        editor.edit(existing.isPresent() ? "Change Group " + name : "Add Group " + name, () -> {
            if (existing.isEmpty()) {
                mixer().getGroups().add(group);
            }
            group.getMembers().clear();
            group.getMembers().addAll(wanted);
        });
        return group;
    }

    private static Group newGroup(String name) {
        Group group = SessionFactory.eINSTANCE.createGroup();
        group.setName(name);
        group.setLevel(Elements.value("level", 0));
        return group;
    }
}
