package org.tonewright.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import org.tonewright.media.ProductFile;

/**
 * A file that holds one JSON object and its own seal: under {@value #SEAL} the SHA-256 of everything else. One changed
 * bit shows. It is written to be read by people too. [disk]
 */
public final class SealedJson {

    /** The key of the seal, the last one. */
    public static final String SEAL = "hash";

    /** A longer file is not read. */
    private static final long LONGEST = 64 << 20;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls()
            .create();

    private SealedJson() {}

    /**
     * Writes an object with its seal; the file appears when it is whole, and forced to disk.
     *
     * @param content a record, map or {@link JsonObject}, without the key {@value #SEAL}
     * @return the bytes that were written
     * @throws IOException if that fails; nothing is left behind then
     */
    public static byte[] write(Path file, Object content) throws IOException {
        byte[] bytes = bytes(content);
        try (ProductFile product = ProductFile.create(file)) {
            product.write(ByteBuffer.wrap(bytes), 0);
            product.commit();
        }
        return bytes;
    }

    /** What {@link #write} writes. [any] */
    public static byte[] bytes(Object content) {
        JsonObject object = GSON.toJsonTree(content).getAsJsonObject();
        object.addProperty(SEAL, CanonicalJson.hash(object, SEAL));
        return (GSON.toJson(object) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file.
     *
     * @param type a record whose components are the keys; those that the file lacks are null, whatever their type says
     * @throws EvidenceException if it holds no such object, or was changed
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LONGEST) {
            throw new EvidenceException(file, "The file is longer than such a file can be.");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        try {
            JsonElement element = JsonParser.parseString(text);
            if (!(element instanceof JsonObject object) || !object.has(SEAL)
                    || !Json.text(object, SEAL).equals(CanonicalJson.hash(object, SEAL))
                    || !text.equals(GSON.toJson(object) + "\n")) {
                throw new EvidenceException(file, "The file was changed: its seal is not that of its content.");
            }
            return record(object, type, file);
        } catch (JsonParseException | IllegalStateException e) {
            throw new EvidenceException(file, "The file was changed: it is not written the way we write.");
        }
    }

    /** Gson passes on as they are what it can't put into a record, and what a record's constructor throws. */
    private static <T> T record(JsonObject object, Class<T> type, Path file) throws IOException {
        try {
            return GSON.fromJson(object, type);
        } catch (RuntimeException e) {
            throw new EvidenceException(file, "The file does not hold what such a file states.");
        }
    }
}
