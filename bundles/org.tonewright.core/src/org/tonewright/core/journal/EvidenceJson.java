package org.tonewright.core.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/**
 * How evidence is kept as lines of JSON: a head that says what it is about, how far each journal had come and the hash
 * of all that, then a line for each entry with the name of its journal.
 */
final class EvidenceJson {

    private static final int VERSION = 1;
    private static final int MOST = 1_000_000;

    private EvidenceJson() {}

    static String write(Evidence evidence) {
        JsonObject head = new JsonObject();
        head.addProperty("evidence", VERSION);
        head.addProperty("subject", evidence.subject());
        JsonArray journals = new JsonArray();
        evidence.anchors().forEach((name, anchor) -> {
            JsonObject journal = new JsonObject();
            journal.addProperty("journal", name);
            journal.addProperty("length", anchor.length());
            journal.addProperty("head", anchor.head());
            journals.add(journal);
        });
        head.add("journals", journals);
        head.addProperty("entries", evidence.statements().size());
        head.addProperty("hash", CanonicalJson.hash(head, "hash"));
        StringBuilder lines = new StringBuilder(CanonicalJson.write(head)).append('\n');
        for (Statement statement : evidence.statements()) {
            JournalEntry entry = statement.entry();
            JsonObject line = new JsonObject();
            line.addProperty("journal", statement.journal());
            line.add("entry", EntryJson.write(entry.number(), entry.time(), entry.deed(), entry.previous()));
            line.addProperty("hash", CanonicalJson.hash(line, "hash"));
            lines.append(CanonicalJson.write(line)).append('\n');
        }
        return lines.toString();
    }

    static Evidence read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file);
        }
    }

    /** Reads a stream to its end, with the file for the sentences. */
    static Evidence read(InputStream in, Path file) throws IOException {
        try {
            Lines lines = new Lines(in);
            JsonObject head = object(file, 1, lines.next());
            if (Json.number(head, "evidence") != VERSION) {
                throw new EvidenceException(file, "The evidence was written by a newer Tonewright.");
            }
            SortedMap<String, Anchor> anchors = new TreeMap<>();
            for (JsonObject journal : Json.objects(head, "journals")) {
                anchors.put(Json.text(journal, "journal"),
                        new Anchor((int) Json.number(journal, "length"), Json.text(journal, "head")));
            }
            int count = (int) Json.number(head, "entries");
            List<Statement> statements = new ArrayList<>();
            Lines.Line line = lines.next();
            while (!line.isEnd()) {
                statements.add(statement(file, statements.size() + 2, line));
                if (statements.size() > Math.min(count, MOST)) {
                    throw new EvidenceException(file, "There are more entries than the first line says.");
                }
                line = lines.next();
            }
            if (statements.size() != count) {
                throw new EvidenceException(file,
                        "There are " + statements.size() + " entries where the first line says "
                                + count + ".");
            }
            return new Evidence(Json.text(head, "subject"), anchors, statements);
        } catch (JsonParseException e) {
            throw new EvidenceException(file, "The first line is not that of evidence: " + e.getMessage() + ".");
        }
    }

    private static Statement statement(Path file, int number, Lines.Line line) throws EvidenceException {
        JsonObject object = object(file, number, line);
        try {
            return new Statement(Json.text(object, "journal"), EntryJson.read(Json.object(object, "entry")));
        } catch (JsonParseException e) {
            throw new EvidenceException(file, "Line " + number + " holds no entry: " + e.getMessage() + ".");
        }
    }

    private static JsonObject object(Path file, int number, Lines.Line line) throws EvidenceException {
        if (!line.whole()) {
            throw new EvidenceException(file, "Line " + number + " has no end; the file was cut short.");
        }
        try {
            JsonObject object = EntryJson.parse(line.text());
            if (!Json.text(object, "hash").equals(CanonicalJson.hash(object, "hash"))) {
                throw new JsonParseException("its hash is not that of its content");
            }
            return object;
        } catch (JsonParseException e) {
            throw new EvidenceException(file, "Line " + number + " was changed: " + e.getMessage() + ".");
        }
    }
}
