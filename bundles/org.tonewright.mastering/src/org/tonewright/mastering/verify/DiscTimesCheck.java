package org.tonewright.mastering.verify;

import java.util.List;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.cue.CueSheet.Index;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.mastering.disc.DiscTime;

/**
 * The times of a compact disc (IEC 60908): C01 tracks 1 to 99 without a hole, C02 a track of four seconds at least, C03
 * marks that rise and lie within the audio, C04 audio of whole sectors, C05 44.1 kHz, 16 bit, stereo, C06 at most 79:57
 * (the usual ceiling of plants; 80 minutes less the lead-out).
 */
public final class DiscTimesCheck implements QualityCheck {

    @Override
    public void check(DeliveredRelease delivery, Consumer<RuleResult> findings, Progress progress) {
        List<Track> tracks = delivery.tracks();
        boolean counted = tracks.size() <= CompactDisc.MOST_TRACKS && tracks.getFirst().number() == 1
                && tracks.size() == delivery.facts().titles().size();
        findings.accept(new RuleResult("C01", counted, "The disc has " + tracks.size() + " tracks from "
                + tracks.getFirst().number() + " on, for " + delivery.facts().titles().size() + " titles."));
        for (int index = 0; index < tracks.size(); index++) {
            long sectors = (delivery.end(index) - delivery.start(index)) / DiscTime.FRAMES;
            findings.accept(new RuleResult("C02", sectors >= CompactDisc.SHORTEST_TRACK.sectors(), "Track "
                    + tracks.get(index).number() + " lasts " + time(sectors) + "; " + CompactDisc.SHORTEST_TRACK
                    + " is the least."));
        }
        findings.accept(marks(delivery));
        DiscAudio audio = delivery.audio();
        findings.accept(new RuleResult("C04", audio.frames() % DiscTime.FRAMES == 0 && audio.frames() > 0,
                "The audio has " + audio.frames() + " frames"
                        + (audio.frames() % DiscTime.FRAMES == 0 ? ", which are whole sectors of "
                                : ", which are no whole sectors of ")
                        + DiscTime.FRAMES + "."));
        boolean fits = audio.sampleRate() == CompactDisc.RATE && audio.bits() == 16 && audio.channels() == 2;
        findings.accept(new RuleResult("C05", fits, "The audio has " + audio.sampleRate() + " Hz, " + audio.bits()
                + " bit and " + audio.channels() + " channels; a compact disc has 44100 Hz, 16 bit, 2 channels."));
        long sectors = audio.frames() / DiscTime.FRAMES;
        findings.accept(new RuleResult("C06", sectors <= CompactDisc.LONGEST.sectors(), "The disc lasts "
                + time(sectors) + "; " + CompactDisc.LONGEST + " is the most that plants take."));
        progress.at(1);
    }

    private static String time(long sectors) {
        return sectors >= 0 && sectors <= DiscTime.MOST ? new DiscTime((int) sectors).toString()
                : sectors + " sectors";
    }

    private static RuleResult marks(DeliveredRelease delivery) {
        long last = -1;
        for (Track track : delivery.tracks()) {
            for (Index index : track.indexes()) {
                if (index.time().frame() <= last && !(index.time().frame() == 0 && last == 0)
                        || index.time().frame() >= delivery.audio().frames()) {
                    return RuleResult.broken("C03", "INDEX " + index.number() + " of track " + track.number() + " at "
                            + index.time() + " does not come after the mark before it, or lies behind the audio.");
                }
                last = index.time().frame();
            }
        }
        return RuleResult.held("C03", "All marks rise and lie within the audio.");
    }
}
