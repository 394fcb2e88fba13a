package org.tonewright.recording.internal.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Consumer;

import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;
import org.tonewright.recording.setup.Setup;
import org.tonewright.recording.setup.SetupCheck;
import org.tonewright.recording.setup.SetupResult;

/** Whether the disk holds the planned hours on all tracks, as takes are written: four bytes a sample. */
public final class DiskCheck implements SetupCheck {

    private static final int BYTES = 4;
    private static final double GIB = 1 << 30;

    @Override
    public void check(Setup setup, Consumer<SetupResult> results) throws IOException {
        Session session = setup.document().root();
        int channels = 0;
        for (Track track : session.getTimeline().getTracks()) {
            Strip strip = track.getStrip();
            channels += strip == null ? 1 : strip.getChannels();
        }
        channels = Math.max(1, channels);
        double needed = setup.hours() * 3600 * session.getSampleRate() * BYTES * channels;
        long free = Files.getFileStore(setup.document().folder()).getUsableSpace();
        String message = String.format(Locale.ROOT,
                "%.1f GiB are free; %.1f hours on %d channels at %d Hz need %.1f GiB.", free / GIB, setup.hours(),
                channels, session.getSampleRate(), needed / GIB);
        results.accept(free >= needed ? SetupResult.held("", message)
                : SetupResult.broken("", message, "Make room, or record to another disk."));
    }
}
