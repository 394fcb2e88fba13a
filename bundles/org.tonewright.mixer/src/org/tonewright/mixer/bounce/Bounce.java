package org.tonewright.mixer.bounce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.playback.FolderSources;
import org.tonewright.core.playback.SessionGraph;
import org.tonewright.core.render.RenderJob;
import org.tonewright.core.render.RenderReport;
import org.tonewright.core.render.RenderTarget;
import org.tonewright.core.render.RenderedFile;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.Standing;
import org.tonewright.engine.render.RenderOptions;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;

/**
 * Bounces a session: what would be heard from the main strip, as a file, and on wish what each strip gives to the main
 * strip, as stems whose sum is the mix before the main strip's own slots and fader. The journal gets an entry with all
 * of it, and beside the mix lies a note that tells which one.
 */
public final class Bounce {

    private static final double LONGEST_TAIL_SECONDS = 60;
    /** The folders of what a session is made of. */
    private static final List<String> KEPT = List.of("media", "blobs");

    private final OpenDocument<Session> document;
    private final Studio studio;

    /**
     * @param document open for writing, so that the journal can be written and nobody changes the session meanwhile
     * @param studio the services of the running studio
     */
    public Bounce(OpenDocument<Session> document, Studio studio) {
        this.document = document;
        this.studio = studio;
    }

    /**
     * [disk] Bounces. Either all files appear complete, or none does. The same session gives the same bytes, for every
     * number of threads.
     *
     * @throws org.tonewright.core.stage.StageShutException if the song is not recorded and kept, and this is no rough
     *         mix
     * @throws Refusal if there is nothing to bounce, a file cannot have the wanted format, or it would lie among the
     *         session's media
     * @throws org.tonewright.core.render.RenderFailure if a processor is missing or fails and that is not allowed
     * @throws IOException if media cannot be read or files not be written
     */
    public BounceReport run(BounceSpec spec, Progress progress) throws IOException {
        Session session = document.root();
        if (!spec.rough()) {
            Standing.requireOpen(document, studio, Stage.MIXED, "The mix of '" + session.getName() + "'");
        }
        Range range = spec.range().orElseGet(this::whole);
        Map<Strip, Path> stems = spec.stems().map(folder -> StemFiles.of(stemStrips(session), folder, spec.file()))
                .orElse(Map.of());
        int rate = spec.sampleRate().orElse(session.getSampleRate());
        Map<String, RenderTarget> targets = new LinkedHashMap<>();
        targets.put(SessionGraph.MIX, new RenderTarget(spec.file(), rate, spec.type()));
        stems.forEach((strip, file) -> targets.put(SessionGraph.stemKey(strip),
                new RenderTarget(file, rate, spec.type())));
        for (RenderTarget target : targets.values()) {
            requireNotKept(target.file());
        }
        RenderOptions options = RenderOptions.DEFAULT.withThreads(spec.threads()).withFaults(spec.allowMissing())
                .withTail(spec.range().isPresent() ? 0 : LONGEST_TAIL_SECONDS);
        FolderSources sources = new FolderSources(document.folder(), studio.formats().all());
        RenderReport report = studio.renderer().render(new RenderJob(
                SessionGraph.describe(session, sources, stems.keySet()), range.start(), range.length(), targets,
                options),
                progress);
        RenderedFile mix = Objects.requireNonNull(report.files().get(SessionGraph.MIX));
        Map<String, RenderedFile> rendered = new LinkedHashMap<>();
        stems.keySet().forEach(strip -> rendered.put(strip.getName(),
                Objects.requireNonNull(report.files().get(SessionGraph.stemKey(strip)))));
        JournalEntry entry = document.journal()
                .append(new BounceDeed(document, studio.processors()).describe(report, range, spec.rough(),
                        spec.range().isEmpty()));
        BounceNote.write(document, report, entry);
        return new BounceReport(mix, rendered, report.result(), entry);
    }

    /** What the session keeps is written once; no bounce may take its place. */
    private void requireNotKept(Path file) throws IOException {
        Path there = file.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        for (String name : KEPT) {
            Path kept = document.folder().resolve(name);
            if (Files.exists(kept) && there.toRealPath().startsWith(kept.toRealPath())) {
                throw new Refusal("'" + file + "' lies among the files that the session plays, in '" + kept
                        + "'; bounce to another place, such as renders/.");
            }
        }
    }

    private Range whole() {
        long end = SessionGraph.end(document.root());
        if (end == 0) {
            throw new Refusal("The session '" + document.root().getName() + "' has no clips to bounce.");
        }
        return new Range(0, end);
    }

    /** The strips that feed the main strip, in the mixer's order. */
    private static List<Strip> stemStrips(Session session) {
        Strip main = session.getMixer().getMain();
        return session.getMixer().getStrips().stream().filter(strip -> strip.getOutput() == main).toList();
    }
}
