package org.tonewright.media.flac;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.flac.FrameFinder.Found;
import org.tonewright.media.internal.BlockReader;
import org.tonewright.media.internal.SourceFile;

/** Reads a FLAC stream; checks its MD5 digest when it is read from the first frame to the last. */
final class FlacReader extends BlockReader {

    /** Below this distance in bytes a seek decodes on instead of halving further. */
    private static final long NEAR = 1 << 16;

    private final SourceFile file;
    private final StreamInfo stream;
    private final BitReader in;
    private final FrameDecoder decoder;
    private final FrameFinder finder;
    private final long firstFrame;
    private final long base;
    private final Optional<SampleDigest> digest;
    private long digested;
    /** Where the next frame of the file begins, and the position in the sound that it should have. */
    private long next;
    private long nextStart;

    private FlacReader(SourceFile file, StreamInfo stream, AudioInfo info, long firstFrame, long base) {
        super(file, info);
        this.file = file;
        this.stream = stream;
        this.in = new BitReader(file);
        this.decoder = new FrameDecoder(in, stream);
        this.finder = new FrameFinder(file, in, decoder);
        this.firstFrame = firstFrame;
        this.base = base;
        this.next = firstFrame;
        boolean checked = !info.truncated() && stream.frames() > 0 && !Arrays.equals(stream.md5(), new byte[16]);
        this.digest = checked ? Optional.of(new SampleDigest(stream.channels(), stream.bits())) : Optional.empty();
    }

    /**
     * Opens a stream: finds its length by its last frame, so that a file that was cut short is known as such.
     *
     * @param firstFrame the byte after the metadata
     */
    static FlacReader open(SourceFile file, StreamInfo stream, long firstFrame) throws AudioFileException {
        BitReader in = new BitReader(file);
        FrameDecoder decoder = new FrameDecoder(in, stream);
        long base = firstFrame < file.size() ? decoder.decode(firstFrame).first() : 0;
        Optional<Found> last = new FrameFinder(file, in, decoder).last(firstFrame);
        if (last.isEmpty() && firstFrame < file.size()) {
            throw file.broken("There is no whole frame at the end of the file", file.size());
        }
        long there = last.map(found -> found.header().first() + found.header().size() - base).orElse(0L);
        if (there < 0) {
            throw file.broken("The frames are not in order", firstFrame);
        }
        List<String> notes = new ArrayList<>();
        boolean truncated = there < stream.frames();
        if (truncated) {
            notes.add("The header says " + stream.frames() + " frames, and the file ends after " + there + " of them.");
        } else if (stream.frames() == 0 && there > 0) {
            notes.add("The header does not say how long the sound is; it was found from the last frame.");
        }
        long frames = truncated || stream.frames() == 0 ? there : stream.frames();
        AudioInfo info = new AudioInfo("flac", "FLAC", stream.sampleRate(), stream.channels(), stream.type(),
                stream.bits(), false, frames, truncated, notes, Optional.empty());
        return new FlacReader(file, stream, info, firstFrame, base);
    }

    @Override
    protected void decode(long frame) throws AudioFileException {
        if (frame < nextStart || frame > nextStart + 4L * stream.longestBlock()) {
            locate(frame);
        }
        while (true) {
            FrameHeader header = decoder.decode(next);
            long start = header.first() - base;
            if (start != nextStart) {
                throw file.broken(
                        "Frame " + nextStart + " of the sound should follow here, and frame " + start + " does",
                        next);
            }
            check(start, header.size());
            next = in.position();
            nextStart = start + header.size();
            if (frame < nextStart) {
                holds(start, nextStart);
                return;
            }
        }
    }

    /** Halves the file until the frame is near. */
    private void locate(long frame) throws AudioFileException {
        long low = firstFrame;
        long lowStart = 0;
        long high = file.size();
        while (high - low > NEAR) {
            long middle = low + (high - low) / 2;
            Optional<Found> found = finder.first(middle, Math.min(high, middle + BitReader.LONGEST));
            if (found.isPresent() && found.get().header().first() - base <= frame
                    && found.get().header().first() - base > lowStart) {
                low = found.get().position();
                lowStart = found.get().header().first() - base;
            } else {
                high = middle;
            }
        }
        next = low;
        nextStart = lowStart;
    }

    /** Adds a block to the digest if it follows the last one, and compares after the last. */
    private void check(long start, int size) throws AudioFileException {
        if (digest.isEmpty()) {
            return;
        }
        SampleDigest md5 = digest.get();
        if (start == 0) {
            md5.reset();
            digested = 0;
        }
        if (start != digested) {
            return;
        }
        md5.add(decoder.samples(), size);
        digested += size;
        if (digested >= stream.frames() && !MessageDigest.isEqual(md5.value(), stream.md5())) {
            throw file.broken("The sound differs from what was encoded: its MD5 digest does not match the header",
                    in.position());
        }
    }

    @Override
    protected void copy(int channel, int from, float[] to, int offset, int frames) {
        long[] samples = decoder.samples()[channel];
        double scale = 1.0 / (1L << stream.bits() - 1);
        for (int i = 0; i < frames; i++) {
            to[offset + i] = (float) (samples[from + i] * scale);
        }
    }

    @Override
    protected void copy(int channel, int from, double[] to, int offset, int frames) {
        long[] samples = decoder.samples()[channel];
        double scale = 1.0 / (1L << stream.bits() - 1);
        for (int i = 0; i < frames; i++) {
            to[offset + i] = samples[from + i] * scale;
        }
    }

    @Override
    public long nonFinite() {
        return 0;
    }
}
