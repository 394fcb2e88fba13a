package org.tonewright.ui.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.tonewright.core.Refusal;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.internal.shell.AudioImport;

/** Asks for audio files and imports each onto a track of its own. */
public final class ImportHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) throws IOException {
        OpenSession open = desk.session()
                .orElseThrow(() -> new Refusal("Audio is imported into a session; open or make one first."));
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText("Import Audio");
        if (dialog.open() != null) {
            List<Path> files = Arrays.stream(dialog.getFileNames())
                    .map(name -> Path.of(dialog.getFilterPath(), name)).toList();
            new AudioImport(desk).begin(open, files);
        }
    }
}
