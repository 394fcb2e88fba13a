package org.tonewright.core.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.session.Elements;
import org.tonewright.engine.graph.Meter;
import org.tonewright.model.session.Curve;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.Group;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Point;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;
import org.tonewright.model.session.Track;

class LivePlayerTest {

    private static final SessionFactory FACTORY = SessionFactory.eINSTANCE;
    private static final int SECOND = 48000;
    /** Longer than the ten milliseconds in which a value moves to a new one. */
    private static final int MOVE = 1024;

    private final LiveTrial trial;

    LivePlayerTest(@TempDir Path temporary) throws IOException {
        trial = new LiveTrial(temporary);
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    private Track playing(String name) throws IOException {
        Track track = trial.noise(name, 2, 4 * SECOND);
        trial.settle();
        trial.open();
        trial.player.play();
        trial.settle();
        return track;
    }

    private static float peak(float[][] heard) {
        float peak = 0;
        for (float[] channel : heard) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }

    private static float[][] part(float[][] heard, int from, int frames) {
        return new float[][] {Arrays.copyOfRange(heard[0], from, from + frames),
                Arrays.copyOfRange(heard[1], from, from + frames)};
    }

    private static void assertSameSound(float[][] expected, float[][] heard) {
        assertArrayEquals(expected[0], heard[0]);
        assertArrayEquals(expected[1], heard[1]);
    }

    @Test
    void whatIsPlayedIsWhatIsBounced() throws Exception {
        Track drums = trial.noise("Drums", 2, 2 * SECOND);
        Track bass = trial.noise("Bass", 1, SECOND);
        Track voice = trial.noise("Voice", 1, 2 * SECOND);
        Strip hall = trial.bus("Hall");
        Strip band = trial.bus("Band");
        trial.insert(drums.getStrip(), Late.ID);
        Slot turned = trial.insert(hall, Late.ID);
        trial.insert(trial.insert(band, Late.ID) == turned ? hall : band, Late.ID).setEnabled(true);
        trial.editor().edit("All", () -> {
            drums.getStrip().setOutput(band);
            bass.getStrip().setOutput(band);
            bass.getStrip().setPolarity(true);
            bass.getStrip().getPan().setValue(-0.4);
            voice.getStrip().getLevel().setValue(-4.5);
            for (Track sent : List.of(drums, voice)) {
                Send send = Elements.send(hall, -9);
                send.setTap(sent == drums ? Tap.PRE : Tap.POST);
                sent.getStrip().getSends().add(send);
            }
            Group group = FACTORY.createGroup();
            group.setName("Rhythm");
            group.setLevel(Elements.value("level", -2));
            group.getMembers().addAll(List.of(drums.getStrip(), bass.getStrip()));
            trial.session().getMixer().getGroups().add(group);
            turned.getValues().add(Elements.value("factor", 0.5));
            turned.getValues().getFirst().setCurve(curve());
            Fade fade = FACTORY.createFade();
            fade.setLength(5000);
            voice.getActiveLane().getClips().getFirst().setFadeIn(fade);
            bass.getActiveLane().getClips().getFirst().setStart(12345);
        });
        trial.settle();
        trial.open();
        trial.player.play();
        trial.settle();
        int latency = 3 * Late.LATENCY;
        float[][] heard = trial.drive(2 * SECOND);
        int frames = SECOND + 777;
        assertSameSound(trial.bounce(frames), part(heard, latency, frames));
        assertTrue(peak(part(heard, latency, frames)) > 0.1);
    }

    private static Curve curve() {
        Curve curve = FACTORY.createCurve();
        for (int i = 0; i < 3; i++) {
            Point point = FACTORY.createPoint();
            point.setAt(i * 20000L);
            point.setValue(i == 1 ? 3 : 0.25);
            curve.getPoints().add(point);
        }
        return curve;
    }

    @Test
    void editOfANumberWhilePlayingIsHeardFromTheNextQuantumOn() throws IOException {
        Track track = playing("Drums");
        assertTrue(peak(trial.drive(24000)) > 0.1);
        trial.editor().edit("Mute", () -> track.getStrip().setMute(true));
        trial.settle();
        float[][] heard = trial.drive(2 * MOVE);
        assertEquals(0, peak(part(heard, MOVE, MOVE)));
        trial.editor().undo();
        trial.settle();
        assertTrue(peak(trial.drive(MOVE)) > 0.1);
    }

    @Test
    void editOfClipsWhilePlayingIsHeardAsSoonAsTheDiskHasIt() throws IOException {
        Track track = playing("Drums");
        trial.drive(6400);
        trial.editor().edit("Delete", () -> track.getActiveLane().getClips().clear());
        trial.settle();
        // The disk's thread brings what is played instead, in its own time: two seconds are given to it.
        float[][] heard = trial.drive(64);
        for (int i = 0; i < 200 && peak(heard) > 0; i++) {
            LockSupport.parkNanos(10_000_000);
            heard = trial.drive(64);
        }
        assertEquals(0, peak(heard));
    }

    @Test
    void draggedFaderIsHeardWithoutAnEdit() throws IOException {
        Track track = playing("Drums");
        trial.drive(6400);
        trial.player.turn(track.getStrip().getLevel(), -120);
        trial.settle();
        trial.drive(MOVE);
        assertEquals(0, peak(trial.drive(MOVE)));
        assertEquals(0, track.getStrip().getLevel().getValue());
        assertEquals("Import", trial.editor().undoLabel().orElseThrow().substring(0, 6));
    }

    @Test
    void afterAnEditTheSessionHasTheLastWordOnWhatWasDragged() throws IOException {
        Track track = playing("Drums");
        trial.player.turn(track.getStrip().getLevel(), -120);
        trial.settle();
        trial.drive(MOVE);
        trial.editor().edit("Rename Track", () -> track.setName("Kit"));
        trial.settle();
        trial.drive(MOVE);
        assertTrue(peak(trial.drive(MOVE)) > 0.1);
    }

    @Test
    void parameterThatTheSlotDoesNotHoldYetIsTurned() throws IOException {
        Track track = trial.noise("Drums", 2, 4 * SECOND);
        Slot slot = trial.insert(track.getStrip(), Late.ID);
        trial.settle();
        trial.open();
        trial.player.play();
        trial.player.turn(slot, "factor", 0);
        trial.settle();
        trial.drive(MOVE);
        assertEquals(0, peak(trial.drive(MOVE)));
        trial.editor().edit("Turn Factor", () -> slot.getValues().add(Elements.value("factor", 1)));
        trial.settle();
        trial.drive(MOVE);
        assertTrue(peak(trial.drive(MOVE)) > 0.1);
    }

    @Test
    void metersShowWhatTheStripsGive() throws IOException {
        Track track = playing("Drums");
        Meter meter = trial.player.meter(track.getStrip()).orElseThrow();
        trial.drive(6400);
        assertTrue(meter.peak(0) > 0.1);
        trial.bus("Hall");
        trial.settle();
        assertSame(meter, trial.player.meter(track.getStrip()).orElseThrow());
    }

    @Test
    void armedTrackMetersItsInput() throws IOException {
        Track track = playing("Drums");
        assertTrue(trial.player.inputMeter(track).isEmpty());
        trial.editor().edit("Arm", () -> {
            track.setArmed(true);
            track.setMonitor(Monitor.OFF);
        });
        trial.player.route(_ -> java.util.Map.of(track, new InputChannels(2, 1)));
        trial.settle();
        Arrays.fill(trial.device.stream().in()[2], 0.75f);
        trial.drive(640);
        assertEquals(0.75, trial.player.inputMeter(track).orElseThrow().peak(0));
    }

    @Test
    void inputOfATrackThatIsMonitoredIsHeardAtOnce() throws IOException {
        Track track = trial.noise("Voice", 1, 100);
        trial.insert(trial.session().getMixer().getMain(), Late.ID);
        trial.editor().edit("Listen", () -> {
            track.getActiveLane().getClips().clear();
            track.setMonitor(Monitor.ON);
        });
        trial.settle();
        trial.open();
        Arrays.fill(trial.device.stream().in()[0], 0.5f);
        assertTrue(peak(trial.drive(Late.LATENCY / 64 * 64 + 128)) > 0.3);
    }

    @Test
    void scopeShowsWhatLeavesASlot() throws IOException {
        Track track = trial.noise("Voice", 1, SECOND);
        Slot slot = trial.insert(track.getStrip(), Late.ID);
        trial.settle();
        trial.open();
        Scope scope = trial.player.scope(slot);
        trial.settle();
        trial.player.play();
        trial.settle();
        trial.drive(6400);
        float[] seen = new float[512];
        assertEquals(6400, scope.latest(seen));
        assertTrue(peak(new float[][] {seen}) > 0.1);
        assertEquals(1, trial.player.processors(slot).size());
    }

    @Test
    void positionIsWhatIsHeardAndNeverBeforeTheBeginning() throws IOException {
        Track track = trial.noise("Voice", 1, SECOND);
        trial.insert(track.getStrip(), Late.ID);
        trial.settle();
        trial.open();
        assertEquals(0, trial.player.position());
        trial.player.play();
        trial.settle();
        trial.drive(64);
        assertEquals(0, trial.player.position());
        trial.drive(1024);
        assertEquals(1088 - Late.LATENCY, trial.player.position());
    }

    @Test
    void loopIsFollowedAsItIsEdited() throws IOException {
        playing("Drums");
        trial.editor().edit("Loop", () -> {
            Span loop = trial.session().getTimeline().getLoop();
            loop.setStart(640);
            loop.setLength(6400);
            loop.setOn(true);
        });
        trial.settle();
        trial.drive(64000);
        assertTrue(trial.player.position() < 7040);
        trial.editor().edit("Loop", () -> trial.session().getTimeline().getLoop().setOn(false));
        trial.settle();
        trial.drive(64000);
        assertTrue(trial.player.position() > 60000);
    }

    @Test
    void withoutADeviceNothingIsPlayedAndASentenceSaysSo() {
        trial.player.play();
        trial.settle();
        assertFalse(trial.player.rolling());
        assertEquals(List.of("Nothing can be played: no sound device is open."), trial.troubles);
    }

    @Test
    void missingAndBrokenProcessorsArePassedByAndSpokenOfOnce() throws IOException {
        Track track = playing("Drums");
        trial.insert(track.getStrip(), "org.vendor.gone");
        trial.insert(track.getStrip(), Late.Broken.ID);
        trial.settle();
        trial.drive(640);
        for (int i = 0; i < 3; i++) {
            trial.player.tend();
            trial.settle();
        }
        assertTrue(peak(trial.drive(640)) > 0.1);
        assertEquals(2, trial.troubles.size(), trial.troubles::toString);
    }

    @Test
    void lostDeviceStopsTheTransportWithASentenceAndAnotherCanBeOpened() throws IOException {
        playing("Drums");
        trial.drive(640);
        trial.device.lose("The sound server has ended.");
        trial.player.tend();
        trial.settle();
        assertTrue(trial.player.device().isEmpty());
        assertFalse(trial.player.rolling());
        assertEquals(List.of("The sound server has ended. Playing was stopped."), trial.troubles);
        trial.open();
        assertTrue(trial.player.device().isPresent());
        trial.player.play();
        trial.settle();
        assertTrue(peak(trial.drive(6400)) > 0.1);
    }

    @Test
    void deviceIsClosedWhileItRollsAndOpenedAgainStanding() throws IOException {
        playing("Drums");
        trial.drive(640);
        trial.player.closeDevice();
        trial.settle();
        assertFalse(trial.player.rolling());
        trial.open();
        assertEquals(0, peak(trial.drive(640)));
    }

    @Test
    void noThreadIsLeft() throws IOException {
        playing("Drums");
        trial.drive(640);
        trial.player.close();
        assertTrue(Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .noneMatch(name -> name.equals("tonewright-control")));
    }
}
