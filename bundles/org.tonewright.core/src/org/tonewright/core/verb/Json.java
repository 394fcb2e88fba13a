package org.tonewright.core.verb;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;

/** How results become JSON: every key written, numbers that are not finite and empty optionals as {@code null}. */
final class Json {

    private static final double EXACT_LONG = 1e15;

    private static final Gson GSON = new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping()
            .registerTypeAdapter(Double.class, (JsonSerializer<Double>) Json::number)
            .registerTypeAdapter(double.class, (JsonSerializer<Double>) Json::number)
            .registerTypeHierarchyAdapter(Optional.class, (JsonSerializer<Optional<?>>) Json::optional)
            .registerTypeHierarchyAdapter(Path.class, (JsonSerializer<Path>) Json::path).create();

    private Json() {}

    static String write(Object document) {
        return GSON.toJson(document);
    }

    private static JsonElement number(Double value, Type type, JsonSerializationContext context) {
        if (!Double.isFinite(value)) {
            return JsonNull.INSTANCE;
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT_LONG;
        return whole ? new JsonPrimitive(value.longValue()) : new JsonPrimitive(value);
    }

    private static JsonElement optional(Optional<?> value, Type type, JsonSerializationContext context) {
        return value.isPresent() ? context.serialize(value.get()) : JsonNull.INSTANCE;
    }

    private static JsonElement path(Path value, Type type, JsonSerializationContext context) {
        return new JsonPrimitive(value.toString());
    }
}
