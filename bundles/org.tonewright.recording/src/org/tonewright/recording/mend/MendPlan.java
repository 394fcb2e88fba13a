package org.tonewright.recording.mend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tonewright.core.Refusal;
import org.tonewright.core.edit.Bars;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Range;
import org.tonewright.recording.take.BarRange;

/**
 * Which passes mend which findings. Each finding takes the whole bars that it touches, as far as its track plays there;
 * bars of one track that overlap or follow one another are one pass, and tracks with the very same bars are recorded
 * together. So no bar is recorded again that needs not be, and no player is asked twice for the same one.
 */
final class MendPlan {

    /** A piece of a track and what is wrong with it. */
    private record Piece(Track track, Range range, List<Finding> findings) {}

    private final Bars bars;
    private final Optional<BarRange> wanted;

    private MendPlan(Session session, Optional<BarRange> wanted) {
        bars = Bars.of(session);
        this.wanted = wanted;
    }

    /**
     * The passes, in the order of the song.
     *
     * @param wanted the bars to record instead of those that the findings touch
     * @throws Refusal if a finding is not open, or nothing is played where it is
     */
    static List<Retake> of(Session session, List<Finding> findings, Optional<BarRange> wanted) {
        MendPlan plan = new MendPlan(session, wanted);
        Map<Track, List<Piece>> pieces = new LinkedHashMap<>();
        for (Finding finding : new LinkedHashSet<>(findings)) {
            Piece piece = plan.piece(finding);
            pieces.computeIfAbsent(piece.track(), _ -> new ArrayList<>()).add(piece);
        }
        Map<Range, List<Piece>> passes = new LinkedHashMap<>();
        pieces.values().stream().flatMap(one -> joined(one).stream())
                .sorted(Comparator.comparingLong((Piece piece) -> piece.range().start())
                        .thenComparingLong(piece -> piece.range().end()))
                .forEach(piece -> passes.computeIfAbsent(piece.range(), _ -> new ArrayList<>()).add(piece));
        return passes.entrySet().stream().map(pass -> new Retake(pass.getValue().stream().map(Piece::track).toList(),
                pass.getKey(), pass.getValue().stream().flatMap(piece -> piece.findings().stream()).toList())).toList();
    }

    private Piece piece(Finding finding) {
        String name = Findings.name(finding);
        if (finding.getStatus() != FindingStatus.OPEN) {
            throw new Refusal("Finding " + name + " is " + (finding.getStatus() == FindingStatus.FIXED ? "fixed"
                    : "waived") + " already; there is nothing to mend.");
        }
        Track track = Optional.ofNullable(finding.getTrack())
                .orElseThrow(() -> new Refusal("Finding " + name + " is about a file that no track plays."));
        Range about = wanted.map(range -> range.range(bars)).orElseGet(() -> {
            Range touched = Findings.range(finding);
            return BarRange.covering(touched, bars).range(bars);
        });
        Range played = played(track, about).orElseThrow(() -> new Refusal("'" + track.getName() + "' plays nothing in "
                + BarRange.covering(about, bars).named() + "; there is nothing to mend."));
        return new Piece(track, played, List.of(finding));
    }

    /** What of a range a track plays: from the first frame in it to the last. */
    static Optional<Range> played(Track track, Range range) {
        List<Clip> clips = clips(track, range);
        return clips.isEmpty() ? Optional.empty()
                : Optional.of(new Range(
                        Math.max(range.start(), clips.stream().mapToLong(Clip::getStart).min().orElseThrow()),
                        Math.min(range.end(), clips.stream().mapToLong(clip -> clip.getStart() + clip.getLength())
                                .max().orElseThrow())));
    }

    /** The clips that are heard in a range of a track. */
    static List<Clip> clips(Track track, Range range) {
        return Optional.ofNullable(track.getActiveLane()).stream().flatMap(lane -> lane.getClips().stream())
                .filter(clip -> !clip.isMuted() && clip.getStart() < range.end()
                        && clip.getStart() + clip.getLength() > range.start())
                .toList();
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces.stream().sorted(Comparator.comparingLong(one -> one.range().start())).toList()) {
            if (!joined.isEmpty() && joined.getLast().range().end() >= piece.range().start()) {
                Piece last = joined.removeLast();
                Set<Finding> both = new LinkedHashSet<>(last.findings());
                both.addAll(piece.findings());
                joined.add(new Piece(piece.track(), new Range(last.range().start(),
                        Math.max(last.range().end(), piece.range().end())), List.copyOf(both)));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
