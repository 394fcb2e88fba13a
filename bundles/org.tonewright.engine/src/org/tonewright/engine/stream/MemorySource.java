package org.tonewright.engine.stream;

import org.eclipse.jdt.annotation.Nullable;

/** Samples in memory; see {@link SampleSource#of}. */
record MemorySource(String name, float[][] samples) implements SampleSource {

    MemorySource {
        if (samples.length == 0) {
            throw new IllegalArgumentException("Source '" + name + "' has no channels.");
        }
        for (float[] channel : samples) {
            if (channel.length != samples[0].length) {
                throw new IllegalArgumentException("The channels of source '" + name + "' differ in length.");
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof MemorySource source) || !name.equals(source.name)
                || samples.length != source.samples.length) {
            return false;
        }
        for (int channel = 0; channel < samples.length; channel++) {
            if (samples[channel] != source.samples[channel]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + System.identityHashCode(samples[0]);
    }

    @Override
    public int channels() {
        return samples.length;
    }

    @Override
    public long frames() {
        return samples[0].length;
    }

    @Override
    public Reader open() {
        return new Reader() {

            @Override
            public void read(long at, float[][] into, int offset, int count) {
                for (int channel = 0; channel < samples.length; channel++) {
                    System.arraycopy(samples[channel], (int) at, into[channel], offset, count);
                }
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
