package org.tonewright.mixer.bounce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.tonewright.core.catalog.InstalledProcessors;
import org.tonewright.core.catalog.Treatments;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.render.RenderReport;
import org.tonewright.core.render.RenderedFile;
import org.tonewright.core.session.BouncedFiles;
import org.tonewright.core.session.NearPath;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.stage.Content;
import org.tonewright.core.stage.Inspected;
import org.tonewright.engine.graph.Fault;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;

/** Writes down what a bounce was made from and how: media, processors with all their values, range, faults. */
final class BounceDeed {

    /** The entries of these kinds tell why the song was ready to be mixed. */
    private static final Set<String> GROUNDS = Set.of(Deed.SETUP, Deed.MEND, Deed.WAIVE, Deed.ACCEPT, Deed.STAGE);

    private final OpenDocument<Session> document;
    private final Treatments treatments;

    BounceDeed(OpenDocument<Session> document, InstalledProcessors processors) {
        this.document = document;
        treatments = new Treatments(processors);
    }

    /**
     * @param rough whether the song need not have been recorded and kept
     * @param whole whether it is the whole session
     */
    Deed describe(RenderReport report, Range range, boolean rough, boolean whole) throws IOException {
        Session session = document.root();
        Deed deed = Deed.of(Deed.BOUNCE);
        for (RenderedFile file : report.files().values()) {
            deed = deed.made(nameOf(file.file()), file.sha256());
        }
        for (MediaFile media : heard(session)) {
            deed = deed.from(document.journal().origin(media.getPath(), media.getSha256()));
        }
        for (Strip strip : session.getMixer().getStrips()) {
            deed = treatments.through(deed, "strip/" + strip.getName(), strip);
        }
        RenderedFile mix = report.files().values().iterator().next();
        deed = deed.note("start", String.valueOf(range.start())).note("length", String.valueOf(range.length()))
                .note("frames", String.valueOf(mix.frames())).note("rate", String.valueOf(mix.sampleRate()))
                .note("type", mix.type().name().toLowerCase(Locale.ROOT));
        List<Fault> faults = report.result().faults();
        for (int index = 0; index < faults.size(); index++) {
            deed = deed.note("fault." + (index + 1), faults.get(index).message());
        }
        if (rough) {
            deed = deed.note(BouncedFiles.ROUGH, "yes");
        } else if (whole) {
            deed = deed.note(Deed.CONTENT, Content.of(session));
        }
        return grounds(deed);
    }

    /** Links the entries that no file links: what was set up, waived, accepted, opened, inspected and backed up. */
    private Deed grounds(Deed deed) throws IOException {
        Journal journal = document.journal();
        Deed longer = deed;
        for (JournalEntry entry : journal.entries()) {
            if (GROUNDS.contains(entry.deed().kind())) {
                longer = longer.resting(entry);
            }
        }
        Set<JournalEntry> looks = new LinkedHashSet<>();
        for (Track track : document.root().getTimeline().getTracks()) {
            Inspected.of(journal, track).ifPresent(looks::add);
        }
        journal.entries().reversed().stream().filter(entry -> entry.deed().kind().equals(Deed.BACKUP)).findFirst()
                .ifPresent(looks::add);
        for (JournalEntry entry : looks) {
            longer = longer.resting(entry);
        }
        return longer;
    }

    /** Relative to the session's folder where that is near, so that it tells nothing of the machine; with slashes. */
    private String nameOf(Path file) {
        return NearPath.of(document.folder(), file);
    }

    private static Set<MediaFile> heard(Session session) {
        Set<MediaFile> media = new LinkedHashSet<>();
        for (Track track : session.getTimeline().getTracks()) {
            Lane lane = track.getActiveLane();
            if (lane != null && track.getStrip() != null) {
                lane.getClips().stream().filter(clip -> !clip.isMuted()).map(Clip::getMedia).forEach(media::add);
            }
        }
        return media;
    }
}
