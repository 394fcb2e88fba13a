package org.tonewright.recording.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Session;

/**
 * What is gone through before the first take, in order. A checklist is a text file that a studio edits; each line is an
 * item, and lines that are empty or begin with {@code #} are passed over:
 *
 * <pre>
 * tick cables Every cable is the right one and sits firmly.
 * measure disk
 * </pre>
 *
 * A {@code tick} has a name of one word and a sentence, and is ticked by a person. A {@code measure} names a
 * contributed
 * {@link SetupCheck} by its id or the last part of it.
 *
 * @param items in order; each name once
 */
public record Checklist(List<Item> items) {

    /** The name of a session's own checklist, in its folder. */
    public static final String FILE = "setup.checklist";

    private static final int LONGEST = 64 * 1024;

    /** One item. */
    public sealed interface Item {

        /** The word by which it is named. */
        String name();
    }

    /**
     * An item that a person ticks.
     *
     * @param name one word
     * @param sentence what must be so
     */
    public record Tick(String name, String sentence) implements Item {}

    /**
     * An item that measures itself.
     *
     * @param name the id of the check, or the last part of it
     */
    public record Measure(String name) implements Item {}

    /** Copies the list. */
    public Checklist {
        items = List.copyOf(items);
    }

    /** The checklist of a session: its own, else what is contributed. */
    public static Checklist of(OpenDocument<Session> document, SetupChecks checks) throws IOException {
        Path own = document.resolve(FILE);
        return Files.exists(own) ? read(own) : contributed(checks);
    }

    /** All that is contributed, in its order. */
    public static Checklist contributed(SetupChecks checks) {
        return new Checklist(checks.all().stream().map(check -> {
            String name = check.id().substring(check.id().lastIndexOf('.') + 1);
            return check.byHand() ? (Item) new Tick(name, check.sentence()) : new Measure(name);
        }).toList());
    }

    /** The text of the checklist, as a file holds it. */
    public String text() {
        StringBuilder text = new StringBuilder("""
                # What is gone through before the first take: an item a line.
                # tick NAME SENTENCE   a person ticks it
                # measure CHECK        it measures itself
                """);
        for (Item item : items) {
            text.append(switch (item) {
            case Tick tick -> "tick " + tick.name() + " " + tick.sentence();
            case Measure measure -> "measure " + measure.name();
            }).append('\n');
        }
        return text.toString();
    }

    /**
     * Reads a checklist.
     *
     * @throws Refusal if a line is none, with the name of the file and the number of the line
     * @throws IOException if the file can't be read
     */
    public static Checklist read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        if (bytes.length > LONGEST) {
            throw new Refusal("'" + file + "' is no checklist: it is longer than " + LONGEST / 1024 + " KiB.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Some editors begin a file with a mark of its byte order.
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, "'" + file + "'");
    }

    private static Checklist parse(String text, String shown) {
        List<Item> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String written = line.strip();
            if (!written.isEmpty() && !written.startsWith("#")) {
                Item item = item(written.split("\\s+", 3), shown + ", line " + number);
                if (!names.add(item.name())) {
                    throw new Refusal(shown + ", line " + number + ": '" + item.name() + "' is there twice.");
                }
                items.add(item);
            }
        }
        if (items.isEmpty()) {
            throw new Refusal(shown + " has no item.");
        }
        return new Checklist(items);
    }

    private static Item item(String[] words, String place) {
        if (words[0].equals("tick") && words.length == 3) {
            return new Tick(words[1], words[2]);
        }
        if (words[0].equals("measure") && words.length == 2) {
            return new Measure(words[1]);
        }
        throw new Refusal(place + ": an item is written 'tick NAME SENTENCE' or 'measure CHECK'.");
    }

    /**
     * The item of a name that is ticked by a person.
     *
     * @throws Refusal if there is none; the sentence says which there are
     */
    public Tick tick(String name) {
        List<Tick> ticks = items.stream().filter(Tick.class::isInstance).map(Tick.class::cast).toList();
        return ticks.stream().filter(tick -> tick.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal("Nothing called '" + name + "' is ticked by hand; there are "
                        + String.join(", ", ticks.stream().map(Tick::name).toList()) + "."));
    }
}
