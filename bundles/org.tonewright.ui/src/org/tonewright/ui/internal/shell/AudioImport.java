package org.tonewright.ui.internal.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.session.MediaImport;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.work.Work;

/** Imports audio files into the session on the desk, in the background. */
public final class AudioImport {

    private final Desk desk;

    /** Imports at a desk. */
    public AudioImport(Desk desk) {
        this.desk = desk;
    }

    /**
     * Begins to import; the files get tracks when all are copied.
     *
     * @throws IOException if the session's folder cannot be written
     */
    public void begin(OpenSession open, List<Path> files) throws IOException {
        List<MediaImport.Request> requests = files.stream().map(MediaImport.Request::of).toList();
        MediaImport.Copying copying = new MediaImport(desk.studio().formats().all()).begin(open.document(), requests);
        new Work(desk).begin("Import", copying::run, copied -> enter(open, copied));
    }

    private void enter(OpenSession open, MediaImport.Copied copied) {
        desk.attempt(() -> {
            if (desk.session().filter(open::equals).isEmpty()) {
                copied.discard();
                return;
            }
            List<MediaImport.Imported> imported = MediaImport.enter(open.document(), copied);
            imported.stream().flatMap(one -> one.remarks().stream()).forEach(desk::say);
        });
    }
}
