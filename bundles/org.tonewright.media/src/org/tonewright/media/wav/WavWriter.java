package org.tonewright.media.wav;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.tonewright.media.AudioSpec;
import org.tonewright.media.SampleType;
import org.tonewright.media.internal.Destination;
import org.tonewright.media.internal.PcmEncoder;

/** Writes a WAV file that becomes a BW64 file when it outgrows 4 GiB. */
final class WavWriter implements Recording {

    private static final int BLOCK = 1 << 17;

    private final AudioSpec spec;
    private final Destination destination;
    private final WavHeader header;
    private final boolean inPlace;
    private final PcmEncoder encoder = new PcmEncoder();
    private final byte[] block;
    private final int frameBytes;
    private int pending;
    private long written;

    /** @param inPlace whether the header is brought up to date by flush and close */
    WavWriter(AudioSpec spec, Destination destination, WavHeader header, boolean inPlace) throws IOException {
        this.spec = spec;
        this.destination = destination;
        this.header = header;
        this.inPlace = inPlace;
        this.frameBytes = header.frameBytes();
        this.block = new byte[BLOCK / frameBytes * frameBytes];
        destination.write(header.bytes(0), 0);
    }

    @Override
    public AudioSpec spec() {
        return spec;
    }

    @Override
    public long frames() {
        return (written + pending) / frameBytes;
    }

    @Override
    public void write(float[][] planar, int offset, int frames) throws IOException {
        SampleType type = spec.type();
        for (int done = 0; done < frames;) {
            int count = Math.min(frames - done, room());
            for (int channel = 0; channel < spec.channels(); channel++) {
                encoder.encode(type, planar[channel], offset + done, count, block, pending + channel * type.bytes(),
                        frameBytes);
            }
            pending += count * frameBytes;
            done += count;
        }
    }

    @Override
    public void write(double[][] planar, int offset, int frames) throws IOException {
        SampleType type = spec.type();
        for (int done = 0; done < frames;) {
            int count = Math.min(frames - done, room());
            for (int channel = 0; channel < spec.channels(); channel++) {
                encoder.encode(type, planar[channel], offset + done, count, block, pending + channel * type.bytes(),
                        frameBytes);
            }
            pending += count * frameBytes;
            done += count;
        }
    }

    /** The frames that fit into the block, which is written out first when it is full. */
    private int room() throws IOException {
        if (pending == block.length) {
            writePending();
        }
        return (block.length - pending) / frameBytes;
    }

    private void writePending() throws IOException {
        destination.write(ByteBuffer.wrap(block, 0, pending), header.length() + written);
        written += pending;
        pending = 0;
    }

    @Override
    public void flush() throws IOException {
        writePending();
        if (inPlace) {
            complete();
        }
    }

    /** Samples first and sizes last, so that at no moment the header claims what is not there. */
    private void complete() throws IOException {
        writePending();
        if ((written & 1) == 1) {
            destination.write(ByteBuffer.allocate(1), header.length() + written);
        }
        destination.write(header.bytes(written / frameBytes), 0);
    }

    @Override
    public void begins(long timeReference) {
        header.begins(timeReference);
    }

    @Override
    public long clipped() {
        return encoder.clipped();
    }

    @Override
    public long nonFinite() {
        return encoder.nonFinite();
    }

    @Override
    public void commit() throws IOException {
        complete();
        destination.commit();
    }

    @Override
    public void close() throws IOException {
        try (destination) {
            if (inPlace) {
                finish();
            }
        }
    }

    /** Completes a recording; on a full disk the header, which has its place already, says what is there. */
    private void finish() throws IOException {
        try {
            complete();
        } catch (IOException e) {
            pending = 0;
            destination.write(header.bytes(written / frameBytes), 0);
            throw e;
        }
    }
}
