package org.tonewright.device.javasound;

import java.util.Arrays;

import javax.sound.sampled.SourceDataLine;

import org.tonewright.engine.device.DeviceSetup;

/** What is played to a line. Its methods are [audio], of the thread that waits for the line, unless they say so. */
final class LineOut {

    private final SourceDataLine line;
    private final Coding coding;
    private final int channels;
    private final byte[] bytes;
    private final int buffer;
    private volatile long underruns;

    /** [control] Of an open line, which has as many channels as the setup, or more. */
    LineOut(SourceDataLine line, DeviceSetup setup) {
        this.line = line;
        coding = new Coding(line.getFormat().getSampleSizeInBits());
        channels = line.getFormat().getChannels();
        bytes = new byte[coding.frame(channels) * setup.frames()];
        buffer = line.getBufferSize() / coding.frame(channels);
    }

    /** [any] The frames that its buffer holds. */
    int buffer() {
        return buffer;
    }

    /** Begins to play, with silence in the buffer for all blocks but one. */
    void start() {
        Arrays.fill(bytes, (byte) 0);
        for (int room = line.getBufferSize() - bytes.length; room >= bytes.length; room -= bytes.length) {
            line.write(bytes, 0, bytes.length);
        }
        line.start();
    }

    /** Waits until there is room for a block, and plays it; false if the line has ended. */
    boolean write(float[][] out, int frames) {
        if (line.available() >= line.getBufferSize()) {
            underruns++;
        }
        for (int channel = 0; channel < out.length; channel++) {
            coding.encode(out[channel], bytes, channel, channels, frames);
        }
        return line.write(bytes, 0, bytes.length) == bytes.length;
    }

    /** [any] How many times its buffer was empty, so that there was a gap. */
    long underruns() {
        return underruns;
    }

    /** [control] Ends the line, and whoever waits for it. */
    void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
