package org.tonewright.recording.ui.internal.inputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Track;
import org.tonewright.recording.ui.internal.pass.DeskRecorder;
import org.tonewright.recording.ui.internal.pass.Habits;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.timeline.TimelineView;

/**
 * Opens a window with timeline and inputs, whose device sings, to be looked at; F12 records. Arguments: width, height,
 * tracks, folder.
 */
public final class InputsShell {

    private static final String[] NAMES = {"Kick", "Snare", "Overheads", "Bass", "Guitar left", "Guitar right", "Keys",
            "Lead vocal with a long name", "Backing vocals", "Strings"};

    private InputsShell() {}

    public static void main(String[] arguments) throws IOException {
        int tracks = Integer.parseInt(arguments[2]);
        Path folder = Path.of(arguments[3]);
        Display display = Display.getDefault();
        Studio studio = new Room().studio();
        if (!Files.exists(folder)) {
            studio.sessions().createSession(folder, SessionSpec.named("Live Room")).close();
        }
        Shell shell = new Shell(display, SWT.NO_TRIM);
        shell.setLayout(new FillLayout());
        Desk desk = new Desk(studio);
        desk.addListener(new DeskListener() {

            @Override
            public void said(String sentence, boolean urgent) {
                System.out.println((urgent ? "! " : "  ") + sentence);
            }
        });
        DeskRecorder recorder = new DeskRecorder(desk, Habits.none());
        SashForm form = new SashForm(shell, SWT.VERTICAL);
        TimelineView timeline = new TimelineView(form, desk);
        InputsView inputs = new InputsView(form, desk, recorder);
        form.setWeights(62, 38);
        shell.setBounds(0, 0, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        shell.open();
        desk.openSession(folder);
        desk.session().ifPresent(open -> {
            TrackEdits edits = new TrackEdits(open.root(), open.editor());
            for (int i = open.root().getTimeline().getTracks().size(); i < tracks; i++) {
                Track track = edits.add(i == 2 || i == 6 ? 2 : 1);
                String name = i < NAMES.length ? NAMES[i] : track.getName();
                boolean armed = i < 5;
                open.editor().edit("Name", () -> {
                    track.setName(name);
                    track.setArmed(armed);
                });
            }
            if (tracks > 5) {
                edits.monitor(open.root().getTimeline().getTracks().get(5), Monitor.ON);
                recorder.recorder().ifPresent(current -> {
                    current.routing().route(open.root().getTimeline().getTracks().get(5), new InputChannels(7, 1));
                    current.routing().route(open.root().getTimeline().getTracks().get(4), new InputChannels(11, 1));
                });
            }
            open.player().open(new DeviceChoice(Room.DEVICE, 256));
            desk.select(Optional.of(open.root().getTimeline().getTracks().getFirst()));
        });
        display.addFilter(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F12) {
                try {
                    recorder.toggle();
                } catch (Refusal refused) {
                    System.out.println("! " + refused.getMessage());
                }
            }
        });
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        timeline.close();
        inputs.close();
        desk.closeSession();
    }
}
