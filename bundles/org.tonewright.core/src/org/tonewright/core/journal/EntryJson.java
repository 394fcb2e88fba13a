package org.tonewright.core.journal;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/** How an entry is written as a line of JSON, and read. */
final class EntryJson {

    private EntryJson() {}

    /** The object of an entry, hash included. */
    static JsonObject write(int number, Instant time, Deed deed, String previous) {
        JsonObject object = new JsonObject();
        object.addProperty("number", number);
        object.addProperty("time", time.toString());
        object.addProperty("kind", deed.kind());
        object.addProperty("previous", previous);
        object.addProperty("device", deed.device());
        JsonArray made = new JsonArray();
        deed.made().forEach(product -> made.add(file(product.file(), product.sha256())));
        object.add("made", made);
        JsonArray from = new JsonArray();
        for (Origin origin : deed.from()) {
            JsonObject file = file(origin.file(), origin.sha256());
            origin.by().ifPresent(by -> file.addProperty("by", by));
            from.add(file);
        }
        object.add("from", from);
        JsonArray processors = new JsonArray();
        deed.treatments().forEach(treatment -> processors.add(write(treatment)));
        object.add("processors", processors);
        JsonObject notes = new JsonObject();
        deed.notes().forEach(notes::addProperty);
        object.add("notes", notes);
        object.addProperty("hash", CanonicalJson.hash(object, "hash"));
        return object;
    }

    private static JsonObject file(String path, String sha256) {
        JsonObject file = new JsonObject();
        file.addProperty("file", path);
        file.addProperty("sha256", sha256);
        return file;
    }

    private static JsonObject write(Treatment treatment) {
        JsonObject object = new JsonObject();
        object.addProperty("place", treatment.place());
        object.addProperty("processor", treatment.processor());
        object.addProperty("version", treatment.version());
        object.addProperty("blob", treatment.blob());
        JsonObject values = new JsonObject();
        treatment.values().forEach(values::addProperty);
        object.add("values", values);
        return object;
    }

    /**
     * The object in a line.
     *
     * @throws JsonParseException if the line is not exactly what we would write
     */
    static JsonObject parse(String line) {
        JsonReader reader = new JsonReader(new StringReader(line));
        reader.setStrictness(Strictness.STRICT);
        JsonElement element;
        try {
            element = JsonParser.parseReader(reader);
        } catch (JsonParseException e) {
            throw new JsonParseException("it is no JSON", e);
        }
        if (!(element instanceof JsonObject object) || !CanonicalJson.write(object).equals(line)) {
            throw new JsonParseException("it is not written the way we write");
        }
        return object;
    }

    /**
     * The entry that an object holds.
     *
     * @throws JsonParseException if it holds none, or its hash is not that of its content
     */
    static JournalEntry read(JsonObject object) {
        String hash = Json.text(object, "hash");
        if (!hash.equals(CanonicalJson.hash(object, "hash"))) {
            throw new JsonParseException("its hash is not that of its content");
        }
        List<Product> made = new ArrayList<>();
        Json.objects(object, "made")
                .forEach(file -> made.add(new Product(Json.text(file, "file"), Json.text(file, "sha256"))));
        List<Origin> from = new ArrayList<>();
        Json.objects(object, "from")
                .forEach(file -> from.add(new Origin(Json.text(file, "file"), Json.text(file, "sha256"),
                        file.has("by") ? Optional.of(Json.text(file, "by")) : Optional.empty())));
        List<Treatment> treatments = new ArrayList<>();
        Json.objects(object, "processors").forEach(processor -> treatments.add(treatment(processor)));
        SortedMap<String, String> notes = new TreeMap<>();
        JsonObject noted = Json.object(object, "notes");
        noted.keySet().forEach(key -> notes.put(key, Json.text(noted, key)));
        return new JournalEntry((int) Json.number(object, "number"), time(object),
                new Deed(Json.text(object, "kind"), made, from, treatments, Json.text(object, "device"), notes),
                Json.text(object, "previous"), hash);
    }

    private static Treatment treatment(JsonObject processor) {
        SortedMap<String, Double> values = new TreeMap<>();
        JsonObject kept = Json.object(processor, "values");
        kept.keySet().forEach(key -> values.put(key, Json.number(kept, key)));
        return new Treatment(Json.text(processor, "place"), Json.text(processor, "processor"),
                Json.text(processor, "version"), values,
                Json.text(processor, "blob"));
    }

    private static Instant time(JsonObject object) {
        try {
            return Instant.parse(Json.text(object, "time"));
        } catch (DateTimeException e) {
            throw new JsonParseException("its time is none", e);
        }
    }
}
