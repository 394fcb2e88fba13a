package org.tonewright.recording;

import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.playback.Player;
import org.tonewright.engine.capture.Capture;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.media.peak.PeakOverview;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;

/**
 * What a track records at this moment.
 *
 * @param track the track
 * @param capture the numbers behind it
 */
public record GrowingTake(Track track, Capture capture) {

    /** What the tracks of a session record in the pass of a player. */
    static List<GrowingTake> of(Session session, Player player) {
        List<GrowingTake> takes = new ArrayList<>();
        for (Capture capture : player.pass().map(CapturePass::captures).orElse(List.of())) {
            session.getTimeline().getTracks().stream().filter(track -> capture.spec().key().equals(track.getId()))
                    .findFirst().ifPresent(track -> takes.add(new GrowingTake(track, capture)));
        }
        return takes;
    }

    /** Whether no file of a pass can be written any more: the disk is full, or gone. */
    static boolean spoiled(CapturePass pass) {
        return pass.captures().stream().allMatch(capture -> capture.trouble().isPresent());
    }

    /** [any] Where it begins on the timeline, in frames: in a loop, its last round. */
    public long start() {
        return capture.pieceStart();
    }

    /** [any] The frame of the file, and so of the overview, at which it begins. */
    public long offset() {
        return capture.pieceFrame();
    }

    /** [any] How many frames there are so far. */
    public long length() {
        return Math.max(0, capture.frames() - capture.pieceFrame());
    }

    /** [any] The overview of the whole file, which grows. */
    public PeakOverview peaks() {
        return capture.peaks();
    }

    /** [any] How many frames were lost because the disk was late. */
    public long lost() {
        return capture.lost();
    }
}
