package org.tonewright.core.playback;

import java.util.List;
import java.util.OptionalLong;

import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.engine.transport.TransportCommand;

/**
 * A pass of recording, as it shall go.
 *
 * @param captures what is recorded, by the ids of the tracks
 * @param from where the transport begins to roll, which may lie before frame 0; empty to go on from where it is
 * @param punch the range that is recorded; its length is 0 for all there is
 * @param loop the range that is repeated; its length is 0 for none
 * @param correction frames by which the takes are placed earlier than the device says, as measured by its owner
 * @param countIn for how many frames from where it begins to roll the beats are heard as clicks, whether or not the
 *        player's metronome is on; 0 for none
 * @param most the frames after which nothing more is recorded, however fast the device runs
 */
public record PassPlan(List<CaptureSpec> captures, OptionalLong from, TransportCommand.Punch punch,
        TransportCommand.Loop loop, int correction, long countIn, long most) {

    /** Until somebody ends it. */
    public PassPlan(List<CaptureSpec> captures, OptionalLong from, TransportCommand.Punch punch,
            TransportCommand.Loop loop, int correction, long countIn) {
        this(captures, from, punch, loop, correction, countIn, Long.MAX_VALUE);
    }

    /** Copies the captures. */
    public PassPlan {
        captures = List.copyOf(captures);
    }
}
