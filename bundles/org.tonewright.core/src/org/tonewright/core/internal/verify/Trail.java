package org.tonewright.core.internal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Anchor;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.journal.EvidenceException;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.journal.Statement;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.BouncedFiles;
import org.tonewright.core.session.FolderKind;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionException;
import org.tonewright.core.session.SessionStore;
import org.tonewright.core.session.TitleImport;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Title;

/**
 * The way from a delivery or a release back to the takes, through the folders of releases and sessions that are at
 * hand: their journals reach where they stood, hold every entry that the evidence carries, and the files of those
 * entries are there unchanged. The first link that is broken, seen from the delivery, is named.
 */
public final class Trail {

    private final SessionStore sessions;
    private final List<Path> with;

    /**
     * @param sessions opens the folders
     * @param with where a person says that they lie; each is such a folder or holds some
     */
    public Trail(SessionStore sessions, List<Path> with) {
        this.sessions = sessions;
        this.with = List.copyOf(with);
    }

    /** [disk] Walks from a delivery's or release's folder; anything else has no trail. */
    public void walk(Path path, Consumer<RuleResult> findings, Progress progress) throws IOException {
        Optional<Evidence> evidence = evidence(path);
        if (evidence.isEmpty()) {
            return;
        }
        SequencedMap<String, List<JournalEntry>> journals = journals(evidence.get());
        Map<String, Path> folders = folders(path, journals);
        Set<String> needed = evidence.get().statements().stream()
                .flatMap(statement -> statement.entry().deed().from().stream()).map(Origin::sha256)
                .collect(Collectors.toSet());
        List<RuleResult> broken = new ArrayList<>();
        int done = 0;
        for (Map.Entry<String, List<JournalEntry>> journal : journals.entrySet()) {
            Path folder = folders.get(journal.getKey());
            if (folder == null) {
                findings.accept(RuleResult.noted("trail.folder", "'" + journal.getKey()
                        + "' is not at hand; '--with' and its folder leads on into it."));
            } else {
                List<RuleResult> wrong = follow(folder, journal.getKey(),
                        Optional.ofNullable(evidence.get().anchors().get(journal.getKey())), journal.getValue(),
                        needed);
                wrong.forEach(findings);
                broken.addAll(wrong);
                if (wrong.isEmpty()) {
                    findings.accept(RuleResult.held("trail.journal", "'" + journal.getKey() + "' in '" + folder
                            + "' has the " + journal.getValue().size() + " entries this rests on, and their files."));
                }
            }
            done++;
            progress.at((double) done / journals.size());
        }
        if (!broken.isEmpty()) {
            findings.accept(RuleResult.broken("trail.first",
                    "The first broken link on the way back to the takes: " + broken.getFirst().message()));
        }
    }

    private Optional<Evidence> evidence(Path path) throws IOException {
        try {
            Path file = path.resolve(Evidence.FILE);
            if (Files.isDirectory(path) && Files.isRegularFile(file)) {
                return Optional.of(Evidence.read(file));
            }
            if (sessions.kind(path).equals(Optional.of(FolderKind.RELEASE))) {
                return ofRelease(path);
            }
        } catch (EvidenceException | SessionException | Refusal _) {
            return Optional.empty(); // the verifier of the folder has said so
        }
        return Optional.empty();
    }

    /** What the titles of a release rest on, each from the entry that brought it in. */
    private Optional<Evidence> ofRelease(Path path) throws IOException {
        try (OpenDocument<Release> release = sessions.openRelease(path, Access.READ)) {
            SequencedMap<String, Statement> statements = new LinkedHashMap<>();
            Optional<Evidence> last = Optional.empty();
            for (Title title : release.root().getTitles()) {
                Optional<JournalEntry> maker = release.journal().maker(title.getSource().getSha256());
                if (maker.isPresent()) {
                    Evidence one = TitleImport.witnesses(release).evidence(maker.get());
                    one.statements().forEach(statement -> statements.putIfAbsent(statement.entry().hash(), statement));
                    last = Optional.of(one);
                }
            }
            if (last.isEmpty()) {
                return last;
            }
            SortedMap<String, Anchor> anchors = new TreeMap<>();
            for (Title title : release.root().getTitles()) {
                Path beside = release.resolve(title.getSource().getPath() + "." + Evidence.FILE);
                if (Files.isRegularFile(beside)) {
                    anchors.putAll(Evidence.read(beside).anchors());
                }
            }
            return Optional.of(new Evidence(last.get().subject(), anchors, List.copyOf(statements.values())));
        }
    }

