package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tonewright.core.Refusal;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Routing;
import org.tonewright.recording.setup.Listener;
import org.tonewright.recording.setup.Listening;

/** How {@code setup} and {@code levels} listen to a device. */
final class Ears {

    /** The longest that is listened, in seconds. */
    static final double LONGEST = 600;

    private Ears() {}

    /**
     * Listens to the inputs that are routed to tracks; to all of the device if none is.
     *
     * @throws Refusal if there is no such device, or the times make no sense
     */
    static Listening listen(OpenDocument<Session> document, VerbContext context, String device, boolean freely,
            double quiet, double loud) throws IOException {
        if (!(loud > 0 && loud <= LONGEST)) {
            throw new Refusal("Listening lasts up to " + (int) LONGEST + " seconds and longer than 0, not " + loud
                    + ".");
        }
        return new Listener(device, context.studio().devices().named(device), document.root().getSampleRate(), freely)
                .listen(wanted(document), quiet, loud, context.output()::message, context.progress("Listen"));
    }

    private static SortedMap<Integer, String> wanted(OpenDocument<Session> document) throws IOException {
        Routing routing = Routing.of(document);
        SortedMap<Integer, String> wanted = new TreeMap<>();
        for (Track track : document.root().getTimeline().getTracks()) {
            routing.chosen(track).ifPresent(inputs -> name(track, inputs, wanted));
        }
        return wanted;
    }

    private static void name(Track track, InputChannels inputs, SortedMap<Integer, String> wanted) {
        for (int channel = 0; channel < inputs.channels(); channel++) {
            String side = inputs.channels() == 1 ? "" : channel == 0 ? " left" : " right";
            wanted.put(inputs.first() + channel, track.getName() + side);
        }
    }
}
