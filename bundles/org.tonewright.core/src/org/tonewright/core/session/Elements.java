package org.tonewright.core.session;

import java.util.UUID;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Mixer;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.TempoChange;
import org.tonewright.model.session.Timeline;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.Value;

/** New objects as a studio expects them: whole, with ids and with neutral values, not yet part of a document. */
public final class Elements {

    private static final SessionFactory FACTORY = SessionFactory.eINSTANCE;

    private Elements() {}

    /** A session with a main strip, a tempo, and nothing else. */
    public static Session session(SessionSpec spec) {
        Session session = FACTORY.createSession();
        session.setFormatVersion(Migrations.standard().current());
        session.setName(spec.name());
        session.setSampleRate(spec.sampleRate());
        Timeline timeline = FACTORY.createTimeline();
        timeline.setLoop(FACTORY.createSpan());
        timeline.setPunch(FACTORY.createSpan());
        TempoChange tempo = FACTORY.createTempoChange();
        tempo.setTempo(spec.tempo());
        tempo.setBeats(spec.beats());
        tempo.setBeatUnit(spec.beatUnit());
        timeline.getTempoChanges().add(tempo);
        session.setTimeline(timeline);
        session.setPool(FACTORY.createPool());
        Mixer mixer = FACTORY.createMixer();
        Strip main = strip("Main", StripRole.MAIN, 2);
        mixer.getStrips().add(main);
        mixer.setMain(main);
        session.setMixer(mixer);
        identify(session);
        return session;
    }

    /**
     * A release without titles, with an empty chain.
     *
     * @param sampleRate of what will be delivered, in hertz
     */
    public static Release release(String title, int sampleRate) {
        Release release = FACTORY.createRelease();
        release.setFormatVersion(Migrations.standard().current());
        release.setTitle(title);
        release.setSampleRate(sampleRate);
        release.setChain(strip("Release", StripRole.MAIN, 2));
        identify(release);
        return release;
    }

    /** A title with an empty chain and no source yet. */
    public static Title title(String name) {
        Title title = FACTORY.createTitle();
        title.setName(name);
        title.setChain(strip(name, StripRole.MAIN, 2));
        identify(title);
        return title;
    }

    /**
     * A strip at 0 dB in the middle that feeds nothing.
     *
     * @param channels 1 for mono, 2 for stereo
     */
    public static Strip strip(String name, StripRole role, int channels) {
        Strip strip = FACTORY.createStrip();
        strip.setName(name);
        strip.setRole(role);
        strip.setChannels(channels);
        strip.setLevel(value("level", 0));
        strip.setPan(value("pan", 0));
        identify(strip);
        return strip;
    }

    /**
     * A send after the fader, in the middle.
     *
     * @param level in decibels
     */
    public static Send send(Strip target, double level) {
        Send send = FACTORY.createSend();
        send.setTarget(target);
        send.setLevel(value("level", level));
        send.setPan(value("pan", 0));
        identify(send);
        return send;
    }

    /** A slot whose parameters all have their initial values. */
    public static Slot slot(String processorId, String processorVersion) {
        Slot slot = FACTORY.createSlot();
        slot.setProcessorId(processorId);
        slot.setProcessorVersion(processorVersion);
        identify(slot);
        return slot;
    }

    /**
     * A constant value.
     *
     * @param number in plain units
     */
    public static Value value(String key, double number) {
        Value value = FACTORY.createValue();
        value.setKey(key);
        value.setValue(number);
        identify(value);
        return value;
    }

    /** Gives an id to an object and to everything in it that has none. */
    static void identify(EObject object) {
        name(object);
        TreeIterator<EObject> contents = object.eAllContents();
        while (contents.hasNext()) {
            name(contents.next());
        }
    }

    private static void name(EObject object) {
        if (object instanceof Element element && element.getId() == null) {
            element.setId(UUID.randomUUID().toString());
        }
    }
}
