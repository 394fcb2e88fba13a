package org.tonewright.core.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was done and is about to be entered in a journal.
 *
 * @param kind one of the names below, or a vendor's own with dots
 * @param made the files it made
 * @param from the files they were made from
 * @param treatments the processors that took part, in the order of the signal
 * @param device the device it was recorded from; empty if none took part
 * @param notes what else should be known, by key
 */
public record Deed(String kind, List<Product> made, List<Origin> from, List<Treatment> treatments, String device,
        SortedMap<String, String> notes) {

    /** An audio file was brought into a session or release. */
    public static final String IMPORT = "import";
    /** A track was recorded. */
    public static final String TAKE = "take";
    /** The bars of a finding were recorded again. */
    public static final String MEND = "mend";
    /** What tracks play was inspected. */
    public static final String INSPECT = "inspect";
    /** A finding was let stand, with a reason. */
    public static final String WAIVE = "waive";
    /** A take was accepted for a part. */
    public static final String ACCEPT = "accept";
    /** An item of the set-up checklist was gone through. */
    public static final String SETUP = "setup";
    /** All files were copied elsewhere, and the copy was proved. */
    public static final String BACKUP = "backup";
    /** A stage was opened by a person, with a reason. */
    public static final String STAGE = "stage";
    /** A session was rendered to a file. */
    public static final String BOUNCE = "bounce";
    /** A title was mastered. */
    public static final String MASTER = "master";
    /** A release was delivered. */
    public static final String DELIVERY = "delivery";

    /** The key of the note that tells, as a digest of {@code core.stage.Content}, what was bounced or mastered. */
    public static final String CONTENT = "content";
    /** The key of the note of a delivery that tells where its release lies, from the delivery's folder. */
    public static final String RELEASE = "release";

    /** The key of the note that lists the hashes of entries a deed rests on without being made from their files. */
    static final String RESTS = "rests";

    /** Copies the lists and the notes. */
    public Deed {
        made = List.copyOf(made);
        from = List.copyOf(from);
        treatments = List.copyOf(treatments);
        notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    }

    /** A deed of which nothing is known yet but its kind. */
    public static Deed of(String kind) {
        return new Deed(kind, List.of(), List.of(), List.of(), "", new TreeMap<>());
    }

    /** The same with one more file made. */
    public Deed made(String file, String sha256) {
        return new Deed(kind, with(made, new Product(file, sha256)), from, treatments, device, notes);
    }

    /** The same with one more file it was made from. */
    public Deed from(Origin origin) {
        return new Deed(kind, made, with(from, origin), treatments, device, notes);
    }

    /** The same with one more processor. */
    public Deed through(Treatment treatment) {
        return new Deed(kind, made, from, with(treatments, treatment), device, notes);
    }

    /** The same, recorded from a device. */
    public Deed device(String id) {
        return new Deed(kind, made, from, treatments, id, notes);
    }

    /** The same with one more note; one of the same key is replaced. */
    public Deed note(String key, String text) {
        SortedMap<String, String> more = new TreeMap<>(notes);
        more.put(key, text);
        return new Deed(kind, made, from, treatments, device, more);
    }

    /**
     * The same, resting on one more entry that made no file of it: a take that was accepted, a backup that was proved.
     * Evidence of the deed carries that entry too.
     */
    public Deed resting(JournalEntry entry) {
        String earlier = notes.getOrDefault(RESTS, "");
        return note(RESTS, earlier.isEmpty() ? entry.hash() : earlier + " " + entry.hash());
    }

    /** The hashes of the entries that it rests on without being made from their files. */
    public List<String> rests() {
        String hashes = notes.getOrDefault(RESTS, "");
        return hashes.isEmpty() ? List.of() : List.of(hashes.split(" "));
    }

    /** The hashes of all entries that it came from: those that made its files, and those that it rests on. */
    List<String> causes() {
        return Stream.concat(from.stream().flatMap(origin -> origin.by().stream()), rests().stream()).toList();
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
