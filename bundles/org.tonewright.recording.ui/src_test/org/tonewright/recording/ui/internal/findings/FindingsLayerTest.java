package org.tonewright.recording.ui.internal.findings;

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
import org.tonewright.core.Studio;
import org.tonewright.core.peaks.PeakStore;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.AudioFormats;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Severity;
import org.tonewright.model.session.Track;
import org.tonewright.recording.ui.internal.inputs.Screen;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.timeline.TrackRow;

/** The layer paints findings of a second into a picture on which a second is 480 pixels. */
class FindingsLayerTest {

    private static final Rectangle AREA = new Rectangle(0, 0, 800, 64);
    private static final int EDGE = 61;

    private final Screen screen = new Screen();
    private final Desk desk = new Desk(Studio.plain(List.of(), Verifiers.NONE));
    private final OpenSession open;
    private final Track track = SessionFactory.eINSTANCE.createTrack();
    private final Finding finding = SessionFactory.eINSTANCE.createFinding();
    private final PeakStore peaks;

    FindingsLayerTest(@TempDir Path temporary) throws IOException {
        desk.createSession(temporary.resolve("Song"), new SessionSpec("Song", 48000, 120, 4, 4));
        open = desk.session().orElseThrow();
        peaks = new PeakStore(open.document(), AudioFormats.builtIn(), screen.display::asyncExec);
        open.editor().edit("Find", () -> {
            Lane lane = SessionFactory.eINSTANCE.createLane();
            track.setName("Voice");
            track.getLanes().add(lane);
            track.setActiveLane(lane);
            open.root().getTimeline().getTracks().add(track);
            finding.setNumber(1);
            finding.setRule("org.vendor.rule");
            finding.setTrack(track);
            finding.setSeverity(Severity.ERROR);
            finding.setStart(24_000);
            finding.setLength(48_000);
            finding.setMessage("It is wrong.");
            open.root().getFindings().add(finding);
        });
    }

    @AfterEach
    void close() throws IOException {
        peaks.close();
        desk.closeSession();
    }

    private RGB painted(int x, int y) {
        TrackRow row = new TrackRow(track, Optional.ofNullable(track.getActiveLane()), true, 0, 64);
        Image image = new Image(screen.display, AREA.width, AREA.height);
        GC gc = new GC(image);
        new FindingsLayer().paint(gc,
                new LayerContext(desk, open, peaks, new TimeScale(0, 100), List.of(row), AREA));
        gc.dispose();
        RGB colour = image.getImageData().palette.getRGB(image.getImageData().getPixel(x, y));
        image.dispose();
        return colour;
    }

    @Test
    void findingIsABarAlongItsTrackFromWhereItBeginsToWhereItEnds() {
        assertEquals(Palette.METER_OVER.getRGB(), painted(300, EDGE));
        assertEquals(Palette.METER_OVER.getRGB(), painted(718, EDGE));
        assertEquals(new RGB(255, 255, 255), painted(238, EDGE));
        assertEquals(new RGB(255, 255, 255), painted(722, EDGE));
    }

    @Test
    void oneThatIsFixedIsFaintAndCoversNoClip() {
        assertTrue(painted(300, 20).green < 255, "a veil over the clip");
        open.editor().edit("Fix", () -> finding.setStatus(FindingStatus.FIXED));
        assertEquals(new RGB(255, 255, 255), painted(300, 20));
        RGB bar = painted(300, EDGE);
        assertTrue(Math.abs(bar.red - bar.green) < 30 && bar.red > 128, bar + " is a light grey");
    }
}
