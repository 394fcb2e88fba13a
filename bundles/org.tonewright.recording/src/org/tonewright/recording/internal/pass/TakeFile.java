package org.tonewright.recording.internal.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.tonewright.engine.capture.CapturedFile;
import org.tonewright.media.Sha256;
import org.tonewright.media.peak.PeakOverview;

/**
 * A file that a pass left, ready to be entered in the session.
 *
 * @param noted which track recorded it
 * @param frames its length
 * @param lost frames that were lost
 * @param pieces where its frames belong
 * @param peaks its overview
 * @param sha256 its digest
 */
public record TakeFile(PassNote.Noted noted, long frames, long lost, List<CapturedFile.Piece> pieces,
        PeakOverview peaks,
        String sha256) {

    /** Silence, in dBFS: the lower end of every meter. */
    private static final double SILENCE = -120;

    /** Copies the pieces. */
    public TakeFile {
        pieces = List.copyOf(pieces);
    }

    /**
     * [disk] What the captures of a pass left.
     *
     * @throws CompletionException around an {@link IOException} if a file cannot be read
     */
    public static List<TakeFile> of(List<PassNote.Noted> tracks, List<CapturedFile> files) {
        List<TakeFile> takes = new ArrayList<>();
        for (CapturedFile file : files) {
            for (PassNote.Noted noted : tracks) {
                if (noted.track().equals(file.spec().key())) {
                    takes.add(of(noted, file));
                }
            }
        }
        return takes;
    }

    private static TakeFile of(PassNote.Noted noted, CapturedFile file) {
        try {
            return of(noted, file.spec().file(), file.frames(), file.lost(), file.pieces(), file.peaks());
        } catch (IOException failure) {
            throw new CompletionException(failure);
        }
    }

    /** [disk] A file that is complete. */
    public static TakeFile of(PassNote.Noted noted, Path file, long frames, long lost, List<CapturedFile.Piece> pieces,
            PeakOverview peaks) throws IOException {
        return new TakeFile(noted, frames, lost, pieces, peaks, Sha256.of(file));
    }

    /** The greatest sample of a piece, in dBFS, -120 for silence. */
    public double level(CapturedFile.Piece piece) {
        float[] min = new float[1];
        float[] max = new float[1];
        float[] rms = new float[1];
        double peak = 0;
        for (int channel = 0; channel < peaks.channels(); channel++) {
            if (peaks.read(channel, piece.frame(), piece.length(), 1, min, max, rms) > 0) {
                peak = Math.max(peak, Math.max(-min[0], max[0]));
            }
        }
        return Math.max(SILENCE, 20 * Math.log10(peak));
    }
}
