package org.tonewright.engine.stream;

import java.util.List;

/**
 * New playlists for some tracks, with the pages that will be played next. All tracks change over in the same quantum,
 * so that the microphones of one recording stay together.
 */
final class Splice implements Message {

    private final List<Reel> reels;
    private final Page[][] tables;

    /** [disk] One table of pages for each reel. */
    Splice(List<Reel> reels, Page[][] tables) {
        this.reels = reels;
        this.tables = tables;
    }

    @Override
    public void arrive() {
        for (int i = 0; i < tables.length; i++) {
            tables[i] = reels.get(i).swap(tables[i]);
        }
    }

    @Override
    public void giveBack() {
        for (int i = 0; i < tables.length; i++) {
            for (Page page : tables[i]) {
                reels.get(i).free(page);
            }
        }
    }
}
