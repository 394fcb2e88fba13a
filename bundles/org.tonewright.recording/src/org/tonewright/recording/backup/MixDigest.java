package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.playback.FolderSources;
import org.tonewright.core.playback.SessionGraph;
import org.tonewright.core.render.RenderFailure;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.render.RenderOptions;
import org.tonewright.engine.render.RenderResult;
import org.tonewright.engine.render.RenderSink;
import org.tonewright.model.session.Session;

/** Renders the mix of a session into a digest and nothing else. The same session gives the same one everywhere. */
final class MixDigest implements RenderSink {

    private static final double LONGEST_TAIL_SECONDS = 60;

    private final MessageDigest digest;
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    private MixDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * [disk] Renders.
     *
     * @return without a digest, and with the reason, if the session has nothing to be heard or cannot be rendered here
     * @throws IOException if media cannot be read
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    static BackupManifest.Mix of(OpenDocument<Session> document, Studio studio, Progress progress)
            throws IOException {
        long end = SessionGraph.end(document.root());
        if (end == 0) {
            return new BackupManifest.Mix(null, 0, "The session has no clips, so that there is no mix to compare.");
        }
        MixDigest sink = new MixDigest();
        try {
            RenderResult result = studio.renderer().render(
                    SessionGraph.describe(document.root(),
                            new FolderSources(document.folder(), studio.formats().all()), List.of()),
                    0, end, Map.of(SessionGraph.MIX, sink), RenderOptions.DEFAULT.withTail(LONGEST_TAIL_SECONDS),
                    progress);
            return new BackupManifest.Mix(HexFormat.of().formatHex(sink.digest.digest()), result.frames(), null);
        } catch (RenderFailure | Refusal unplayable) {
            return new BackupManifest.Mix(null, 0, "The mix cannot be rendered here: " + unplayable.getMessage());
        }
    }

    @Override
    public void write(float[][] samples, int frames) {
        int needed = frames * samples.length * Float.BYTES;
        if (bytes.capacity() < needed) {
            bytes = ByteBuffer.allocate(needed).order(ByteOrder.LITTLE_ENDIAN);
        }
        bytes.clear();
        for (int frame = 0; frame < frames; frame++) {
            for (float[] channel : samples) {
                bytes.putFloat(channel[frame]);
            }
        }
        digest.update(bytes.flip());
    }
}
