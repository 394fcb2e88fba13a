package org.tonewright.recording.ui.internal.takes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.engine.capture.Capture;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimelineLayer;
import org.tonewright.ui.timeline.TrackRow;

/**
 * The takes that grow while a pass is under way, each on the row of its track. They stay until the takes themselves are
 * in the session.
 */
public final class GrowingLayer implements TimelineLayer {

    private final TakePainter painter = new TakePainter();
    private final Map<Capture, Seen> seen = new HashMap<>();
    private Optional<CapturePass> pass = Optional.empty();
    private Optional<Session> session = Optional.empty();

    /** What of a take was there when it was looked at last: its place, and how much can be drawn as a wave. */
    private record Seen(Rectangle bounds, long frames) {}

    @Override
    public void paint(GC gc, LayerContext context) {
        follow(context);
        int number = number(context.open().root());
        for (Growing take : growing(context)) {
            painter.paint(gc, context, take, number);
        }
    }

    /** The number of the pass, as it is written on its takes. */
    private static int number(Session session) {
        return 1 + session.getTakes().stream().mapToInt(take -> take.getPass()).max().orElse(0);
    }

    private void follow(LayerContext context) {
        Session now = context.open().root();
        if (session.filter(known -> known == now).isEmpty()) {
            session = Optional.of(now);
            pass = Optional.empty();
        }
        Optional<CapturePass> running = context.open().player().pass();
        if (running.isPresent()) {
            pass = running;
        } else if (pass.isPresent() && (context.open().player().rolling() || entered(now, pass.get()))) {
            pass = Optional.empty();
        }
    }

    /** Whether the session knows the files of a pass, or there are none to be known. */
    private static boolean entered(Session session, CapturePass pass) {
        Set<String> names = new HashSet<>();
        for (MediaFile media : session.getPool().getFiles()) {
            names.add(media.getPath().substring(media.getPath().lastIndexOf('/') + 1));
        }
        return pass.captures().stream().filter(capture -> capture.frames() > 0)
                .allMatch(capture -> names.contains(String.valueOf(capture.spec().file().getFileName())));
    }

    private List<Growing> growing(LayerContext context) {
        List<Growing> takes = new ArrayList<>();
        if (pass.isPresent()) {
            for (Capture capture : pass.get().captures()) {
                for (TrackRow row : context.rows()) {
                    if (row.heard() && capture.spec().key().equals(row.track().getId()) && capture.frames() > 0) {
                        takes.add(new Growing(capture, row));
                    }
                }
            }
        }
        return takes;
    }

    @Override
    public List<Rectangle> changed(LayerContext context) {
        follow(context);
        if (pass.isEmpty() && seen.isEmpty()) {
            return List.of();
        }
        List<Rectangle> places = new ArrayList<>();
        Set<Capture> there = new HashSet<>();
        for (Growing take : growing(context)) {
            there.add(take.capture());
            Rectangle now = take.bounds(context.scale());
            long frames = take.capture().peaks().frames();
            Seen before = seen.put(take.capture(), new Seen(now, frames));
            if (before == null) {
                places.add(now);
            } else if (!before.bounds().equals(now) || before.frames() != frames) {
                grown(places, before.bounds(), now, TakePainter.unsettled(context.scale()));
            }
        }
        seen.entrySet().removeIf(entry -> {
            boolean gone = !there.contains(entry.getKey());
            if (gone) {
                places.add(entry.getValue().bounds());
            }
            return gone;
        });
        return places;
    }

    /** What must be painted of a take that has another size now; its head, while its name may not fit yet. */
    private static void grown(List<Rectangle> places, Rectangle before, Rectangle now, int unsettled) {
        boolean same = before.x == now.x && before.y == now.y && before.height == now.height
                && now.width >= before.width;
        if (!same || now.width < TakePainter.WIDEST_NAME) {
            places.add(before);
            places.add(now);
            return;
        }
        int from = Math.max(now.x, before.x + before.width - unsettled);
        places.add(new Rectangle(from, now.y, now.x + now.width - from + 1, now.height));
    }
}
