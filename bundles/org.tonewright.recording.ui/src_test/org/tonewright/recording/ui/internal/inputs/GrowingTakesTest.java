package org.tonewright.recording.ui.internal.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.peaks.PeakStore;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.media.AudioFormats;
import org.tonewright.model.session.Track;
import org.tonewright.recording.GrowingTake;
import org.tonewright.recording.Recorder;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.recording.ui.internal.pass.Habits;
import org.tonewright.recording.ui.internal.takes.GrowingLayer;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.timeline.TrackRow;

/** The layer of growing takes paints into a picture while a device that sings is recorded. */
class GrowingTakesTest {

    private static final Rectangle AREA = new Rectangle(0, 0, 800, 64);
    /** A second on 480 pixels. */
    private static final TimeScale SCALE = new TimeScale(0, 100);

    private final Screen screen = new Screen();
    private final Desk desk = new Desk(new Room().studio());
    private final DeskRecorder recorder = new DeskRecorder(desk, Habits.none());
    private final GrowingLayer layer = new GrowingLayer();
    private final OpenSession open;
    private final Track track;
    private final PeakStore peaks;

    GrowingTakesTest(@TempDir Path temporary) throws IOException {
        desk.createSession(temporary.resolve("Song"), new SessionSpec("Song", 48000, 120, 4, 4));
        open = desk.session().orElseThrow();
        TrackEdits edits = new TrackEdits(open.root(), open.editor());
        track = edits.add(1);
        edits.arm(track, true);
        peaks = new PeakStore(open.document(), AudioFormats.builtIn(), screen.display::asyncExec);
        open.player().open(new DeviceChoice(Room.DEVICE, 256));
        screen.await("the device open", () -> open.player().device().isPresent());
    }

    @AfterEach
    void close() throws IOException {
        peaks.close();
        desk.closeSession();
    }

    private LayerContext context() {
        TrackRow row = new TrackRow(track, Optional.ofNullable(track.getActiveLane()), true, 0, 64);
        return new LayerContext(desk, open, peaks, SCALE, List.of(row), AREA);
    }

    private RGB painted(int x, int y) {
        Image image = new Image(screen.display, AREA.width, AREA.height);
        GC gc = new GC(image);
        layer.paint(gc, context());
        gc.dispose();
        RGB colour = image.getImageData().palette.getRGB(image.getImageData().getPixel(x, y));
        image.dispose();
        return colour;
    }

    private void record(long frames) {
        Recorder current = recorder.recorder().orElseThrow();
        if (!current.busy()) {
            recorder.toggle();
        }
        screen.await(frames + " frames", () -> current.growing().stream().mapToLong(GrowingTake::length)
                .anyMatch(length -> length >= frames));
    }

    @Test
    void takeIsPaintedInRedAndOnlyItsNewPartAnew() {
        assertEquals(List.of(), layer.changed(context()));
        record(40_000);
        RGB body = painted(200, 60);
        assertTrue(body.red > 2 * body.green, body.toString());
        RGB wave = painted(200, 40);
        assertTrue(wave.red > body.red, wave + " is the wave, which is brighter than " + body);
        layer.changed(context());
        record(60_000);
        List<Rectangle> places = layer.changed(context());
        assertEquals(1, places.size());
        // 400 pixels were there before; of them only what was not settled is painted anew: 14 pixels at this scale.
        assertTrue(places.getFirst().x >= 400 - 14, places.toString());
        assertTrue(places.getFirst().x + places.getFirst().width >= 600, places.toString());
    }

    @Test
    void takeStaysUntilTheSessionHasIt() {
        record(20_000);
        layer.changed(context());
        recorder.toggle();
        // The display does nothing meanwhile, so the takes cannot come into the session yet.
        while (open.player().pass().isPresent()) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(), open.root().getTakes());
        layer.changed(context());
        RGB body = painted(100, 60);
        assertTrue(body.red > 2 * body.green, body.toString());
        screen.await("the takes", () -> !open.root().getTakes().isEmpty());
        layer.changed(context());
        assertEquals(List.of(), layer.changed(context()));
        assertEquals(new RGB(255, 255, 255), painted(100, 60));
    }
}
