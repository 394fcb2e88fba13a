package org.tonewright.core.journal;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.tonewright.media.Sha256;

/**
 * JSON with exactly one way to write each value, so that it can be hashed: no white space, keys in the order of their
 * UTF-16 units, only quotation marks, backslashes, control characters and unpaired surrogates escaped, numbers as they
 * stand. The idea is that of RFC 8785, without its rules for numbers: ours are read as text and written back as text.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    /** The text of a value. */
    static String write(JsonElement value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** The SHA-256 of an object's canonical text in UTF-8 without some of its fields. */
    static String hash(JsonObject object, String... without) {
        JsonObject copy = new JsonObject();
        Set<String> left = new HashSet<>(Set.of(without));
        object.entrySet().stream().filter(entry -> !left.contains(entry.getKey()))
                .forEach(entry -> copy.add(entry.getKey(), entry.getValue()));
        return Sha256.of(write(copy).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(JsonElement value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            char separator = '{';
            for (Map.Entry<String, JsonElement> entry : new TreeMap<>(object.asMap()).entrySet()) {
                out.append(separator);
                text(entry.getKey(), out);
                out.append(':');
                write(entry.getValue(), out);
                separator = ',';
            }
            out.append(separator == '{' ? "{}" : "}");
        } else if (value instanceof JsonArray array) {
            char separator = '[';
            for (JsonElement element : array) {
                out.append(separator);
                write(element, out);
                separator = ',';
            }
            out.append(separator == '[' ? "[]" : "]");
        } else if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            text(primitive.getAsString(), out);
        } else {
            out.append(value.isJsonNull() ? "null" : value.getAsString());
        }
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (pair) {
                out.append(c).append(text.charAt(++i));
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append("\\u").append(String.format("%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
