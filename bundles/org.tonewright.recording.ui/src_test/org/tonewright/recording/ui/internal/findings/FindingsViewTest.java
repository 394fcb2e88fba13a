package org.tonewright.recording.ui.internal.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Track;
import org.tonewright.recording.ui.internal.inputs.Room;
import org.tonewright.recording.ui.internal.inputs.Screen;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.recording.ui.internal.pass.Habits;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.widgets.PushLamp;

/** A person has a voice inspected that drops out in bar 3, and does something about it. */
class FindingsViewTest {

    private static final int RATE = 48000;
    /** A bar of four quarter notes, 120 a minute. */
    private static final long BAR = 2L * RATE;

    private final Screen screen = new Screen();
    private final List<String> said = new ArrayList<>();
    private final Desk desk = new Desk(new Room().studio());
    private final DeskFindings findings;
    private final Shell shell;
    private final FindingsView view;

    FindingsViewTest(@TempDir Path temporary) throws IOException {
        desk.addListener(new DeskListener() {

            @Override
            public void said(String sentence, boolean urgent) {
                said.add(sentence);
            }
        });
        findings = new DeskFindings(desk, new DeskRecorder(desk, Habits.none()));
        shell = new Shell(screen.display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
        view = new FindingsView(shell, desk, findings);
        shell.setBounds(0, 0, 1200, 400);
        shell.open();
        desk.createSession(temporary.resolve("Song"), new SessionSpec("Song", RATE, 120, 4, 4));
        new MediaImport(desk.studio().formats().all()).run(open().document(),
                List.of(MediaImport.Request.of(voice(temporary.resolve("Voice.wav")))), Progress.NONE);
        screen.await("the window shown", () -> shell.isVisible() && shell.getSize().x == 1200);
    }

    /** Eight seconds of a note that begins and ends softly, without 500 samples at 4.5 s. */
    private static Path voice(Path file) throws IOException {
        float[] x = new float[8 * RATE];
        for (int i = 0; i < x.length; i++) {
            double soft = Math.min(1, Math.min(i, x.length - i) / (0.1 * RATE));
            x[i] = (float) (0.4 * soft * Math.sin(2 * Math.PI * 220 * i / RATE + 0.1 * Math.sin(30.0 * i / RATE)));
        }
        Arrays.fill(x, 9 * RATE / 2 + 50, 9 * RATE / 2 + 550, 0);
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(RATE, 1, SampleType.INT_24))) {
            writer.write(new float[][] {x}, 0, x.length);
            writer.commit();
        }
        return file;
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

    private Table table() {
        return Screen.find(shell, Table.class, _ -> true).orElseThrow();
    }

    private PushLamp button(String name) {
        return Screen.find(shell, PushLamp.class, one -> one.name().startsWith(name)).orElseThrow();
    }

    private boolean says(String beginning) {
        return Screen.find(shell, Label.class, label -> label.isVisible() && label.getText().startsWith(beginning))
                .isPresent();
    }

    /** Inspects, and selects the drop-out in the list. */
    private Finding dropout() {
        screen.click(button("Listen to every track"));
        screen.await("findings", () -> table().getItemCount() > 0);
        TableItem item = Arrays.stream(table().getItems()).filter(one -> one.getText(4).startsWith("Drop-outs"))
                .findFirst().orElseThrow();
        table().setSelection(item);
        Event event = new Event();
        event.item = item;
        table().notifyListeners(SWT.Selection, event);
        return session().getFindings().stream().filter(finding -> finding.getRule().endsWith(".dropouts")).findFirst()
                .orElseThrow();
    }

    @Test
    void inspectionListsWhatItFindsWithoutWaitingAndSaysWhatToDo() throws IOException {
        Finding finding = dropout();
        TableItem item = table().getSelection()[0];
        assertEquals("#" + finding.getNumber(), item.getText(0));
        assertEquals("Error", item.getText(1));
        assertEquals("Voice", item.getText(2));
        assertEquals("3", item.getText(3));
        assertEquals("open", item.getText(7));
        assertTrue(says("The sound drops out at bar 3, beat 2"), finding::getMessage);
        assertTrue(said.getLast().contains("open; "), said::getLast);
        assertFalse(open().document().isChanged(), "what was found is saved");
        assertEquals(Deed.INSPECT, open().document().journal().entries().getLast().deed().kind());
    }

    @Test
    void enterGoesToTheBarAndSelectsTheTrack() {
        open().player().open(new DeviceChoice(Room.DEVICE, 256));
        screen.await("the device open", () -> open().player().device().isPresent());
        Finding finding = dropout();
        Event event = new Event();
        event.item = table().getSelection()[0];
        table().notifyListeners(SWT.DefaultSelection, event);
        screen.await("the playhead in bar 3", () -> open().player().position() == 2 * BAR);
        assertEquals(finding.getTrack(), desk.selected().orElseThrow());
    }

    @Test
    void recordingAgainArmsTheTrackAndPunchesItsBarsAsOneEdit() {
        open().player().open(new DeviceChoice(Room.DEVICE, 256));
        screen.await("the device open", () -> open().player().device().isPresent());
        Track voice = dropout().getTrack();
        screen.click(button("Make ready to record exactly these bars again"));
        screen.await("the track armed", voice::isArmed);
        Span punch = session().getTimeline().getPunch();
        assertTrue(punch.isOn());
        assertEquals(2 * BAR, punch.getStart());
        assertEquals(BAR, punch.getLength());
        screen.await("the playhead a bar before", () -> open().player().position() == BAR);
        assertEquals("Bar 3 of 'Voice' is ready to be recorded again: press R, stop behind it, then Inspect.",
                said.getLast());
        open().editor().undo();
        assertFalse(voice.isArmed());
        assertTrue(session().getTimeline().getPunch() == null || !session().getTimeline().getPunch().isOn());
    }

    @Test
    void whatIsWaivedIsNotListedAsOpenAndStaysInTheJournal() throws IOException {
        Finding finding = dropout();
        int before = table().getItemCount();
        findings.waive(finding, "It is the end of a phrase.");
        assertEquals(FindingStatus.WAIVED, finding.getStatus());
        assertEquals(before - 1, table().getItemCount());
        assertEquals("It is the end of a phrase.",
                open().document().journal().entries().getLast().deed().notes().get("reason"));
        findings.waive(finding, " ");
        assertEquals("A finding stands with a reason only; somebody will ask for it.", said.getLast());
        open().editor().undo();
        assertEquals(before, table().getItemCount());
    }

    @Test
    void sessionWithoutSoundIsNotInspected() {
        open().editor().edit("Empty", () -> session().getTimeline().getTracks().getFirst().getActiveLane().getClips()
                .clear());
        screen.click(button("Listen to every track"));
        screen.await("a sentence", () -> !said.isEmpty());
        assertEquals("There is nothing to inspect yet: record something or import it first.", said.getLast());
    }

    @Test
    void withoutASessionTheViewSaysWhatToDo() throws IOException {
        desk.closeSession();
        assertTrue(says("Open a session"));
    }
}
