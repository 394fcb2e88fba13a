package org.tonewright.core.playback;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;

/** Which inputs of the sound device feed which tracks. It belongs to the machine, not to the session. */
@FunctionalInterface
public interface InputRouting {

    /** The first track that listens has the first inputs, as many as its strip is wide, the next one the next. */
    InputRouting IN_ORDER = session -> {
        Map<Track, InputChannels> inputs = new LinkedHashMap<>();
        int next = 0;
        for (Track track : session.getTimeline().getTracks()) {
            if (listens(track)) {
                Strip strip = track.getStrip();
                InputChannels channels = new InputChannels(next, strip == null ? 1 : strip.getChannels());
                inputs.put(track, channels);
                next += channels.channels();
            }
        }
        return inputs;
    };

    /** The inputs of the tracks of a session that listen; a track that is not named has none. */
    Map<Track, InputChannels> inputs(Session session);

    /** Whether a track has to do with the inputs: it is armed, or its input is always heard. */
    static boolean listens(Track track) {
        return track.isArmed() || track.getMonitor() == Monitor.ON;
    }
}
