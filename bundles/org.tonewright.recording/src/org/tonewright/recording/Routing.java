package org.tonewright.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tonewright.core.Refusal;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.playback.InputRouting;
import org.tonewright.core.playback.OpenDevice;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.media.ProductFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Which inputs of this machine feed which tracks, and how much earlier takes belong than the device says. It is kept in
 * {@value #FILE} of the session, which no backup takes along: another machine has other inputs. A track that is not
 * routed takes the first inputs that nobody has.
 */
public final class Routing implements InputRouting {

    /** Where it is kept, in the session's folder. */
    public static final String FILE = "local/routing.json";

    private static final int MOST_INPUTS = 1024;

    private final Map<String, InputChannels> routes = new TreeMap<>();
    private int correction;

    /**
     * Reads the routing of a session; a file that is missing or broken routes nothing.
     *
     * @throws IOException if the file cannot be read
     */
    public static Routing of(OpenDocument<Session> document) throws IOException {
        Routing routing = new Routing();
        Path file = document.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try {
                routing.read(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
            } catch (JsonParseException | IllegalStateException | IllegalArgumentException
                    | UnsupportedOperationException | CharacterCodingException _) {
                routing.routes.clear();
                routing.correction = 0;
            }
        }
        return routing;
    }

    private void read(JsonObject object) {
        correction = object.has("correction") ? number(object, "correction") : 0;
        if (!(object.get("tracks") instanceof JsonObject tracks)) {
            throw new JsonParseException("it has no 'tracks'");
        }
        for (Map.Entry<String, JsonElement> track : tracks.entrySet()) {
            JsonObject route = track.getValue().getAsJsonObject();
            routes.put(track.getKey(), new InputChannels(number(route, "first"), number(route, "channels")));
        }
    }

    private static int number(JsonObject object, String key) {
        JsonElement number = object.get(key);
        if (number == null) {
            throw new JsonParseException("it has no '" + key + "'");
        }
        return number.getAsInt();
    }

    /** Keeps it with a session. */
    public void save(OpenDocument<Session> document) throws IOException {
        JsonObject tracks = new JsonObject();
        routes.forEach((track, inputs) -> {
            JsonObject route = new JsonObject();
            route.addProperty("first", inputs.first());
            route.addProperty("channels", inputs.channels());
            tracks.add(track, route);
        });
        JsonObject object = new JsonObject();
        object.addProperty("correction", correction);
        object.add("tracks", tracks);
        Path file = document.resolve(FILE);
        Files.createDirectories(document.resolve("local"));
        try (ProductFile product = ProductFile.create(file)) {
            String text = new GsonBuilder().setPrettyPrinting().create().toJson(object);
            product.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            product.commit();
        }
    }

    /** From now on a track takes these inputs. */
    public void route(Track track, InputChannels inputs) {
        routes.put(track.getId(), inputs);
    }

    /** From now on a track takes the first inputs that nobody has. */
    public void unroute(Track track) {
        routes.remove(track.getId());
    }

    /** The inputs that were chosen for a track. */
    public Optional<InputChannels> chosen(Track track) {
        return Optional.ofNullable(routes.get(track.getId()));
    }

    /**
     * Looks whether a device has the inputs that were chosen for a track.
     *
     * @throws Refusal if one is missing
     */
    public void requireInputs(Track track, OpenDevice device) {
        chosen(track).map(inputs -> inputs.first() + inputs.channels()).filter(last -> last > device.inputs())
                .ifPresent(last -> {
                    throw new Refusal("Input " + last + " is routed to '" + track.getName() + "', but the device '"
                            + device.id() + "' has " + device.inputs()
                            + (device.inputs() == 1 ? " input." : " inputs."));
                });
    }

    /** The frames by which takes belong earlier than the device says, as somebody measured. */
    public int correction() {
        return correction;
    }

    /** Sets what was measured; below 0 takes belong later. */
    public void correct(int frames) {
        correction = frames;
    }

    @Override
    public Map<Track, InputChannels> inputs(Session session) {
        return inputs(session, Set.of());
    }

    /** The inputs of the tracks that listen, and of those that are about to record. */
    Map<Track, InputChannels> inputs(Session session, Set<Track> recording) {
        Set<Integer> taken = new HashSet<>();
        routes.values().forEach(inputs -> take(inputs, taken));
        Map<Track, InputChannels> found = new LinkedHashMap<>();
        for (Track track : session.getTimeline().getTracks()) {
            if (InputRouting.listens(track) || recording.contains(track)) {
                found.put(track, chosen(track).orElseGet(() -> free(track, taken)));
            }
        }
        return found;
    }

    private static InputChannels free(Track track, Set<Integer> taken) {
        Strip strip = track.getStrip();
        int width = strip == null ? 1 : Math.min(2, strip.getChannels());
        int first = 0;
        while (first < MOST_INPUTS && !isFree(first, width, taken)) {
            first++;
        }
        InputChannels inputs = new InputChannels(first, width);
        take(inputs, taken);
        return inputs;
    }

    private static boolean isFree(int first, int width, Set<Integer> taken) {
        for (int i = 0; i < width; i++) {
            if (taken.contains(first + i)) {
                return false;
            }
        }
        return true;
    }

    private static void take(InputChannels inputs, Set<Integer> taken) {
        for (int i = 0; i < inputs.channels(); i++) {
            taken.add(inputs.first() + i);
        }
    }
}
