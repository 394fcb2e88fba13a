package org.tonewright.core.playback;

import java.util.Locale;

import org.tonewright.engine.graph.State;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Tap;
import org.tonewright.model.session.Track;
import org.tonewright.model.session.Value;

/**
 * A session made by hand at 48 kHz; the id of a strip is its name in lower case, of its track the same with "track-".
 */
final class Song {

    private static final SessionFactory FACTORY = SessionFactory.eINSTANCE;

    final Session session = FACTORY.createSession();
    final Strip main;

    final SessionSources sources = new SessionSources() {

        @Override
        public SampleSource media(MediaFile file) {
            return SampleSource.of(file.getPath(), new float[file.getChannels()][(int) file.getFrames()]);
        }

        @Override
        public State state(String sha256) {
            return new State(sha256.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    };

    Song() {
        session.setName("Trial");
        session.setSampleRate(48000);
        session.setTimeline(FACTORY.createTimeline());
        session.getTimeline().getTempoChanges().add(FACTORY.createTempoChange());
        session.setPool(FACTORY.createPool());
        session.setMixer(FACTORY.createMixer());
        main = strip("Main", StripRole.MAIN, 2);
        session.getMixer().setMain(main);
    }

    private Strip strip(String name, StripRole role, int channels) {
        Strip strip = FACTORY.createStrip();
        strip.setId(name.toLowerCase(Locale.ROOT));
        strip.setName(name);
        strip.setRole(role);
        strip.setChannels(channels);
        strip.setLevel(value("level", 0));
        strip.setPan(value("pan", 0));
        session.getMixer().getStrips().add(strip);
        return strip;
    }

    static Value value(String key, double number) {
        Value value = FACTORY.createValue();
        value.setKey(key);
        value.setValue(number);
        return value;
    }

    Strip bus(String name) {
        Strip bus = strip(name, StripRole.BUS, 2);
        bus.setOutput(main);
        return bus;
    }

    Strip track(String name, int channels) {
        Strip strip = strip(name, StripRole.TRACK, channels);
        strip.setOutput(main);
        Track track = FACTORY.createTrack();
        track.setId("track-" + strip.getId());
        track.setName(name);
        track.setStrip(strip);
        Lane lane = FACTORY.createLane();
        track.getLanes().add(lane);
        track.setActiveLane(lane);
        session.getTimeline().getTracks().add(track);
        return strip;
    }

    Track trackOf(Strip strip) {
        return session.getTimeline().getTracks().stream().filter(track -> track.getStrip() == strip).findFirst()
                .orElseThrow();
    }

    Clip clip(Strip strip, long start, long length, int channels) {
        MediaFile media = FACTORY.createMediaFile();
        media.setPath("media/" + strip.getName() + ".wav");
        media.setFrames(length);
        media.setChannels(channels);
        media.setSampleRate(48000);
        session.getPool().getFiles().add(media);
        Clip clip = FACTORY.createClip();
        clip.setName(strip.getName());
        clip.setStart(start);
        clip.setLength(length);
        clip.setMedia(media);
        trackOf(strip).getActiveLane().getClips().add(clip);
        return clip;
    }

    static Send send(Strip from, Strip to, Tap tap) {
        Send send = FACTORY.createSend();
        send.setId(from.getId() + "-" + to.getId());
        send.setTap(tap);
        send.setTarget(to);
        send.setLevel(value("level", -6));
        send.setPan(value("pan", 0));
        from.getSends().add(send);
        return send;
    }

    static Slot slot(Strip strip, String id) {
        Slot slot = FACTORY.createSlot();
        slot.setId(id);
        slot.setProcessorId("org.vendor." + id);
        strip.getSlots().add(slot);
        return slot;
    }
}
