package org.tonewright.media.flac;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.internal.Destination;
import org.tonewright.media.internal.PcmEncoder;

/**
 * Writes a FLAC stream of blocks of 4096 frames. The length, the sizes of the frames and the MD5 digest are put into
 * the stream information by the commit.
 */
final class FlacWriter implements AudioWriter {

    private static final int LAST_BLOCK = 0x80;

    private final AudioSpec spec;
    private final Destination destination;
    private final PcmEncoder encoder = new PcmEncoder();
    private final FrameEncoder frameEncoder;
    private final SampleDigest digest;
    private final long[][] block;
    private int pending;
    private long blocks;
    private long position;
    private int smallest = Integer.MAX_VALUE;
    private int largest;

    FlacWriter(AudioSpec spec, Destination destination) throws IOException {
        this.spec = spec;
        this.destination = destination;
        this.frameEncoder = new FrameEncoder(spec.sampleRate(), spec.channels(), spec.type().bits());
        this.digest = new SampleDigest(spec.channels(), spec.type().bits());
        this.block = new long[spec.channels()][FrameEncoder.BLOCK];
        writeHeader(new byte[16]);
        this.position = 8 + StreamInfo.SIZE;
    }

    @Override
    public AudioSpec spec() {
        return spec;
    }

    @Override
    public long frames() {
        return blocks * FrameEncoder.BLOCK + pending;
    }

    @Override
    public void write(float[][] planar, int offset, int frames) throws IOException {
        for (int done = 0; done < frames;) {
            int count = Math.min(frames - done, room());
            for (int channel = 0; channel < spec.channels(); channel++) {
                encoder.round(spec.type().bits(), planar[channel], offset + done, count, block[channel], pending);
            }
            pending += count;
            done += count;
        }
    }

    @Override
    public void write(double[][] planar, int offset, int frames) throws IOException {
        for (int done = 0; done < frames;) {
            int count = Math.min(frames - done, room());
            for (int channel = 0; channel < spec.channels(); channel++) {
                encoder.round(spec.type().bits(), planar[channel], offset + done, count, block[channel], pending);
            }
            pending += count;
            done += count;
        }
    }

    /** The frames that fit into the block, which is coded first when it is full. */
    private int room() throws IOException {
        if (pending == FrameEncoder.BLOCK) {
            writeBlock();
            blocks++;
            pending = 0;
        }
        return FrameEncoder.BLOCK - pending;
    }

    private void writeBlock() throws IOException {
        digest.add(block, pending);
        BitWriter frame = frameEncoder.encode(block, pending, blocks);
        destination.write(ByteBuffer.wrap(frame.bytes(), 0, frame.length()), position);
        position += frame.length();
        smallest = Math.min(smallest, frame.length());
        largest = Math.max(largest, frame.length());
    }

    private void writeHeader(byte[] md5) throws IOException {
        StreamInfo info = new StreamInfo(FrameEncoder.BLOCK, FrameEncoder.BLOCK, largest == 0 ? 0 : smallest, largest,
                spec.sampleRate(), spec.channels(), spec.type().bits(), frames(), md5);
        ByteBuffer to = ByteBuffer.allocate(8 + StreamInfo.SIZE);
        to.put("fLaC".getBytes(StandardCharsets.US_ASCII)).putInt(LAST_BLOCK << 24 | StreamInfo.SIZE).put(info.bytes());
        destination.write(to.flip(), 0);
    }

    @Override
    public void flush() throws IOException {
        room();
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
        if (pending > 0) {
            writeBlock();
        }
        writeHeader(digest.value());
        destination.commit();
    }

    @Override
    public void close() throws IOException {
        destination.close();
    }
}
