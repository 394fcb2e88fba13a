package org.tonewright.mixer.ui.console;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;
import org.tonewright.ui.binding.Binding;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;

/** What a piece of a strip works on. */
public interface StripContext {

    /** The desk the console stands at. */
    Desk desk();

    /** The session, and the player that lets it be heard. */
    OpenSession open();

    /** The strip; the same for as long as the piece is there. */
    Strip strip();

    /** The track that plays through the strip. */
    Optional<Track> track();

    /** Whether strips are narrow: room for what is touched all the time, without its numbers. */
    boolean isNarrow();

    /** Ties widgets to the session until they are disposed. */
    Binding binding();

    /** The colour of the strip: its own, that of its track, or the theme's for its place. */
    Color colour();

    /** The strips that were chosen together with this one and move with it; this one alone if it is not among them. */
    List<Strip> together();

    /** Selects the strip at the desk. */
    void select();
}
