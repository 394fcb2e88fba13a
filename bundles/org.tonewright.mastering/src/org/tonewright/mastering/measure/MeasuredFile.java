package org.tonewright.mastering.measure;

import java.nio.file.Path;
import java.util.Optional;

import org.tonewright.media.AudioInfo;

/**
 * An audio file that was measured to its end.
 *
 * @param file as it was named
 * @param info what the file contains
 * @param nonFinite how many samples were not finite numbers; they were measured as silence
 * @param meter its meter, for {@link ReleaseMeter#add}
 * @param spectrum how the power is spread over frequency, if that was asked for
 */
public record MeasuredFile(Path file, AudioInfo info, long nonFinite, ProgrammeMeter meter,
        Optional<SpectrumBalance> spectrum) {

    /** What was measured. */
    public Measurement measurement() {
        return meter.measurement();
    }
}
