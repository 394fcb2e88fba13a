package org.tonewright.recording;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.tonewright.core.Refusal;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.playback.OpenDevice;
import org.tonewright.core.playback.PassPlan;
import org.tonewright.core.playback.Player;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.transport.TransportCommand;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Timeline;
import org.tonewright.model.session.Track;

/**
 * A pass of recording, as a person asks for it.
 *
 * @param tracks what is recorded, one or more
 * @param at where it begins, in frames; empty to begin at once while the transport rolls, else where it stands
 * @param punch the range that is recorded; without one everything from {@code at} on
 * @param loop the range that is repeated, a take for each round
 * @param preRoll the frames that are played before; before frame 0 there is silence
 * @param countIn the bars that are counted before the pre-roll, as they lie there, with a click on each beat
 * @param most the frames after which nothing more is recorded, however fast the device runs
 */
public record PassRequest(List<Track> tracks, OptionalLong at, Optional<Range> punch, Optional<Range> loop,
        long preRoll, int countIn, long most) {

    /** The length of a range that has no end, in frames. */
    private static final long ENDLESS = 1L << 47;

    /** Until somebody ends it. */
    public PassRequest(List<Track> tracks, OptionalLong at, Optional<Range> punch, Optional<Range> loop, long preRoll,
            int countIn) {
        this(tracks, at, punch, loop, preRoll, countIn, Long.MAX_VALUE);
    }

    /** @throws IllegalArgumentException if a number is below 0 */
    public PassRequest {
        tracks = List.copyOf(tracks);
        if (preRoll < 0 || countIn < 0 || countIn > 16 || at.isPresent() && at.getAsLong() < 0) {
            throw new IllegalArgumentException("A pass can't begin before it begins.");
        }
    }

    /** The same with an end: the frames after which nothing more is recorded. */
    public PassRequest atMost(long frames) {
        return new PassRequest(tracks, at, punch, loop, preRoll, countIn, frames);
    }

    /** The armed tracks, with the punch range and the loop of the session, from where the player stands or rolls. */
    public static PassRequest of(Session session, Player player) {
        Timeline timeline = session.getTimeline();
        Optional<Range> punch = Range.of(timeline.getPunch());
        OptionalLong at = OptionalLong.empty();
        if (!player.rolling()) {
            long stands = Math.max(0, player.position());
            at = OptionalLong.of(punch.filter(range -> stands >= range.end()).map(Range::start).orElse(stands));
        }
        return new PassRequest(timeline.getTracks().stream().filter(Track::isArmed).toList(), at, punch,
                Range.of(timeline.getLoop()), 0, 0);
    }

    /**
     * How a pass begins.
     *
     * @param begin the first frame that is recorded
     * @param from where the transport begins to roll, perhaps before frame 0; empty if it does
     * @param counted the frames from there on in which beats are counted
     */
    record Beginning(long begin, OptionalLong from, long counted) {}

    /**
     * The device it is recorded from.
     *
     * @throws Refusal if it can't be recorded: nothing is armed, no device is open, or the session is for reading
     */
    OpenDevice requireDevice(OpenDocument<Session> document, Player player) {
        if (document.access() == Access.READ) {
            throw new Refusal("Nothing can be recorded: the session was opened for reading only.");
        }
        if (tracks.isEmpty()) {
            throw new Refusal("Nothing can be recorded: no track is armed.");
        }
        return player.device().orElseThrow(() -> new Refusal("Nothing can be recorded: no sound device is open."));
    }

    /** How this pass begins on a player. */
    Beginning beginning(Session session, Player player) {
        long stands = at.orElse(punch.map(Range::start).orElse(Math.max(0, player.position())));
        long begin = punch.map(Range::start).filter(start -> start > stands).orElse(stands);
        if (at.isEmpty() && player.rolling()) {
            return new Beginning(begin, OptionalLong.empty(), 0);
        }
        long play = begin - preRoll;
        long roll = countIn > 0 ? Bars.of(session).back(play, countIn) : play;
        return new Beginning(begin, OptionalLong.of(preRoll + countIn > 0 ? roll : stands), play - roll);
    }

    /** The plan of the pass, which rolls from one frame and begins to record at another. */
    PassPlan plan(List<CaptureSpec> captures, Beginning beginning, int correction) {
        OptionalLong from = beginning.from();
        long begin = beginning.begin();
        boolean early = from.isPresent() && from.getAsLong() < begin;
        TransportCommand.Punch marks = punch.map(range -> new TransportCommand.Punch(range.start(), range.length()))
                .orElse(new TransportCommand.Punch(early ? begin : 0, early ? ENDLESS : 0));
        TransportCommand.Loop repeated = loop.map(range -> new TransportCommand.Loop(range.start(), range.length()))
                .orElse(new TransportCommand.Loop(0, 0));
        return new PassPlan(captures, from, marks, repeated, correction, beginning.counted(), most);
    }
}
