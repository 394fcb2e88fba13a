package org.tonewright.core.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Journals, and evidence gathered from journals earlier, that can be asked how something came about. */
public final class Witnesses {

    private final Map<String, Statement> byHash = new HashMap<>();
    private final SortedMap<String, Anchor> anchors = new TreeMap<>();

    /**
     * Adds a journal with all its entries.
     *
     * @param name of the session or release, no two the same
     */
    public void add(String name, Journal journal) throws IOException {
        anchors.put(name, journal.anchor());
        journal.entries().forEach(entry -> byHash.putIfAbsent(entry.hash(), new Statement(name, entry)));
    }

    /**
     * Adds what was gathered earlier.
     *
     * @throws EvidenceException if the file holds no evidence, or was changed
     */
    public void add(Path evidence) throws IOException {
        Evidence gathered = Evidence.read(evidence);
        gathered.statements().forEach(statement -> byHash.putIfAbsent(statement.entry().hash(), statement));
        gathered.anchors().forEach((name, anchor) -> anchors.merge(name, anchor,
                (one, other) -> one.length() >= other.length() ? one : other));
    }

    /**
     * All that an entry rests on. A cause that no witness knows is left out; {@link Evidence#brokenLink} will name it.
     *
     * @param subject an entry of one of the journals that were added
     */
    public Evidence evidence(JournalEntry subject) {
        List<Statement> statements = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(subject.hash()));
        Set<String> done = new HashSet<>();
        while (!open.isEmpty()) {
            String hash = open.getLast();
            Statement statement = byHash.get(hash);
            List<String> causes = statement == null ? List.of()
                    : statement.entry().deed().causes().stream().filter(by -> !done.contains(by)).toList();
            if (causes.isEmpty()) {
                open.removeLast();
                if (done.add(hash) && statement != null) {
                    statements.add(statement);
                }
            } else {
                open.addAll(causes);
            }
        }
        Set<String> named = new HashSet<>();
        statements.forEach(statement -> named.add(statement.journal()));
        SortedMap<String, Anchor> touched = new TreeMap<>(anchors);
        touched.keySet().retainAll(named);
        return new Evidence(subject.hash(), touched, statements);
    }
}
