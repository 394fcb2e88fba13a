package org.tonewright.engine.stream;

/** What the disk thread sends to the audio thread; all of it in one ring, so that it arrives in its order. */
sealed interface Message permits Page, Splice {

    /** [audio] Puts it into effect. */
    void arrive();

    /** [disk] Gives back the pages that it displaced, once it has returned. */
    void giveBack();
}
