package org.tonewright.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import org.tonewright.core.verify.RuleResult;
import org.tonewright.media.ProductFile;

/**
 * How far a journal has come, in a small file beside it, which is replaced whole after each entry. A journal whose last
 * lines were removed ends before it. The first entry notes that there is an anchor, so that its removal shows too;
 * journals from before have none. [disk]
 */
final class KeptAnchor {

    private static final String RULE = "journal.tail";
    private static final String NOTED = "anchor";
    private static final String GONE = "journal.gone";
    private static final int LONGEST = 4096;

    private final Path file;

    KeptAnchor(Path file) {
        this.file = file;
    }

    /** What stands in the file: an anchor, nothing at all, or something that is none. */
    private record Kept(Optional<Anchor> anchor, boolean readable) {}

    private Kept read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return new Kept(Optional.empty(), true);
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new JsonParseException("it is too long");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            JsonObject object = EntryJson.parse(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
            return new Kept(Optional.of(new Anchor((int) Json.number(object, "length"), Json.text(object, "head"))),
                    true);
        } catch (JsonParseException _) {
            return new Kept(Optional.empty(), false);
        }
    }

    /** Replaces the file; it is on disk when this returns. */
    void write(Anchor anchor) throws IOException {
        JsonObject object = new JsonObject();
        object.addProperty("length", anchor.length());
        object.addProperty("head", anchor.head());
        try (ProductFile product = ProductFile.create(file)) {
            product.write(ByteBuffer.wrap((CanonicalJson.write(object) + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            product.commit();
        }
    }

    /** The deed as it is entered: it says for ever if entries were gone, for the anchor moves on with it. */
    Deed entered(Deed deed, Chain chain) throws IOException {
        Deed entered = chain.entries().isEmpty() ? deed.note(NOTED, Journal.ANCHOR) : deed;
        Optional<String> fault = fault(chain);
        return fault.isPresent() ? entered.note(GONE, fault.get()) : entered;
    }

    /** Tells whether the journal reaches its anchor, and whether it ever did not. */
    void verify(Path journal, Chain chain, Consumer<RuleResult> findings) throws IOException {
        Optional<String> fault = fault(chain);
        for (JournalEntry entry : chain.entries()) {
            String gone = entry.deed().notes().get(GONE);
            if (gone != null) {
                findings.accept(RuleResult.broken(RULE,
                        "Entry " + entry.number() + " of '" + journal + "' says: " + gone));
            }
        }
        if (fault.isPresent()) {
            findings.accept(RuleResult.broken(RULE, fault.get()));
        } else if (read().anchor().isPresent()) {
            findings.accept(RuleResult.held(RULE,
                    "The last lines of '" + journal + "' are there, as '" + Journal.ANCHOR + "' says."));
        } else if (!chain.entries().isEmpty()) {
            findings.accept(RuleResult.noted(RULE, "'" + journal + "' has no '" + Journal.ANCHOR
                    + "' yet, as it was written by an older Tonewright; last lines that were removed would not show."));
        }
    }

    private Optional<String> fault(Chain chain) throws IOException {
        Kept kept = read();
        if (!kept.readable()) {
            return Optional.of("'" + file + "' was changed: it does not say how far the journal had come.");
        }
        if (kept.anchor().isEmpty()) {
            // A crash between the first entry and its anchor leaves one entry without an anchor.
            boolean noted = chain.entries().size() > 1
                    && chain.entries().getFirst().deed().notes().containsKey(NOTED);
            return noted ? Optional.of("'" + file + "', which says how far the journal had come, is missing.")
                    : Optional.empty();
        }
        Anchor anchor = kept.anchor().get();
        return chain.reaches(anchor) ? Optional.empty()
                : Optional.of("The last line that '" + file + "' names, entry " + anchor.length()
                        + " of the journal, is missing or was changed: entries were removed or replaced.");
    }
}
