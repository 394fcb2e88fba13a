package org.tonewright.recording.internal.pass;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.tonewright.core.session.OpenDocument;
import org.tonewright.media.ProductFile;
import org.tonewright.model.session.Session;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The notes of passes whose takes are not in the session yet. */
public final class PassNotes {

    private PassNotes() {}

    private static Path file(OpenDocument<Session> document, int pass) throws IOException {
        return document.resolve(OpenDocument.PASSES).resolve(String.format(Locale.ROOT, "%03d.json", pass));
    }

    /** [disk] Writes a note, forced to disk. */
    public static void write(OpenDocument<Session> document, PassNote note) throws IOException {
        Path file = file(document, note.pass());
        Files.createDirectories(document.resolve(OpenDocument.PASSES));
        try (ProductFile product = ProductFile.create(file)) {
            String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(note);
            product.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            product.commit();
        }
    }

    /** [disk] Deletes a note. */
    public static void delete(OpenDocument<Session> document, int pass) throws IOException {
        Files.deleteIfExists(file(document, pass));
    }

    /** [disk] Gives back the room that a pass held which a crash has ended. */
    public static void release(OpenDocument<Session> document) throws IOException {
        Reserve.release(document);
    }

    /** [disk] All notes, in the order of the passes; one that cannot be read is left alone. */
    public static List<PassNote> all(OpenDocument<Session> document) throws IOException {
        Path folder = document.resolve(OpenDocument.PASSES);
        List<PassNote> notes = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            List<Path> files;
            try (Stream<Path> found = Files.list(folder)) {
                files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
            }
            for (Path file : files) {
                try {
                    notes.add(read(JsonParser.parseString(Files.readString(file)).getAsJsonObject()));
                } catch (JsonParseException | IllegalStateException | NumberFormatException
                        | UnsupportedOperationException | ArithmeticException | CharacterCodingException _) {
                    // Torn by the crash itself, before a frame was recorded.
                }
            }
        }
        return notes;
    }

    private static PassNote read(JsonObject object) {
        List<PassNote.Noted> tracks = new ArrayList<>();
        for (JsonElement element : array(object, "tracks")) {
            JsonObject track = element.getAsJsonObject();
            tracks.add(new PassNote.Noted(text(track, "track"), text(track, "name"), text(track, "file"),
                    text(track, "input"), Math.toIntExact(number(track, "channels"))));
        }
        return new PassNote(Math.toIntExact(number(object, "pass")), text(object, "begun"), text(object, "device"),
                number(object, "start"), number(object, "loopStart"), number(object, "loopLength"), tracks);
    }

    private static JsonArray array(JsonObject object, String key) {
        return has(object, key).getAsJsonArray();
    }

    private static String text(JsonObject object, String key) {
        return has(object, key).getAsString();
    }

    private static long number(JsonObject object, String key) {
        return has(object, key).getAsLong();
    }

    private static JsonElement has(JsonObject object, String key) {
        JsonElement element = object.get(key);
        if (element == null) {
            throw new JsonParseException("it has no '" + key + "'");
        }
        return element;
    }
}
