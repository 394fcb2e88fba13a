package org.tonewright.recording.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;

/**
 * A take on one track, as it is printed.
 *
 * @param pass the number of the pass
 * @param track the name of the track
 * @param file the media file, relative to the session's folder
 * @param input the inputs, counted from 1
 * @param start where it begins, in frames
 * @param frames how long it is
 * @param startSeconds where it begins, in seconds
 * @param seconds how long it is, in seconds
 * @param peak its greatest sample, in dBFS
 * @param lostFrames frames of its file that were lost
 * @param sha256 of the file
 */
record TakeInfo(int pass, String track, String file, String input, long start, long frames, double startSeconds,
        double seconds, double peak, long lostFrames, String sha256) {

    static List<TakeInfo> of(List<Take> takes, int rate) {
        List<TakeInfo> infos = new ArrayList<>();
        for (Take take : takes) {
            for (int i = 0; i < take.getClips().size(); i++) {
                Clip clip = take.getClips().get(i);
                String track = clip.eContainer().eContainer() instanceof Track owner ? owner.getName() : "";
                infos.add(new TakeInfo(take.getPass(), track, clip.getMedia().getPath(), take.getInputs().get(i),
                        clip.getStart(), clip.getLength(), (double) clip.getStart() / rate,
                        (double) clip.getLength() / rate, take.getLevels().get(i), clip.getMedia().getLostFrames(),
                        clip.getMedia().getSha256()));
            }
        }
        return infos;
    }

    String line() {
        return String.format(Locale.ROOT, "%s  take %d on '%s' from input %s: %.3f s from %.3f s, peak %.1f dBFS%s",
                file,
                pass, track, input, seconds, startSeconds, peak,
                lostFrames == 0 ? "" : ", " + lostFrames + " frames lost");
    }
}
