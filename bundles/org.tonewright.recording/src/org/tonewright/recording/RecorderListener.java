package org.tonewright.recording;

import java.util.List;

import org.tonewright.model.session.Take;

/** Who wants to know how recording goes. Called on the thread that owns the model. */
public interface RecorderListener {

    /** A pass was begun, takes frames, ends or has ended: {@link Recorder#busy()} and the rest may answer otherwise. */
    default void recordingChanged() {}

    /**
     * A pass is over and its takes are in the session, which was saved.
     *
     * @param takes what it left; none if nothing came in
     */
    default void kept(List<Take> takes) {}

    /**
     * Something went wrong that a person should know.
     *
     * @param sentence one whole sentence
     */
    default void trouble(String sentence) {}
}
