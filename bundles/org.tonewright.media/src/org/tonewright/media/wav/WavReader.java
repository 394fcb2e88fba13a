package org.tonewright.media.wav;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;
import org.tonewright.media.SampleType;
import org.tonewright.media.internal.PcmDecoder;
import org.tonewright.media.internal.SourceFile;

/** Reads the samples of a WAV file in blocks of whole frames. */
final class WavReader implements AudioReader {

    private static final int BLOCK = 1 << 16;

    private final SourceFile file;
    private final AudioInfo info;
    private final long dataStart;
    private final int frameBytes;
    private final byte[] block;
    private long position;
    private long nonFinite;

    WavReader(SourceFile file, WavLayout layout) {
        this.file = file;
        this.info = layout.info();
        this.dataStart = layout.dataStart();
        this.frameBytes = layout.frameBytes();
        this.block = new byte[BLOCK / frameBytes * frameBytes];
    }

    @Override
    public AudioInfo info() {
        return info;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void seek(long frame) {
        if (frame < 0 || frame > info.frames()) {
            throw new IllegalArgumentException("Frame " + frame + " lies outside of 0 to " + info.frames() + ".");
        }
        position = frame;
    }

    @Override
    public int read(float[][] planar, int offset, int frames) throws AudioFileException {
        SampleType type = info.type();
        int done = 0;
        for (int count = fill(frames); count > 0; count = fill(frames - done)) {
            for (int channel = 0; channel < info.channels(); channel++) {
                nonFinite += PcmDecoder.decode(type, block, channel * type.bytes(), frameBytes, planar[channel],
                        offset + done, count);
            }
            done += count;
        }
        return done;
    }

    @Override
    public int read(double[][] planar, int offset, int frames) throws AudioFileException {
        SampleType type = info.type();
        int done = 0;
        for (int count = fill(frames); count > 0; count = fill(frames - done)) {
            for (int channel = 0; channel < info.channels(); channel++) {
                nonFinite += PcmDecoder.decode(type, block, channel * type.bytes(), frameBytes, planar[channel],
                        offset + done, count);
            }
            done += count;
        }
        return done;
    }

    /** Reads up to so many frames into the block, moves on, and answers how many there were. */
    private int fill(int wanted) throws AudioFileException {
        int count = (int) Math.min(Math.min(wanted, block.length / frameBytes), info.frames() - position);
        if (count > 0) {
            file.readFully(block, 0, count * frameBytes, dataStart + position * frameBytes, "its samples");
            position += count;
        }
        return count;
    }

    @Override
    public long nonFinite() {
        return nonFinite;
    }

    @Override
    public void close() throws AudioFileException {
        file.close();
    }
}
