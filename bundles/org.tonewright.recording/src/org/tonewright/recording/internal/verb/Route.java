package org.tonewright.recording.internal.verb;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.core.Refusal;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Recorder;
import org.tonewright.recording.internal.pass.TakeEdit;

/**
 * Which inputs feed which track, as a person writes it: {@code 1=Voice}, {@code 2+3=Keys}.
 *
 * @param inputs the inputs
 * @param track the name of the track
 */
record Route(InputChannels inputs, String track) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}(?:\\+\\d{1,4})*)=(.+)");
    private static final int WIDEST = 2;

    /**
     * Reads a route.
     *
     * @throws Refusal if it makes no sense
     */
    static Route of(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new Refusal("A route is written INPUT=TRACK, such as 1=Voice or 2+3=Keys, not '" + text + "'.");
        }
        String[] numbers = parts.group(1).split("\\+");
        int first = Integer.parseInt(numbers[0]);
        for (int i = 1; i < numbers.length; i++) {
            if (Integer.parseInt(numbers[i]) != first + i) {
                throw new Refusal(
                        "The inputs of a track lie side by side, such as 2+3; '" + parts.group(1) + "' do not.");
            }
        }
        if (first < 1 || numbers.length > WIDEST) {
            throw new Refusal("A track takes one input or two, counted from 1, not '" + parts.group(1) + "'.");
        }
        return new Route(new InputChannels(first - 1, numbers.length), parts.group(2));
    }

    /**
     * The tracks that are asked for, in the order of the routes. What is missing is made, a track without a take yet is
     * made as wide as its inputs, and that is saved before anything is recorded.
     *
     * @throws Refusal if a strip that is not for a track has the name, or a track is named twice
     */
    static List<Track> tracks(OpenDocument<Session> document, List<Route> routes) throws IOException {
        requireOnce(routes);
        Session session = document.root();
        List<Route> missing = routes.stream().filter(route -> route.find(session).isEmpty()).toList();
        if (!missing.isEmpty()) {
            document.editor().edit(missing.size() == 1 ? "Add Track" : "Add Tracks",
                    () -> missing.forEach(route -> TakeEdit.make(session, route.track(), route.inputs().channels())));
            document.save();
        }
        List<Route> wider = routes.stream().filter(route -> route.find(session).filter(route::isTooNarrow).isPresent())
                .toList();
        if (!wider.isEmpty()) {
            document.editor().edit("Widen Tracks", () -> wider.forEach(route -> route.find(session).orElseThrow()
                    .getStrip().setChannels(route.inputs().channels())));
            document.save();
        }
        return routes.stream().map(route -> route.find(session)
                .orElseThrow(() -> new Refusal("There is a strip '" + route.track() + "' that is not a track.")))
                .toList();
    }

    /**
     * The tracks that are asked for, in the order of the routes.
     *
     * @throws Refusal if one is missing or named twice
     */
    static List<Track> known(OpenDocument<Session> document, List<Route> routes) {
        requireOnce(routes);
        return routes.stream().map(route -> route.find(document.root())
                .orElseThrow(() -> new Refusal("There is no track '" + route.track() + "'."))).toList();
    }

    private static void requireOnce(List<Route> routes) {
        Set<String> names = new HashSet<>();
        for (Route route : routes) {
            if (!names.add(route.track())) {
                throw new Refusal("'" + route.track() + "' is routed twice; a track takes its inputs from one route.");
            }
        }
    }

    /** Writes the routes down for this machine. */
    static void keep(Recorder recorder, List<Route> routes, List<Track> tracks) throws IOException {
        for (int i = 0; i < routes.size(); i++) {
            recorder.routing().route(tracks.get(i), routes.get(i).inputs());
        }
        recorder.routed();
    }

    private Optional<Track> find(Session session) {
        return session.getTimeline().getTracks().stream().filter(one -> one.getName().equals(track)).findFirst();
    }

    private boolean isTooNarrow(Track found) {
        return found.getStrip() != null && found.getStrip().getChannels() < inputs.channels()
                && found.getStrip().getSlots().isEmpty()
                && found.getLanes().stream().allMatch(lane -> lane.getClips().isEmpty());
    }
}
