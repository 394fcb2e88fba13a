package org.tonewright.recording.mend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tonewright.core.Cancellation;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.playback.OpenDevice;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Severity;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.ControlRoom;
import org.tonewright.recording.inspect.Inspection;
import org.tonewright.recording.take.BarRange;
import org.tonewright.recording.take.Parts;

/**
 * Mends findings: the bars of each are recorded again and nothing else, with a bar before to play along with; then the
 * inspectors look again at the tracks that were recorded, and a finding closes or stays. Outside of these bars every
 * sample of a track stays as it was, and what was recorded before is kept on its lane. In the journal, beside the
 * takes, stands for each finding what was heard before and after.
 * <p>
 * All of it happens on the thread that owns the control room, which waits. On a device that runs freely a pass takes a
 * fraction of the time of its bars, and the inspectors look once for all findings together; so hand over all findings
 * at once.
 */
public final class Mending {

    /** Looks again at what tracks play, and enters what is found in the session. */
    @FunctionalInterface
    public interface Look {

        /**
         * [disk] Looks.
         *
         * @throws IOException if a file can't be read
         */
        void at(Collection<Track> tracks) throws IOException;
    }

    /**
     * How to mend.
     *
     * @param preRoll how many bars are played before those that are recorded
     * @param bars what is recorded instead of the bars that the findings touch
     */
    public record Wish(int preRoll, Optional<BarRange> bars) {

        /** One bar of pre-roll, and the bars of the findings. */
        public static final Wish PLAIN = new Wish(1, Optional.empty());

        /** @throws IllegalArgumentException if the pre-roll is below 0 */
        public Wish {
            if (preRoll < 0) {
                throw new IllegalArgumentException("A pre-roll of " + preRoll + " bars.");
            }
        }
    }

    private final ControlRoom room;
    private final OpenDocument<Session> document;
    private final Look look;

    /** A pass that was recorded. */
    private record Recorded(Retake retake, Optional<Take> take, List<List<MediaFile>> before) {}

    /** With all inspectors that are installed. */
    public Mending(Studio studio, ControlRoom room) {
        this(room, tracks -> new Inspection(studio).run(room.document(), tracks, Progress.NONE));
    }

    /** With a look of one's own. */
    public Mending(ControlRoom room, Look look) {
        this.room = room;
        document = room.document();
        this.look = look;
    }

    /**
     * Mends findings. The session is saved after each pass and at the end.
     *
     * @param findings open ones
     * @param cancellation ends the pass that is under way, and the rest is not recorded
     * @return what became of each, in the order of the song; of those only whose pass was begun
     * @throws Refusal if no device is open, a finding is not open, or a track is not routed to an input that
     *         the device has
     * @throws IOException if a file cannot be read, or the journal or the session not be written
     */
    public List<Mended> mend(List<Finding> findings, Wish wish, Cancellation cancellation) throws IOException {
        List<Retake> passes = MendPlan.of(document.root(), findings, wish.bars());
        passes.forEach(pass -> pass.tracks().forEach(this::requireRoute));
        OpenDevice device = room.player().device()
                .orElseThrow(() -> new Refusal("Nothing can be mended: no sound device is open."));
        passes.forEach(pass -> pass.tracks()
                .forEach(track -> room.recorder().routing().requireInputs(track, device)));
        Bars bars = Bars.of(document.root());
        List<Recorded> recorded = new ArrayList<>();
        for (Retake pass : passes) {
            if (!cancellation.isCancelled() && room.player().device().isPresent()) {
                List<List<MediaFile>> before = pass.tracks().stream().map(track -> heard(track, pass)).toList();
                List<Take> takes = room.record(pass.request(wish.preRoll(), bars), pass.range().length(),
                        cancellation);
                recorded.add(new Recorded(pass, takes.stream().findFirst(), before));
            }
        }
        Set<Track> tracks = new LinkedHashSet<>();
        recorded.stream().filter(pass -> pass.take().isPresent())
                .forEach(pass -> tracks.addAll(concerned(pass.retake())));
        Set<Finding> known = new LinkedHashSet<>(document.root().getFindings());
        known.removeIf(finding -> finding.getStatus() == FindingStatus.FIXED);
        if (!tracks.isEmpty()) {
            look.at(tracks);
        }
        List<Mended> mended = new ArrayList<>();
        for (Recorded pass : recorded) {
            for (Finding finding : pass.retake().findings()) {
                Mended one = mended(finding, pass, known, bars);
                mended.add(one);
                if (one.take().isPresent()) {
                    document.journal().append(deed(one, device.id()));
                }
            }
        }
        document.save();
        return mended;
    }

    /** The tracks that sound otherwise now, and those with something open at the same time: it may be about both. */
    private List<Track> concerned(Retake pass) {
        List<Track> concerned = new ArrayList<>(pass.tracks());
        document.root().getFindings().stream().filter(finding -> finding.getTrack() != null
                && finding.getStatus() == FindingStatus.OPEN && Findings.overlaps(finding, pass.range()))
                .forEach(finding -> concerned.add(finding.getTrack()));
        return concerned;
    }

    private void requireRoute(Track track) {
        if (room.recorder().routing().chosen(track).isEmpty()) {
            throw new Refusal("Nobody has said yet which input '" + track.getName()
                    + "' records from on this machine; '--route INPUT=" + track.getName() + "' does.");
        }
    }

    private static List<MediaFile> heard(Track track, Retake pass) {
        return MendPlan.clips(track, pass.range()).stream().map(Clip::getMedia).distinct().toList();
    }

    private Mended mended(Finding finding, Recorded pass, Set<Finding> known, Bars bars) {
        Track track = finding.getTrack();
        List<Finding> arisen = document.root().getFindings().stream()
                .filter(other -> !known.contains(other) && other.getTrack() == track
                        && other.getStatus() == FindingStatus.OPEN && other.getSeverity() != Severity.NOTE
                        && Findings.overlaps(other, pass.retake().range()))
                .toList();
        return new Mended(finding, pass.retake().range(), BarRange.covering(pass.retake().range(), bars), pass.take(),
                pass.before().get(pass.retake().tracks().indexOf(track)),
                pass.take().flatMap(take -> Parts.clip(take, track)).map(Clip::getMedia), arisen);
    }

    private Deed deed(Mended mended, String device) throws IOException {
        Findings findings = new Findings(document);
        Deed deed = findings.about(Deed.of(Deed.MEND).device(device), mended.finding())
                .note("bars", mended.bars().toString()).note("result", mended.closed() ? "fixed" : "open");
        List<String> before = new ArrayList<>();
        for (MediaFile media : mended.before()) {
            deed = deed.from(findings.origin(media));
            before.add(media.getPath());
        }
        deed = deed.note("before", String.join(", ", before));
        if (mended.after().isPresent()) {
            MediaFile media = mended.after().get();
            deed = deed.from(findings.origin(media)).note("after", media.getPath())
                    .note("take", mended.take().map(take -> String.valueOf(take.getPass())).orElse(""));
        }
        return deed;
    }
}
