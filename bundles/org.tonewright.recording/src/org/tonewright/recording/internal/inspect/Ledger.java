package org.tonewright.recording.internal.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Track;
import org.tonewright.recording.inspect.Inspection;
import org.tonewright.recording.inspect.Observation;

/** The findings of a session, brought up to what inspectors see now. */
public final class Ledger {

    /** Above this somebody wrote a number by hand. */
    private static final int MOST = 1_000_000_000;

    private final OpenDocument<Session> document;
    private final Predicate<String> judged;

    /** @param judged whether a rule was looked at; findings of other rules stay as they are */
    public Ledger(OpenDocument<Session> document, Predicate<String> judged) {
        this.document = document;
        this.judged = judged;
    }

    /** Enters what is seen on each track now, as one edit. */
    public Inspection.Report enter(Map<Track, List<Observation>> seen) {
        List<Finding> found = new ArrayList<>();
        List<Finding> fixed = new ArrayList<>();
        document.editor().edit("Inspect", () -> seen.forEach((track, observations) -> {
            Map<Finding, Observation> known = match(earlier(track), observations);
            for (Finding finding : earlier(track)) {
                Observation now = known.get(finding);
                if (now != null) {
                    if (finding.getStatus() == FindingStatus.FIXED) {
                        finding.setStatus(FindingStatus.OPEN);
                        found.add(finding);
                    }
                    write(finding, now, track);
                } else if (finding.getStatus() == FindingStatus.OPEN) {
                    finding.setStatus(FindingStatus.FIXED);
                    fixed.add(finding);
                }
            }
            Set<Observation> met = new HashSet<>(known.values());
            observations.stream().filter(observation -> !met.contains(observation)).forEach(observation -> {
                Finding finding = SessionFactory.eINSTANCE.createFinding();
                finding.setNumber(next());
                finding.setRule(observation.rule());
                finding.setTrack(track);
                write(finding, observation, track);
                document.root().getFindings().add(finding);
                found.add(finding);
            });
        }));
        return new Inspection.Report(found, fixed, open(document.root(), List.copyOf(seen.keySet())));
    }

    /** The open findings of tracks, in the order of tracks and time. */
    public static List<Finding> open(Session session, List<Track> tracks) {
        return of(session, tracks).stream().filter(finding -> finding.getStatus() == FindingStatus.OPEN).toList();
    }

    /** All findings of tracks, in the order of tracks and time. */
    public static List<Finding> of(Session session, List<Track> tracks) {
        return session.getFindings().stream()
                .filter(finding -> finding.getTrack() != null && tracks.contains(finding.getTrack()))
                .sorted(Comparator.comparingInt((Finding finding) -> tracks.indexOf(finding.getTrack()))
                        .thenComparingLong(Finding::getStart).thenComparingInt(Finding::getNumber))
                .toList();
    }

    private List<Finding> earlier(Track track) {
        return document.root().getFindings().stream()
                .filter(finding -> finding.getTrack() == track && judged.test(finding.getRule())).toList();
    }

    /** A number above all that were ever given: findings are never removed from a session. */
    private int next() {
        return document.root().getFindings().stream().mapToInt(Finding::getNumber).filter(number -> number < MOST)
                .max().orElse(0) + 1;
    }

    /**
     * Which finding is which observation: the pair that overlaps most comes first; what was fixed comes after what was
     * not.
     */
    private static Map<Finding, Observation> match(List<Finding> findings, List<Observation> observations) {
        record Pair(Finding finding, Observation observation, long overlap) {}
        List<Pair> pairs = new ArrayList<>();
        for (Finding finding : findings) {
            for (Observation observation : observations) {
                long overlap = overlap(finding, observation);
                if (overlap > 0 && finding.getRule().equals(observation.rule())) {
                    pairs.add(new Pair(finding, observation, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparing((Pair pair) -> pair.finding().getStatus() == FindingStatus.FIXED)
                .thenComparing(Comparator.comparingLong(Pair::overlap).reversed())
                .thenComparingInt(pair -> pair.finding().getNumber()));
        Map<Finding, Observation> matched = new LinkedHashMap<>();
        Set<Observation> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.finding()) && taken.add(pair.observation())) {
                matched.put(pair.finding(), pair.observation());
            }
        }
        return matched;
    }

    private static long overlap(Finding finding, Observation observation) {
        long end = Math.min(finding.getStart() + Math.max(1, finding.getLength()),
                observation.start() + observation.length());
        return end - Math.max(finding.getStart(), observation.start());
    }

    private static void write(Finding finding, Observation observation, Track track) {
        finding.setSeverity(observation.severity());
        finding.setStart(observation.start());
        finding.setLength(observation.length());
        finding.setMeasured(observation.measured());
        finding.setLimit(observation.limit());
        finding.setUnit(observation.unit());
        finding.setMessage(observation.message());
        finding.setRemedy(observation.remedy());
        heard(track, observation.start()).ifPresent(finding::setMedia);
    }

    /** The media file that is heard at a frame: of the clips there, the one that began last. */
    private static Optional<MediaFile> heard(Track track, long frame) {
        return Optional.ofNullable(track.getActiveLane()).map(Lane::getClips).stream().flatMap(List::stream)
                .filter(clip -> !clip.isMuted() && clip.getMedia() != null && clip.getStart() <= frame
                        && frame < clip.getStart() + clip.getLength())
                .max(Comparator.comparingLong(Clip::getStart)).map(Clip::getMedia);
    }
}
