package org.tonewright.recording.mend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Range;
import org.tonewright.recording.take.BarRange;

/** The findings of a session, by the numbers that people call them by. */
public final class Findings {

    private final OpenDocument<Session> document;

    /** Of an open session. */
    public Findings(OpenDocument<Session> document) {
        this.document = document;
    }

    /**
     * The finding that a person means.
     *
     * @param word its number, or its id
     * @throws Refusal if there is none
     */
    public Finding named(String word) {
        List<Finding> all = document.root().getFindings();
        return all.stream().filter(finding -> finding.getNumber() > 0 && word.equals("" + finding.getNumber())
                || word.equals(finding.getId())).findFirst().orElseThrow(() -> new Refusal("There is no finding '"
                        + word + "'; " + (all.isEmpty() ? "nothing was found yet, 'inspect' looks."
                                : "'inspect' lists them.")));
    }

    /**
     * Lets a finding stand: one edit, and an entry in the journal.
     *
     * @param reason why
     * @throws Refusal if there is no reason, or the finding is fixed already
     * @throws IOException if the journal cannot be written; nothing is changed then
     */
    public void waive(Finding finding, String reason) throws IOException {
        if (reason.isBlank()) {
            throw new Refusal("A finding stands with a reason only; somebody will ask for it.");
        }
        if (finding.getStatus() == FindingStatus.FIXED) {
            throw new Refusal("Finding " + name(finding) + " is fixed already; there is nothing to waive.");
        }
        Deed deed = about(Deed.of(Deed.WAIVE), finding).note("reason", reason.strip());
        Optional<MediaFile> media = Optional.ofNullable(finding.getMedia());
        Deed entered = media.isPresent() ? deed.from(origin(media.get())) : deed;
        try {
            document.editor().edit("Waive Finding " + name(finding), () -> {
                finding.setStatus(FindingStatus.WAIVED);
                finding.setReason(reason.strip());
                append(entered);
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void append(Deed deed) {
        try {
            document.journal().append(deed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Origin origin(MediaFile media) throws IOException {
        return document.journal().origin(media.getPath(), media.getSha256());
    }

    /** Notes what a finding says in an entry of the journal. */
    Deed about(Deed deed, Finding finding) {
        Deed noted = deed.note("finding", name(finding)).note("rule", finding.getRule())
                .note("message", finding.getMessage()).note("bars", bars(finding).toString());
        Optional<Track> track = Optional.ofNullable(finding.getTrack());
        return track.isPresent() ? noted.note("track", track.get().getName()) : noted;
    }

    /** The bars that a finding touches. */
    public BarRange bars(Finding finding) {
        return BarRange.covering(range(finding), Bars.of(document.root()));
    }

    /** The frames that a finding is about: at least one. */
    public static Range range(Finding finding) {
        return new Range(finding.getStart(), finding.getStart() + Math.max(1, finding.getLength()));
    }

    static boolean overlaps(Finding finding, Range range) {
        return range(finding).start() < range.end() && range(finding).end() > range.start();
    }

    /** What a person calls a finding: its number, or its id if it is older than numbers. */
    public static String name(Finding finding) {
        return finding.getNumber() > 0 ? String.valueOf(finding.getNumber()) : finding.getId();
    }
}
