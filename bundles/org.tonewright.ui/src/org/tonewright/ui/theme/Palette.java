package org.tonewright.ui.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** The colours of the window. The same numbers stand in {@code css/dark.css}. */
public final class Palette {

    /** Behind everything. */
    public static final Color BACKGROUND = new Color(0x1b, 0x1d, 0x21);
    /** Sunk: behind graphs, meters and fields. */
    public static final Color WELL = new Color(0x14, 0x15, 0x18);
    /** Behind controls. */
    public static final Color PANEL = new Color(0x26, 0x29, 0x2e);
    /** Behind a group of controls on a panel. */
    public static final Color GROUP = new Color(0x2e, 0x32, 0x38);
    /** A button, or what the pointer is over. */
    public static final Color RAISED = new Color(0x3b, 0x3f, 0x47);
    /** A button that the pointer is over. */
    public static final Color HOVER = new Color(0x48, 0x4e, 0x58);
    /** What is selected. */
    public static final Color SELECTED = new Color(0x3a, 0x46, 0x56);
    /** Thin lines between planes. */
    public static final Color LINE = new Color(0x36, 0x3a, 0x41);
    /** The edge of a button or field. */
    public static final Color EDGE = new Color(0x50, 0x55, 0x5e);
    /** The lines of a graph's grid. */
    public static final Color GRID = new Color(0x2c, 0x30, 0x36);
    /** The line of a graph that stands for nothing: no gain, the middle. */
    public static final Color AXIS = new Color(0x4a, 0x50, 0x59);
    /** What is read. */
    public static final Color TEXT = new Color(0xe2, 0xe5, 0xea);
    /** What explains. */
    public static final Color TEXT_QUIET = new Color(0x9a, 0xa1, 0xac);
    /** What can't be used now. */
    public static final Color TEXT_FAINT = new Color(0x6a, 0x70, 0x7a);
    /** The one colour that says: here. */
    public static final Color ACCENT = new Color(0x5a, 0xb0, 0xff);
    /** Text on the accent. */
    public static final Color ON_ACCENT = new Color(0x10, 0x18, 0x22);
    /** Recording, armed. */
    public static final Color RECORD = new Color(0xe8, 0x4a, 0x4a);
    /** Solo. */
    public static final Color SOLO = new Color(0xe8, 0xd1, 0x4a);
    /** Mute. */
    public static final Color MUTE = new Color(0xe0, 0x9a, 0x3a);
    /** Plays, runs, is on. */
    public static final Color PLAY = new Color(0x4f, 0xc0, 0x6a);
    /** The input is heard. */
    public static final Color MONITOR = new Color(0x4f, 0xa8, 0xd8);
    /** The place that is heard now. */
    public static final Color PLAYHEAD = new Color(0xff, 0x5a, 0x4f);
    /** Needs attention. */
    public static final Color WARNING = new Color(0xf0, 0xa0, 0x3c);
    /** A level that leaves room. */
    public static final Color METER = new Color(0x4f, 0xc0, 0x6a);
    /** A level that is high. */
    public static final Color METER_HIGH = new Color(0xe8, 0xd1, 0x4a);
    /** A level that clips. */
    public static final Color METER_OVER = new Color(0xe8, 0x4a, 0x4a);
    /** Gain that is taken away. */
    public static final Color REDUCTION = new Color(0xf2, 0x8c, 0x5a);
    /** The frame around what has the keyboard. */
    public static final Color FOCUS = ACCENT;

    /** The colours that tracks and strips take in turn, told apart by most eyes. */
    private static final List<Color> TRACKS = List.of(new Color(0x6f, 0xa8, 0xdc), new Color(0x8f, 0xc9, 0x7a),
            new Color(0xe0, 0xa4, 0x58), new Color(0xc9, 0x82, 0xc4), new Color(0x5f, 0xc2, 0xb4),
            new Color(0xd9, 0x7b, 0x72), new Color(0xb8, 0xb3, 0x63), new Color(0x93, 0x92, 0xdc),
            new Color(0xc2, 0x9b, 0x7a), new Color(0x7a, 0xc0, 0xe0), new Color(0xb0, 0xd0, 0x60),
            new Color(0xe0, 0x8a, 0xa8));

    private static final Map<RGB, Color> MIXED = new HashMap<>();

    private Palette() {}

    /** The colour of a track or strip that has none of its own, by its place from 0. */
    public static Color track(int index) {
        return TRACKS.get(Math.floorMod(index, TRACKS.size()));
    }

    /** The colours that are offered for tracks and strips. */
    public static List<Color> tracks() {
        return TRACKS;
    }

    /** The colour in a text of the session, such as {@code #6fa8dc}; empty if it is none. */
    public static Optional<Color> parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text.substring(1), 16);
        return Optional.of(of(new RGB(number >> 16, number >> 8 & 0xff, number & 0xff)));
    }

    /** A colour as the session keeps it. */
    public static String text(Color colour) {
        return String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    /**
     * A colour between two.
     *
     * @param share 0 is the first, 1 the second
     */
    public static Color mix(Color first, Color second, double share) {
        return of(new RGB(between(first.getRed(), second.getRed(), share),
                between(first.getGreen(), second.getGreen(), share),
                between(first.getBlue(), second.getBlue(), share)));
    }

    private static Color of(RGB rgb) {
        return MIXED.computeIfAbsent(rgb, Color::new);
    }

    private static int between(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }
}
