package org.tonewright.mixer.bounce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.tonewright.core.journal.Anchor;
import org.tonewright.core.journal.EvidenceException;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.SealedJson;
import org.tonewright.core.render.RenderReport;
import org.tonewright.core.render.RenderedFile;
import org.tonewright.core.session.NearPath;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.graph.Fault;
import org.tonewright.model.session.Session;

/**
 * The note that lies sealed beside a mix, under the mix's name and {@value #ENDING}: which files were made, by which
 * entry of which session's journal, and how far that journal had come.
 *
 * @param bounce the version of this form, 1
 * @param session the name of the session
 * @param id the id of the session
 * @param entry the hash of the journal's entry
 * @param journal how far the journal had come, this entry included
 * @param files the mix, then the stems
 * @param faults processors that were missing or failed, a sentence each
 */
public record BounceNote(int bounce, String session, String id, String entry, Anchor journal, List<Item> files,
        List<String> faults) {

    /** What is added to the name of the mix. */
    public static final String ENDING = ".report.json";

    private static final int VERSION = 1;

    /**
     * A file.
     *
     * @param file its path relative to the folder of the note, with slashes
     * @param sha256 of the whole file
     * @param sampleRate frames a second
     * @param channels how many
     * @param bits the word length
     * @param frames its length
     * @param peak the highest sample in dBFS; -120 for silence
     */
    public record Item(String file, String sha256, int sampleRate, int channels, int bits, long frames, double peak) {

        private static final double SILENCE = -120;

        static Item of(Path folder, RenderedFile file) {
            return new Item(NearPath.of(folder, file.file()), file.sha256(), file.sampleRate(), file.channels(),
                    file.type().bits(), file.frames(), Math.max(SILENCE, file.peak()));
        }
    }

    /** Copies the lists. */
    public BounceNote {
        // Gson leaves what a file lacks null, whatever the types promise.
        files = files == null ? List.of() : List.copyOf(files);
        faults = faults == null ? List.of() : List.copyOf(faults);
    }

    /** Where the note of a mix lies. */
    public static Path beside(Path mix) {
        return mix.resolveSibling(mix.getFileName() + ENDING);
    }

    static void write(OpenDocument<Session> document, RenderReport report, JournalEntry entry) throws IOException {
        Path mix = report.files().values().iterator().next().file().toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(mix.getParent());
        List<Item> items = new ArrayList<>();
        report.files().values().forEach(file -> items.add(Item.of(folder, file)));
        SealedJson.write(beside(mix), new BounceNote(VERSION, document.root().getName(), document.root().getId(),
                entry.hash(), new Anchor(entry.number(), entry.hash()), items,
                report.result().faults().stream().map(Fault::message).toList()));
    }

    /**
     * Reads a note.
     *
     * @throws EvidenceException if it was changed, or lacks something
     * @throws IOException if it cannot be read
     */
    public static BounceNote read(Path file) throws IOException {
        BounceNote note = SealedJson.read(file, BounceNote.class);
        if (note.bounce != VERSION) {
            throw new EvidenceException(file, "The note was written by a newer Tonewright.");
        }
        if (note.session == null || note.id == null || note.entry == null || note.journal == null
                || note.journal.head() == null || note.files.isEmpty()
                || note.files.stream().anyMatch(item -> item.file == null || item.sha256 == null)) {
            throw new EvidenceException(file, "The file lacks something that the note of a bounce states.");
        }
        return note;
    }
}
