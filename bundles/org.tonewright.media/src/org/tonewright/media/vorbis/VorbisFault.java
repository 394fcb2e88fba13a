package org.tonewright.media.vorbis;

/** What is wrong with a packet, as the first half of a sentence; its reader knows the file and the place. */
final class VorbisFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;

    VorbisFault(String what) {
        super(what);
        this.what = what;
    }

    /** The words, without a full stop. */
    String what() {
        return what;
    }
}