    /** The entries by the name of their journal; journals and entries from the delivery back to the takes. */
    private static SequencedMap<String, List<JournalEntry>> journals(Evidence evidence) {
        SequencedMap<String, List<JournalEntry>> journals = new LinkedHashMap<>();
        evidence.statements().reversed().forEach(statement -> journals
                .computeIfAbsent(statement.journal(), _ -> new ArrayList<>()).add(statement.entry()));
        return journals;
    }

    private Map<String, Path> folders(Path path, SequencedMap<String, List<JournalEntry>> journals)
            throws IOException {
        Map<String, Path> folders = new LinkedHashMap<>();
        add(path, folders);
        for (Path given : with) {
            add(given, folders);
            if (Files.isDirectory(given) && sessions.kind(given).isEmpty()) {
                List<Path> inside;
                try (Stream<Path> entries = Files.list(given)) {
                    inside = entries.filter(Files::isDirectory).sorted().toList();
                }
                for (Path folder : inside) {
                    add(folder, folders);
                }
            }
        }
        // The notes lead from folder to folder: from the delivery to its release, from there to the sessions.
        for (Map.Entry<String, List<JournalEntry>> journal : journals.entrySet()) {
            for (JournalEntry entry : journal.getValue()) {
                boolean delivery = entry.deed().kind().equals(Deed.DELIVERY);
                Path from = delivery ? path : folders.get(journal.getKey());
                String hint = entry.deed().notes().get(delivery ? Deed.RELEASE : TitleImport.SESSION);
                if (from != null && hint != null) {
                    try {
                        add(from.toAbsolutePath().resolve(hint).normalize(), folders);
                    } catch (InvalidPathException _) {
                        continue; // no path of this system, so not at hand
                    }
                }
            }
        }
        return folders;
    }

    private void add(Path folder, Map<String, Path> folders) throws IOException {
        if (sessions.kind(folder).isEmpty()) {
            return;
        }
        try (OpenDocument<? extends Document> document = sessions.open(folder, Access.READ)) {
            String name = switch (document.root()) {
            case Session session -> session.getName();
            case Release release -> release.getTitle();
            default -> "";
            };
            folders.putIfAbsent(BouncedFiles.label(name, document.root()), folder);
        } catch (SessionException | Refusal _) {
            return; // what cannot be opened is not at hand
        }
    }

    private static List<RuleResult> follow(Path folder, String name, Optional<Anchor> anchor,
            List<JournalEntry> entries, Set<String> needed) throws IOException {
        List<RuleResult> broken = new ArrayList<>();
        Journal journal = new Journal(folder.resolve(Journal.FILE), false);
        List<JournalEntry> there = journal.entries();
        // An entry is read only if its hash is that of all it says, so the hash stands for it.
        Set<String> hashes = there.stream().map(JournalEntry::hash).collect(Collectors.toSet());
        for (JournalEntry entry : entries) {
            if (!hashes.contains(entry.hash())) {
                broken.add(RuleResult.broken("trail.journal", "Entry " + entry.number() + " (" + entry.deed().kind()
                        + ") of '" + name + "' is missing in the journal in '" + folder + "', or was changed."));
            }
        }
        if (anchor.isPresent() && anchor.get().length() > 0
                && !hashes.contains(anchor.get().head())) {
            broken.add(RuleResult.broken("trail.anchor", "The journal in '" + folder + "' does not reach entry "
                    + anchor.get().length() + ", where it stood then: entries were removed or replaced."));
        }
        broken.addAll(new TrailFiles(folder, there, needed).prove(entries));
        return broken;
    }
}
