package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.core.verify.Description;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.ddp.Fileset;
import org.tonewright.mastering.ddp.FilesetReader;
import org.tonewright.mastering.disc.DiscTime;

/**
 * Proves and describes a DDP 2.00 fileset, whoever wrote it: what {@link DdpCheck} holds it to, and every installed
 * quality check. Of a fileset that is a delivery of ours it says nothing, for the delivery's verifier does all of it.
 */
public final class DdpVerifier implements Verifier {

    private static final double RULES = 0.2;

    /** What {@code info} tells a program. */
    record Disc(String kind, String title, String performer, String upc, String masterId, String image, int sectors,
            String length, List<DiscTrack> tracks) {}

    /** One track: its marks as {@code MM:SS:FF} from the beginning of the image. */
    record DiscTrack(int number, String title, String performer, String composer, String isrc, List<String> flags,
            List<Mark> marks) {}

    /** An index point. */
    record Mark(int index, String time) {}

    @Override
    public void verify(Path path, Studio studio, Consumer<RuleResult> findings, Progress progress) throws IOException {
        Path folder = folder(path);
        if (Files.isRegularFile(folder.resolve(DeliveryFacts.FILE))) {
            return;
        }
        Optional<DdpCheck.Found> found = DdpCheck.check(folder, findings);
        progress.at(RULES);
        if (found.isPresent()) {
            music(found.orElseThrow(), studio, findings, progress.part(RULES, 1));
        }
        progress.at(1);
    }

    private static void music(DdpCheck.Found found, Studio studio, Consumer<RuleResult> findings, Progress progress) {
        try {
            DeliveredRelease release = DeliveredRelease.foreign(found.fileset(), found.texts(),
                    studio.formats().all());
            new QualityChecks(studio.extensions()).check(release, findings, progress);
        } catch (IOException unreadable) {
            findings.accept(RuleResult.broken("F05", FileSentences.of(unreadable)));
        }
    }

    private static Path folder(Path path) {
        return Files.isDirectory(path) ? path : path.toAbsolutePath().resolveSibling("");
    }

    @Override
    public Description describe(Path path, Studio studio) throws IOException {
        Fileset fileset = FilesetReader.read(folder(path));
        CueSheet sheet = fileset.sheet(FilesetReader.readText(fileset));
        int sectors = (int) Math.min(DiscTime.MOST, fileset.image().bytes() / DiscTime.BYTES);
        List<DiscTrack> tracks = sheet.tracks().stream().map(track -> new DiscTrack(track.number(), track.title(),
                track.performer(), track.composer(), track.isrc().orElse(""),
                track.flags().stream().map(CueSheet.Flag::word).sorted().toList(),
                track.indexes().stream().map(one -> new Mark(one.number(), one.time().toString())).toList())).toList();
        Disc disc = new Disc("DDP 2.00", sheet.title(), sheet.performer(), sheet.catalog().orElse(""),
                fileset.masterId(), fileset.image().name(), sectors, new DiscTime(sectors).toString(), tracks);
        List<String> lines = new ArrayList<>();
        lines.add("DDP 2.00 fileset" + said(": ", disc.title()) + said(" by ", disc.performer()) + ", "
                + tracks.size() + (tracks.size() == 1 ? " track, " : " tracks, ") + disc.length()
                + said(", bar code ", disc.upc()) + said(", master ", disc.masterId()));
        for (DiscTrack track : tracks) {
            lines.add(String.format(Locale.ROOT, "%2d", track.number()) + said("  ", track.title())
                    + said(" by ", track.performer())
                    + said("  ", track.isrc()) + said("  ", String.join(" ", track.flags())) + "  "
                    + String.join("  ", track.marks().stream()
                            .map(mark -> String.format(Locale.ROOT, "%02d %s", mark.index(), mark.time())).toList()));
        }
        return new Description(lines, disc);
    }

    private static String said(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }
}
