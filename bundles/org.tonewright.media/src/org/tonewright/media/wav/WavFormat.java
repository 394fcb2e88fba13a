package org.tonewright.media.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.internal.Destination;
import org.tonewright.media.internal.SourceFile;

/**
 * WAV, and BW64 or RF64 where a file is larger than 4 GiB. Reads integers of 8 to 32 bits and floats of 32 and 64 bits,
 * plain or WAVE_FORMAT_EXTENSIBLE, with their {@code bext} chunk; writes all but 8 bits. A file whose data chunk claims
 * more than there is, such as a take after a crash, is read as far as it goes and says so.
 */
public final class WavFormat implements AudioFormat {

    @Override
    public String id() {
        return "wav";
    }

    @Override
    public String name() {
        return "WAV and BW64";
    }

    @Override
    public List<String> extensions() {
        return List.of("wav", "bw64", "rf64", "bwf");
    }

    @Override
    public boolean recognises(ByteBuffer head) {
        if (head.limit() < 12) {
            return false;
        }
        byte[] bytes = new byte[12];
        head.get(0, bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.endsWith("WAVE")
                && (text.startsWith("RIFF") || text.startsWith("RF64") || text.startsWith("BW64"));
    }

    @Override
    public AudioReader open(Path file) throws IOException {
        SourceFile source = SourceFile.open(file);
        try {
            return new WavReader(source, WavParser.parse(source));
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public Optional<String> refuses(AudioSpec spec) {
        return spec.type() == SampleType.INT_8 ? Optional.of("WAV files of 8 bits are read but not written.")
                : Optional.empty();
    }

    @Override
    public AudioWriter create(Path file, AudioSpec spec) throws IOException {
        check(file, spec);
        return start(spec, Destination.product(file), false);
    }

    /**
     * Starts a recording: a file written in place. Room for a {@code ds64} chunk is reserved,
     * {@link AudioWriter#flush()} brings the sizes in the header up to date, and closing keeps what was written. [disk]
     *
     * @throws AudioFileException if the file exists already or cannot be made
     */
    public Recording record(Path file, AudioSpec spec) throws IOException {
        check(file, spec);
        return start(spec, Destination.inPlace(file), true);
    }

    private void check(Path file, AudioSpec spec) throws AudioFileException {
        Optional<String> refusal = refuses(spec);
        if (refusal.isPresent()) {
            throw new AudioFileException(file, refusal.get());
        }
    }

    private static WavWriter start(AudioSpec spec, Destination destination, boolean inPlace) throws IOException {
        try {
            return new WavWriter(spec, destination, new WavHeader(spec, WavHeader.RIFF_LIMIT), inPlace);
        } catch (IOException | RuntimeException e) {
            destination.close();
            throw e;
        }
    }
}
