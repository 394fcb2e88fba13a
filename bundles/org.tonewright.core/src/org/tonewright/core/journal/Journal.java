package org.tonewright.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.google.gson.JsonObject;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Refusal;
import org.tonewright.core.verify.RuleResult;

/**
 * The journal of one session or release: an append-only file, one entry a line, each with the hash of the one before.
 * Who appends holds the lock of the folder. A last line that a crash tore is not tampering; the next entry takes its
 * place and says so. Entries are on disk when {@link #append} returns. [disk], any thread.
 */
public final class Journal {

    /** The name of the file in the folder of a session or release. */
    public static final String FILE = "journal.jsonl";
    /** The name of the file beside it that says how far it has come. */
    public static final String ANCHOR = "journal.anchor";

    private final Path file;
    private final KeptAnchor kept;
    private final boolean writable;
    private final InstantSource clock;
    private @Nullable Chain known;

    /**
     * A journal, which need not exist yet.
     *
     * @param writable whether entries may be appended
     */
    public Journal(Path file, boolean writable) {
        this(file, writable, InstantSource.system());
    }

    /**
     * The same with a clock of one's own.
     *
     * @param clock gives the time of entries
     */
    public Journal(Path file, boolean writable, InstantSource clock) {
        this.file = file;
        kept = new KeptAnchor(file.resolveSibling(ANCHOR));
        this.writable = writable;
        this.clock = clock;
    }

    /** Where it is kept. */
    public Path file() {
        return file;
    }

    /** The entries that are whole and unchanged, in order. */
    public List<JournalEntry> entries() throws IOException {
        return chain().entries();
    }

    /** The last entry that made a file of this content. */
    public Optional<JournalEntry> maker(String sha256) throws IOException {
        return entries().reversed().stream()
                .filter(entry -> entry.deed().made().stream().anyMatch(product -> product.sha256().equals(sha256)))
                .findFirst();
    }

    /**
     * A file as something that a deed was made from, linked to the last entry that made it; without one it came from
     * outside.
     */
    public Origin origin(String path, String sha256) throws IOException {
        return maker(sha256).map(maker -> Origin.madeBy(maker, path, sha256))
                .orElseGet(() -> Origin.outside(path, sha256));
    }

    /** How far the journal has come. */
    public Anchor anchor() throws IOException {
        Chain chain = chain();
        return new Anchor(chain.entries().isEmpty() ? 0 : chain.entries().getLast().number(), chain.head());
    }

    /**
     * Enters a deed. It is on disk when this returns, and so is the anchor beside the journal, which a crash may leave
     * an entry behind but never ahead; if it fails, the journal is as it was.
     *
     * @throws Refusal if the journal was opened for reading
     */
    public synchronized JournalEntry append(Deed deed) throws IOException {
        if (!writable) {
            throw new Refusal("'" + file + "' was opened for reading only; nothing can be entered.");
        }
        Chain chain = chain();
        Deed entered = kept.entered(deed, chain);
        if (chain.torn() > 0) {
            entered = entered.note("repaired", chain.torn() + " bytes of a last line that a crash tore were removed");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int number = (chain.entries().isEmpty() ? 0 : chain.entries().getLast().number()) + 1;
        JsonObject object = EntryJson.write(number, now, entered, chain.head());
        String line = (chain.open() ? "\n" : "") + CanonicalJson.write(object) + "\n";
        JournalEntry entry = EntryJson.read(object);
        write(chain, line.getBytes(StandardCharsets.UTF_8), new Anchor(number, entry.hash()));
        known = null;
        return entry;
    }

    private void write(Chain chain, byte[] line, Anchor anchor) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            boolean written = false;
            try {
                channel.truncate(chain.end());
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes, chain.end() + bytes.position());
                }
                channel.force(true);
                kept.write(anchor);
                written = true;
            } finally {
                if (!written) {
                    channel.truncate(chain.end());
                }
            }
        }
    }

    /**
     * Checks that nobody changed the journal, telling each rule as it was checked.
     *
     * @param anchor how far the journal had come at some time, as a report or delivery says; the entries up to there
     *        must still be there
     */
    public void verify(Optional<Anchor> anchor, Consumer<RuleResult> findings) throws IOException {
        Chain chain = chain();
        chain.faults().forEach(fault -> findings.accept(RuleResult.broken("journal.chain", fault)));
        if (chain.faults().isEmpty()) {
            findings.accept(RuleResult.held("journal.chain", "The " + chain.entries().size() + " entries of '" + file
                    + "' continue one another and none was changed."));
        }
        if (chain.torn() > 0) {
            findings.accept(RuleResult.held("journal.tail", "The last line of '" + file + "' is torn after "
                    + chain.torn() + " bytes, as a crash leaves it; the next entry takes its place."));
        }
        kept.verify(file, chain, findings);
        anchor.ifPresent(mark -> findings.accept(there(mark, chain)));
    }

    /** Whether the entries up to an anchor are still there. */
    private RuleResult there(Anchor mark, Chain chain) {
        return chain.reaches(mark)
                ? RuleResult.held("journal.anchor",
                        "Entry " + mark.length() + " of '" + file + "' is there, as was written down.")
                : RuleResult.broken("journal.anchor",
                        "'" + file + "' had " + mark.length() + " entries, the last with the hash "
                                + mark.head() + ", which is gone: entries were removed or replaced.");
    }

    /**
     * What was found wrong with the journal, a sentence each; empty for a whole one.
     */
    public List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        verify(Optional.empty(), rule -> {
            if (!rule.held()) {
                problems.add(rule.message());
            }
        });
        return problems;
    }

    /** Reads the file unless it is as long as when it was read last; only whoever holds the lock writes, at the end. */
    private synchronized Chain chain() throws IOException {
        Chain last = known;
        if (last != null && Files.exists(file) && Files.size(file) == last.end() + last.torn()) {
            return last;
        }
        Chain read = Chain.read(file);
        known = read;
        return read;
    }
}
