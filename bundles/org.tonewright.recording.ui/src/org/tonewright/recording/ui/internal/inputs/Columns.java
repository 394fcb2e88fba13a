package org.tonewright.recording.ui.internal.inputs;

/**
 * Where the columns of the rows lie, in pixels. Whatever the others leave belongs to the meter.
 *
 * @param name the name of the track
 * @param arm the button that arms it
 * @param input its inputs
 * @param monitor whether the input is heard
 * @param meter its level
 * @param peak the highest level as a number
 * @param hint what to think of it
 */
record Columns(Column name, Column arm, Column input, Column monitor, Column meter, Column peak, Column hint) {

    /** One of them. */
    record Column(int left, int width) {

        int right() {
            return left + width;
        }
    }

    /** The height of a row. */
    static final int ROW = 40;

    private static final int GAP = 8;
    private static final int EDGE = 14;
    private static final int NARROW = 900;
    private static final int LEAST_METER = 80;

    /** For rows of a width. */
    static Columns of(int width) {
        boolean narrow = width < NARROW;
        Column name = new Column(EDGE, narrow ? 110 : 180);
        Column arm = new Column(name.right() + GAP, 54);
        Column input = new Column(arm.right() + GAP, narrow ? 104 : 128);
        Column monitor = new Column(input.right() + GAP, 76);
        int hintWidth = 76;
        int peakWidth = 52;
        int meterLeft = monitor.right() + 2 * GAP;
        int meterWidth = Math.max(LEAST_METER, width - EDGE - hintWidth - 2 * GAP - peakWidth - meterLeft);
        Column meter = new Column(meterLeft, meterWidth);
        Column peak = new Column(meter.right() + GAP, peakWidth);
        Column hint = new Column(peak.right() + GAP, hintWidth);
        return new Columns(name, arm, input, monitor, meter, peak, hint);
    }
}
