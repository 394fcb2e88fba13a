package org.tonewright.recording.ui.internal.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.GrowingTake;
import org.tonewright.recording.Recorder;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.recording.ui.internal.pass.Habits;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.widgets.LevelMeter;
import org.tonewright.ui.widgets.PushLamp;
import org.tonewright.ui.widgets.Toggle;

/** A person records in a real window, with a mouse that is posted to the display and a device that sings. */
class InputsViewTest {

    private static final int RATE = 48000;

    private final Screen screen = new Screen();
    private final List<String> said = new ArrayList<>();
    private final Room room = new Room();
    private final Path folder;
    private final Desk desk;
    private final DeskRecorder recorder;
    private final Shell shell;
    private final InputsView view;

    InputsViewTest(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("Song");
        desk = new Desk(room.studio());
        desk.addListener(new DeskListener() {

            @Override
            public void said(String sentence, boolean urgent) {
                said.add(sentence);
            }
        });
        recorder = new DeskRecorder(desk, Habits.none());
        shell = new Shell(screen.display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
        view = new InputsView(shell, desk, recorder);
        shell.setBounds(0, 0, 1200, 400);
        shell.open();
        desk.createSession(folder, new SessionSpec("Song", RATE, 120, 4, 4));
        screen.await("the window shown", () -> shell.isVisible() && shell.getSize().x == 1200);
    }

    @AfterEach
    void close() throws IOException {
        view.close();
        shell.dispose();
        desk.closeSession();
    }

    private OpenSession open() {
        return desk.session().orElseThrow();
    }

    private Session session() {
        return open().root();
    }

    private Track track(int index) {
        return session().getTimeline().getTracks().get(index);
    }

    private void device() {
        open().player().open(new DeviceChoice(Room.DEVICE, 256));
        // The banner that misses a device goes away a little later, and all below it moves up.
        screen.await("the device open", () -> open().player().device().isPresent() && !says("No sound device is open"));
    }

    private boolean says(String beginning) {
        return Screen.find(shell, Label.class, label -> label.isVisible() && label.getText().startsWith(beginning))
                .isPresent();
    }

    private PushLamp button(String name) {
        return Screen.find(shell, PushLamp.class, one -> one.name().equals(name)).orElseThrow();
    }

    private Toggle arm(String track) {
        String name = "Arm " + track + ": the next pass records on it";
        return Screen.find(shell, Toggle.class, one -> one.name().equals(name)).orElseThrow();
    }

    private void twoArmedTracks() {
        screen.click(button("Add a track with one channel"));
        screen.await("a track", () -> session().getTimeline().getTracks().size() == 1);
        screen.click(button("Add a track with two channels"));
        screen.await("another track", () -> session().getTimeline().getTracks().size() == 2);
        screen.click(arm("Track 1"));
        screen.click(arm("Track 2"));
        screen.await("both armed", () -> track(0).isArmed() && track(1).isArmed());
    }

    private void recordASecond() {
        recorder.toggle();
        Recorder current = recorder.recorder().orElseThrow();
        screen.await("a second recorded", () -> current.growing().size() == 2
                && current.growing().stream().mapToLong(GrowingTake::length).allMatch(length -> length >= RATE));
    }

    private void awaitTakes() {
        screen.await("the takes kept", () -> recorder.recorder().filter(Recorder::busy).isEmpty());
    }

    @Test
    void twoArmedTracksAreRecordedAndOneUndoRemovesTheTakes() {
        device();
        twoArmedTracks();
        recordASecond();
        recorder.toggle();
        awaitTakes();
        assertEquals(1, session().getTakes().size());
        for (int i = 0; i < 2; i++) {
            List<Clip> clips = track(i).getActiveLane().getClips();
            assertEquals(1, clips.size());
            assertEquals(0, clips.getFirst().getStart());
            assertTrue(clips.getFirst().getLength() >= RATE);
            assertEquals(i + 1, clips.getFirst().getMedia().getChannels());
        }
        assertEquals(List.of("1", "2+3"), session().getTakes().getFirst().getInputs());
        assertTrue(said.getLast().startsWith("Pass 1 is kept: 2 tracks, 0:0"), said.getLast());
        open().editor().undo();
        assertEquals(List.of(), session().getTakes());
        assertTrue(session().getTimeline().getTracks().stream().flatMap(track -> track.getLanes().stream())
                .allMatch(lane -> lane.getClips().isEmpty()));
        assertTrue(track(0).isArmed(), "what was done before the pass stays");
    }

    @Test
    void stoppingTheTransportEndsThePass() {
        device();
        twoArmedTracks();
        recordASecond();
        open().player().stop();
        awaitTakes();
        assertEquals(1, session().getTakes().size());
    }

    @Test
    void deviceThatVanishesLeavesATakeAndTheNextPassWorks() {
        device();
        twoArmedTracks();
        recordASecond();
        room.vanish();
        awaitTakes();
        assertEquals(1, session().getTakes().size());
        assertTrue(said.getLast().startsWith("The sound device went away while it recorded"), said.getLast());
        screen.await("the banner", () -> says("No sound device is open"));
        device();
        recordASecond();
        recorder.toggle();
        awaitTakes();
        assertEquals(2, session().getTakes().size());
    }

    @Test
    void stopDuringTheCountInEndsItWithoutATake() {
        device();
        twoArmedTracks();
        recorder.habits().countBefore(4);
        recorder.toggle();
        assertTrue(recorder.recorder().orElseThrow().busy());
        screen.await("the count-in rolls", () -> open().player().rolling());
        long begun = open().player().position();
        screen.await("half a second of it", () -> open().player().position() > begun + RATE / 2);
        open().player().stop();
        awaitTakes();
        screen.await("the transport at rest", () -> !open().player().rolling());
        assertEquals(List.of(), session().getTakes());
    }

    @Test
    void closingTheSessionKeepsWhatWasRecorded() throws IOException {
        device();
        twoArmedTracks();
        recordASecond();
        desk.closeSession();
        desk.openSession(folder);
        assertEquals(1, session().getTakes().size());
        assertFalse(recorder.leftBehind());
    }

    @Test
    void meterShowsWhatTheInputGives() {
        device();
        twoArmedTracks();
        LevelMeter meter = Screen.find(shell, LevelMeter.class, one -> one.name().contains("Track 1")).orElseThrow();
        // Input 1 swells up to 0.25, which is -12.0 dB; the swell takes 5.7 s, and its quietest peak is -26 dB.
        screen.await("a level above -13 dB", () -> meter.highest() > -13);
        assertTrue(meter.highest() < -11.9, String.valueOf(meter.highest()));
        assertFalse(meter.isClipped());
    }

    @Test
    void refusalsSayWhatToDo() {
        assertEquals("Nothing can be recorded without a sound device: choose one in the transport bar first.",
                assertThrows(Refusal.class, recorder::toggle).getMessage());
        device();
        assertEquals(
                "Nothing can be recorded while no track is armed: press Arm beside the tracks to be recorded first.",
                assertThrows(Refusal.class, recorder::toggle).getMessage());
    }

    @Test
    void inputsThatAreChosenAreKeptForThisMachineAndUsed() throws IOException {
        device();
        twoArmedTracks();
        InputActions actions = new InputActions(desk, open(), recorder, () -> {});
        actions.route(track(0), InputChoice.of(8, 1, Optional.empty(), Optional.empty()).get(4).channels());
        assertTrue(Files.readString(folder.resolve("local/routing.json")).contains("\"first\": 3"));
        recordASecond();
        recorder.toggle();
        awaitTakes();
        assertEquals("4", session().getTakes().getFirst().getInputs().getFirst());
    }

    @Test
    void takesThatACrashLeftAreOfferedAndRecovered() throws IOException {
        device();
        twoArmedTracks();
        open().document().save();
        recordASecond();
        Path crashed = folder.resolveSibling("Crashed");
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                if (!file.toString().contains("lock")) {
                    Files.copy(file, crashed.resolve(folder.relativize(file).toString()));
                }
            }
        }
        recorder.toggle();
        awaitTakes();
        desk.openSession(crashed);
        assertTrue(recorder.leftBehind());
        screen.await("a sentence", () -> said.getLast().startsWith("A crash left takes behind"));
        PushLamp recover = button("Bring the takes that a crash left behind into the session");
        screen.await("the banner", recover::isVisible);
        screen.click(recover);
        screen.await("the takes", () -> session().getTakes().size() == 1);
        assertFalse(recorder.leftBehind());
        assertFalse(recover.isVisible());
    }

    @Test
    void withoutASessionTheViewSaysWhatToDoAndRecordingIsRefused() throws IOException {
        desk.closeSession();
        assertTrue(says("Open a session"));
        assertThrows(Refusal.class, recorder::toggle);
    }
}
