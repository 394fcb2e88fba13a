package org.tonewright.ui.internal.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** The colours of the timeline. */
final class Paints {

    static final RGB GROUND = new RGB(0x1b, 0x1d, 0x21);
    static final RGB LANE = new RGB(0x22, 0x25, 0x2a);
    static final RGB LANE_SELECTED = new RGB(0x2a, 0x2f, 0x36);
    static final RGB LANE_UNHEARD = new RGB(0x1d, 0x1f, 0x23);
    static final RGB EDGE = new RGB(0x14, 0x15, 0x18);
    static final RGB PANEL = new RGB(0x2b, 0x2e, 0x34);
    static final RGB PANEL_SELECTED = new RGB(0x3a, 0x40, 0x49);
    static final RGB BUTTON = new RGB(0x3b, 0x3f, 0x47);
    static final RGB BUTTON_EDGE = new RGB(0x50, 0x55, 0x5e);
    static final RGB TEXT = new RGB(0xe2, 0xe5, 0xea);
    static final RGB QUIET = new RGB(0x9a, 0xa1, 0xac);
    static final RGB BAR_LINE = new RGB(0x3c, 0x41, 0x49);
    static final RGB BEAT_LINE = new RGB(0x2c, 0x30, 0x36);
    static final RGB ACCENT = new RGB(0x5a, 0xb0, 0xff);
    static final RGB PLAYHEAD = new RGB(0xff, 0x5a, 0x4f);
    static final RGB MARKER = new RGB(0xf2, 0xc1, 0x4e);
    static final RGB SECTION = new RGB(0x4c, 0x6f, 0x8f);
    static final RGB LOOP = new RGB(0x4f, 0xb3, 0x6b);
    static final RGB PUNCH = new RGB(0xd0, 0x4a, 0x4a);
    static final RGB MUTE = new RGB(0xe0, 0x9a, 0x3a);
    static final RGB SOLO = new RGB(0xe8, 0xd1, 0x4a);
    static final RGB ARM = new RGB(0xe0, 0x4a, 0x4a);
    static final RGB MONITOR = new RGB(0x4f, 0xa8, 0xd8);
    static final RGB METER = new RGB(0x4f, 0xc0, 0x6a);
    static final RGB METER_HIGH = new RGB(0xe8, 0xd1, 0x4a);
    static final RGB METER_OVER = new RGB(0xe8, 0x4a, 0x4a);

    private static final RGB[] TRACKS = {new RGB(0x6f, 0xa8, 0xdc), new RGB(0x8f, 0xc9, 0x7a), new RGB(0xe0, 0xa4, 0x58),
            new RGB(0xc9, 0x82, 0xc4), new RGB(0x5f, 0xc2, 0xb4), new RGB(0xd9, 0x7b, 0x72), new RGB(0xb8, 0xb3, 0x63),
            new RGB(0x93, 0x92, 0xdc)};

    private static final Map<RGB, Color> COLOURS = new HashMap<>();

    private Paints() {}

    /** The colour a widget draws with. */
    static Color of(RGB colour) {
        return COLOURS.computeIfAbsent(colour, Color::new);
    }

    /** A colour between two: 0 is the first, 1 the second. */
    static RGB mixed(RGB first, RGB second, double share) {
        return new RGB(between(first.red, second.red, share), between(first.green, second.green, share),
                between(first.blue, second.blue, share));
    }

    private static int between(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }

    /** The colour of a track that has none of its own, by its place from 0. */
    static RGB ofTrack(int index) {
        return TRACKS[Math.floorMod(index, TRACKS.length)];
    }

    /** The colours that are offered for tracks. */
    static RGB[] offered() {
        return TRACKS.clone();
    }

    /** The colour in a text such as {@code #6fa8dc}; empty if it is none. */
    static Optional<RGB> parsed(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new RGB(number >> 16, number >> 8 & 0xff, number & 0xff));
    }

    /** A colour as the session keeps it. */
    static String text(RGB colour) {
        return String.format("#%02x%02x%02x", colour.red, colour.green, colour.blue);
    }
}
