package org.tonewright.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.tonewright.core.internal.folder.FolderPath;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.media.ProductFile;
import org.tonewright.media.Sha256;

/**
 * The entries that one entry rests on, across the journals of sessions and release, causes before effects, and how far
 * each journal had come. A delivery carries it in {@value #FILE}, so that the way from its files back to what was
 * imported or recorded can be walked without the studio it came from.
 *
 * @param subject the hash of the entry it is about
 * @param anchors how far each journal had come, by its name
 * @param statements the entries, the subject last
 */
public record Evidence(String subject, SortedMap<String, Anchor> anchors, List<Statement> statements) {

    /** The name of the file in the folder of a delivery. */
    public static final String FILE = "evidence.jsonl";

    private static final int SHORT = 12;

    /** Copies the anchors and statements. */
    public Evidence {
        anchors = Collections.unmodifiableSortedMap(new TreeMap<>(anchors));
        statements = List.copyOf(statements);
    }

    /**
     * Reads a file of evidence.
     *
     * @throws EvidenceException if it holds none, or a line of it was changed
     */
    public static Evidence read(Path file) throws IOException {
        return EvidenceJson.read(file);
    }

    /**
     * Writes a file of evidence; it appears when it is whole, and forced to disk.
     *
     * @throws IOException if that fails; nothing is left behind then
     */
    public void write(Path file) throws IOException {
        try (ProductFile product = ProductFile.create(file)) {
            product.write(ByteBuffer.wrap(EvidenceJson.write(this).getBytes(StandardCharsets.UTF_8)), 0);
            product.commit();
        }
    }

    /** The entry it is about, if it is among the statements. */
    public Optional<JournalEntry> entry() {
        return statements.stream().map(Statement::entry).filter(entry -> entry.hash().equals(subject)).findFirst();
    }

    /**
     * Walks from the subject back to what was imported or recorded.
     *
     * @return the first link that is broken, as a sentence; empty if every link holds
     */
    public Optional<String> brokenLink() {
        Map<String, Statement> byHash = new HashMap<>();
        statements.forEach(statement -> byHash.put(statement.entry().hash(), statement));
        Deque<Statement> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>(Set.of(subject));
        if (!byHash.containsKey(subject)) {
            return Optional.of("The entry " + shown(subject) + ", which the evidence is about, is not in it.");
        }
        open.add(byHash.get(subject));
        while (!open.isEmpty()) {
            Statement effect = open.remove();
            for (Origin origin : effect.entry().deed().from()) {
                Optional<String> broken = broken(effect, origin, byHash);
                if (broken.isPresent()) {
                    return broken;
                }
                origin.by().filter(seen::add).ifPresent(by -> open.add(byHash.get(by)));
            }
            for (String rest : effect.entry().deed().rests()) {
                if (!byHash.containsKey(rest)) {
                    return Optional.of("The entry " + shown(rest) + ", which " + effect.name()
                            + " rests on, is missing.");
                }
                if (seen.add(rest)) {
                    open.add(byHash.get(rest));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> broken(Statement effect, Origin origin, Map<String, Statement> byHash) {
        String link = "'" + origin.file() + "' (SHA-256 " + shown(origin.sha256()) + "), which " + effect.name()
                + " was made from, ";
        if (origin.by().isEmpty()) {
            return effect.entry().deed().kind().equals(Deed.IMPORT) ? Optional.empty()
                    : Optional.of(link + "comes from nowhere: no entry made it.");
        }
        String by = origin.by().get();
        if (!byHash.containsKey(by)) {
            return Optional.of(link + "was made by the entry " + shown(by) + ", which is missing.");
        }
        Statement cause = byHash.get(by);
        boolean made = cause.entry().deed().made().stream()
                .anyMatch(product -> product.sha256().equals(origin.sha256()));
        return made ? Optional.empty() : Optional.of(link + "was not made by " + cause.name() + ", though it says so.");
    }

    /**
     * Proves a delivery by its own files: that each file the delivery's entry made lies in the folder unchanged, and
     * that the way back to what was imported or recorded is whole.
     *
     * @param folder of the delivery
     */
    public static void verify(Path folder, Consumer<RuleResult> findings) throws IOException {
        Path file = folder.resolve(FILE);
        Evidence evidence;
        try {
            evidence = read(file);
            findings.accept(RuleResult.held("evidence.file", "The " + evidence.statements().size()
                    + " entries in '" + FILE + "' are whole and none was changed."));
        } catch (EvidenceException e) {
            findings.accept(RuleResult.broken("evidence.file", String.valueOf(e.getMessage())));
            return;
        }
        List<Product> made = evidence.entry().map(entry -> entry.deed().made()).orElse(List.of());
        List<String> wrong = new ArrayList<>();
        for (Product product : made) {
            wrong(folder, product).ifPresent(wrong::add);
        }
        wrong.forEach(sentence -> findings.accept(RuleResult.broken("evidence.products", sentence)));
        if (wrong.isEmpty()) {
            findings.accept(RuleResult.held("evidence.products",
                    "The " + made.size() + " files that the delivery's entry made are there, unchanged."));
        }
        Optional<String> broken = evidence.brokenLink();
        findings.accept(broken.map(sentence -> RuleResult.broken("evidence.links", sentence)).orElseGet(
                () -> RuleResult.held("evidence.links",
                        "Every link from the delivery back to what was imported or recorded holds.")));
    }

    private static Optional<String> wrong(Path folder, Product product) throws IOException {
        Optional<String> problem = FolderPath.problem(product.file());
        if (problem.isPresent()) {
            return Optional.of("The path '" + product.file() + "' " + problem.get() + ".");
        }
        Path file = FolderPath.resolve(folder, product.file());
        if (!Files.isRegularFile(file)) {
            return Optional.of("'" + product.file() + "', which the delivery's entry made, is missing.");
        }
        return Sha256.of(file).equals(product.sha256()) ? Optional.empty()
                : Optional.of("'" + product.file() + "' was changed after it was delivered: its SHA-256 is another.");
    }

    private static String shown(String hash) {
        return hash.length() > SHORT ? hash.substring(0, SHORT) + "..." : hash;
    }
}
