package org.tonewright.engine.render;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

import org.tonewright.engine.TestProcessors;
import org.tonewright.engine.graph.GraphException;
import org.tonewright.engine.graph.GraphSpec;

/** Renders graphs into memory. */
public final class Renders {

    /** One thread, a small chunk. */
    public static final RenderOptions PLAIN = RenderOptions.DEFAULT.withThreads(1).withChunk(512);

    private Renders() {}

    /** A sink that keeps what it is given, at most two channels. */
    public static final class Memory implements RenderSink {

        private final float[][] samples = new float[2][1 << 20];
        private int frames;

        @Override
        public void write(float[][] stretch, int count) {
            for (int channel = 0; channel < stretch.length; channel++) {
                System.arraycopy(stretch[channel], 0, samples[channel], frames, count);
            }
            frames += count;
        }

        /** All frames of a channel. */
        public float[] channel(int channel) {
            return Arrays.copyOf(samples[channel], frames);
        }
    }

    /** The output {@code out}. */
    public static Memory render(GraphSpec spec, long frames, RenderOptions options)
            throws GraphException, RenderException, IOException {
        Memory memory = new Memory();
        new OfflineRender(spec, TestProcessors.catalog(), options).run(0, frames, Map.of("out", memory),
                RenderMonitor.NONE);
        return memory;
    }

    /** One channel of the output {@code out}, rendered plainly. */
    public static float[] render(GraphSpec spec, long frames) throws GraphException, RenderException, IOException {
        return render(spec, frames, PLAIN).channel(0);
    }
}
