package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;
import org.tonewright.ui.timeline.TrackRow;

/** Where the parts of a track's header lie. */
record HeaderRow(TrackRow row) {

    /** The width of the headers, in pixels. */
    static final int WIDTH = 220;

    /** Something in a header that can be clicked. */
    enum Button {
        /** Arms the track. */
        ARM,
        /** Silences the strip. */
        MUTE,
        /** Lets the strip be heard alone. */
        SOLO,
        /** Whether the input is heard. */
        MONITOR,
        /** Shows the other lanes, or hides them. */
        FOLD,
        /** Makes a lane the one that is heard. */
        USE,
        /** Chooses the colour. */
        COLOUR
    }

    /** A button and its place. */
    record Placed(Button button, Rectangle bounds) {}

    private static final int LEFT = 14;
    private static final int SIZE = 24;
    private static final int GAP = 4;
    private static final int LOW = 52;
    private static final int COLOUR = 7;
    private static final int METER = 11;

    private int line() {
        return row.height() < LOW ? row.top() + (row.height() - 20) / 2 : row.top() + 7;
    }

    /** The place of the name. */
    Rectangle name() {
        int right = row.height() < LOW ? buttons().stream().mapToInt(one -> one.bounds().x)
                .filter(x -> x > LEFT).min().orElse(WIDTH) : WIDTH - METER - 12;
        int fold = row.height() >= LOW && hasFold() ? SIZE + 14 : 0;
        return new Rectangle(LEFT, line(), Math.max(20, right - LEFT - 4 - fold), 20);
    }

    private boolean hasFold() {
        return row.heard() && row.track().getLanes().size() > 1;
    }

    /** The place of the level. */
    Rectangle meter() {
        return new Rectangle(WIDTH - METER - 6, row.top() + 5, METER, Math.max(4, row.height() - 11));
    }

    /** All buttons. */
    List<Placed> buttons() {
        List<Placed> placed = new ArrayList<>();
        placed.add(new Placed(Button.COLOUR, new Rectangle(0, row.top(), COLOUR, row.height() - 1)));
        if (!row.heard()) {
            placed.add(new Placed(Button.USE,
                    new Rectangle(WIDTH - METER - 60, row.top() + (row.height() - 20) / 2, 44, 20)));
            return placed;
        }
        boolean low = row.height() < LOW;
        int x = low ? WIDTH - METER - 10 - 4 * (SIZE + GAP) - 14 : LEFT;
        int y = low ? line() : row.top() + 32;
        placed.add(new Placed(Button.ARM, new Rectangle(x, y, SIZE, 20)));
        placed.add(new Placed(Button.MUTE, new Rectangle(x + SIZE + GAP, y, SIZE, 20)));
        placed.add(new Placed(Button.SOLO, new Rectangle(x + 2 * (SIZE + GAP), y, SIZE, 20)));
        placed.add(new Placed(Button.MONITOR, new Rectangle(x + 3 * (SIZE + GAP), y, SIZE + 14, 20)));
        if (hasFold() && !low) {
            placed.add(new Placed(Button.FOLD, new Rectangle(WIDTH - METER - 52, line(), SIZE + 12, 20)));
        }
        return placed;
    }

    /** The button at a place. */
    Optional<Button> at(int x, int y) {
        return buttons().stream().filter(one -> one.bounds().contains(x, y)).map(Placed::button).findFirst();
    }

    /** Whether a button is on. */
    boolean isOn(Button button) {
        Track track = row.track();
        Strip strip = track.getStrip();
        return switch (button) {
        case ARM -> track.isArmed();
        case MUTE -> strip != null && strip.isMute();
        case SOLO -> strip != null && strip.isSolo();
        case MONITOR -> track.getMonitor() == Monitor.ON;
        case FOLD, USE, COLOUR -> false;
        };
    }
}
