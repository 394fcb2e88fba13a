package org.tonewright.device.javasound;

import javax.sound.sampled.TargetDataLine;

import org.tonewright.engine.device.DeviceSetup;

/** What is recorded from a line. Its methods are [audio], of the thread that waits for the line, unless they say so. */
final class LineIn {

    private final TargetDataLine line;
    private final Coding coding;
    private final int channels;
    private final byte[] bytes;
    private boolean begun;
    private volatile long overruns;

    /** [control] Of an open line, which has as many channels as the setup, or more. */
    LineIn(TargetDataLine line, DeviceSetup setup) {
        this.line = line;
        coding = new Coding(line.getFormat().getSampleSizeInBits());
        channels = line.getFormat().getChannels();
        bytes = new byte[coding.frame(channels) * setup.frames()];
    }

    /** Begins to record. */
    void start() {
        line.start();
    }

    /** Waits for a block; false if the line has ended. */
    boolean read(float[][] in, int frames) {
        if (begun && line.available() >= line.getBufferSize()) {
            overruns++;
        }
        begun = true;
        if (line.read(bytes, 0, bytes.length) < bytes.length) {
            return false;
        }
        for (int channel = 0; channel < in.length; channel++) {
            coding.decode(bytes, in[channel], channel, channels, frames);
        }
        return true;
    }

    /** [any] How many times its buffer was full, so that something may have been lost. */
    long overruns() {
        return overruns;
    }

    /** [control] Ends the line, and whoever waits for it. */
    void close() {
        line.stop();
        line.close();
    }
}
