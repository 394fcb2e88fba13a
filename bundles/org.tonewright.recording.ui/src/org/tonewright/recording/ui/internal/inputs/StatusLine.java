package org.tonewright.recording.ui.internal.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.GrowingTake;
import org.tonewright.recording.Recorder;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.recording.ui.internal.pass.Times;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.theme.Styles;

/** How the pass goes: its number, how long it is, what was lost, and how much more the disk can take. */
final class StatusLine {

    /** A piece of the line. What stands first is dropped last where there is little room. */
    private record Piece(String text, Color ink, boolean strong) {}

    private static final int HEIGHT = 30;
    private static final int GAP = 18;
    private static final int EDGE = 14;
    private static final int ASK_DISK = 300;
    private static final double TIGHT = 3600;
    private static final double SHORT = 600;

    private final Canvas canvas;
    private final OpenSession open;
    private final DeskRecorder recorder;
    private final DiskSpace disk;
    private List<Piece> pieces = List.of();
    private String pass = "";
    private String punch = "";
    private int channels;
    private int ticks;

    StatusLine(Composite parent, OpenSession open, DeskRecorder recorder) {
        this.open = open;
        this.recorder = recorder;
        disk = new DiskSpace(open.document().folder());
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {

            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(wide == SWT.DEFAULT ? HEIGHT : wide, HEIGHT);
            }
        };
        Styles.plane(canvas, Palette.BACKGROUND);
        canvas.setToolTipText(Texts.of("status.tip"));
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        disk.ask();
        refresh();
    }

    Control control() {
        return canvas;
    }

    /** Looks at the session anew. */
    void refresh() {
        Session session = open.root();
        int next = 1 + session.getTakes().stream().mapToInt(Take::getPass).max().orElse(0);
        pass = Texts.of("status.pass", next);
        channels = session.getTimeline().getTracks().stream().filter(Track::isArmed).map(Track::getStrip)
                .mapToInt(strip -> Optional.ofNullable(strip).map(Strip::getChannels).orElse(1)).sum();
        Span span = session.getTimeline().getPunch();
        punch = span != null && span.isOn() && span.getLength() > 0
                ? Texts.of("status.punch", Times.minutes(span.getStart(), session.getSampleRate()),
                        Times.minutes(span.getStart() + span.getLength(), session.getSampleRate()))
                : "";
        update();
    }

    /** Thirty times a second. */
    void tick() {
        if (++ticks % ASK_DISK == 0) {
            disk.ask();
        }
        update();
    }

    private void update() {
        List<Piece> now = pieces();
        if (!now.equals(pieces) && !canvas.isDisposed()) {
            pieces = now;
            canvas.redraw();
        }
    }

    private List<Piece> pieces() {
        List<Piece> now = new ArrayList<>();
        Optional<Recorder> busy = recorder.recorder().filter(Recorder::busy);
        if (busy.isPresent()) {
            under(now, busy.get());
        } else {
            now.add(new Piece(pass, Palette.TEXT_QUIET, false));
        }
        room(now);
        if (!punch.isEmpty()) {
            now.add(new Piece(punch, Palette.TEXT_QUIET, false));
        }
        return now;
    }

    /** What is to be said of a pass that is under way. */
    private void under(List<Piece> now, Recorder current) {
        List<GrowingTake> takes = current.growing();
        long frames = takes.stream().mapToLong(take -> take.capture().frames()).max().orElse(0);
        String time = Times.minutes(frames, open.root().getSampleRate());
        if (current.recording()) {
            now.add(new Piece(pass + "   " + time, Palette.RECORD, true));
        } else {
            now.add(new Piece(frames == 0 ? waiting() : Texts.of("status.rests", pass, time), Palette.WARNING, true));
        }
        long lost = takes.stream().mapToLong(GrowingTake::lost).sum();
        if (lost > 0) {
            now.add(new Piece(Texts.of("status.lost", lost), Palette.METER_OVER, true));
        }
    }

    /** What is to be said before the first frame: how long until then, if the transport rolls towards it. */
    private String waiting() {
        long left = recorder.begins() - open.player().position();
        return open.player().rolling() && left > 0
                ? Texts.of("status.begins", pass, Times.minutes(left, open.root().getSampleRate()))
                : Texts.of("status.waits", pass);
    }

    private void room(List<Piece> now) {
        OptionalLong free = disk.free();
        if (free.isPresent() && channels > 0) {
            double seconds = DiskSpace.seconds(free.getAsLong(), channels, open.root().getSampleRate());
            Color ink = seconds < SHORT ? Palette.METER_OVER : seconds < TIGHT ? Palette.WARNING : Palette.TEXT_QUIET;
            now.add(new Piece(Texts.of("status.disk", Times.left(seconds)), ink, seconds < SHORT));
        }
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(Palette.BACKGROUND);
        gc.fillRectangle(area);
        int right = area.width - EDGE;
        for (Piece piece : pieces) {
            gc.setFont(piece.strong() ? Fonts.heading(canvas.getDisplay()) : Fonts.text(canvas.getDisplay()));
            Point size = gc.textExtent(piece.text());
            if (right - size.x < 0) {
                return;
            }
            gc.setForeground(piece.ink());
            gc.drawText(piece.text(), right - size.x, (area.height - size.y) / 2, true);
            right -= size.x + GAP;
        }
    }
}
