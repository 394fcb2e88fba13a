package org.tonewright.core.journal;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;

/** What an object must have; whatever it lacks is said in a {@link JsonParseException}. */
final class Json {

    private Json() {}

    static String text(JsonObject object, String key) {
        if (object.get(key) instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw lacks(key);
    }

    static double number(JsonObject object, String key) {
        if (object.get(key) instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return primitive.getAsDouble();
        }
        throw lacks(key);
    }

    static JsonObject object(JsonObject object, String key) {
        if (object.get(key) instanceof JsonObject inner) {
            return inner;
        }
        throw lacks(key);
    }

    static List<JsonObject> objects(JsonObject object, String key) {
        if (!(object.get(key) instanceof JsonArray array)) {
            throw lacks(key);
        }
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement element : array) {
            if (!(element instanceof JsonObject one)) {
                throw new JsonParseException("its '" + key + "' is not a list of objects");
            }
            objects.add(one);
        }
        return objects;
    }

    private static JsonParseException lacks(String key) {
        return new JsonParseException("it has no '" + key + "'");
    }
}
