package org.tonewright.engine.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.dsp.resample.Resampler;
import org.tonewright.dsp.resample.ResamplerTable;

/**
 * A source converted to another sample rate while it is read. A sample depends on its position alone: reading on from a
 * position and coming back to it give the same bits, for each new start begins early enough that the filter has all it
 * needs.
 *
 * @param source what is converted
 * @param table the conversion
 */
public record ResampledSource(SampleSource source, ResamplerTable table) implements SampleSource {

    private static final int CHUNK = 4096;

    /**
     * A source at a rate: itself where that is its rate.
     *
     * @param from its rate in hertz
     * @param to the wanted rate in hertz, at most {@value ResamplerTable#RATIO} times higher or lower
     */
    public static SampleSource at(SampleSource source, int from, int to) {
        return from == to ? source : new ResampledSource(source, ResamplerTable.between(from, to));
    }

    @Override
    public int channels() {
        return source.channels();
    }

    @Override
    public long frames() {
        return table.length(source.frames());
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Reader open() throws IOException {
        return new Converting(source, table, source.open());
    }

    private static final class Converting implements Reader {

        private final SampleSource source;
        private final ResamplerTable table;
        private final Reader reader;
        private final List<Resampler> resamplers = new ArrayList<>();
        private final float[][] in;
        private final float[][] out;
        /** The frame of the source that is converted next. */
        private long taken;
        /** The frame of the result that {@link #out} holds at {@link #first}. */
        private long position;
        private int first;
        private int held;
        private boolean finished;

        Converting(SampleSource source, ResamplerTable table, Reader reader) {
            this.source = source;
            this.table = table;
            this.reader = reader;
            for (int channel = 0; channel < source.channels(); channel++) {
                resamplers.add(new Resampler(table));
            }
            Resampler one = resamplers.getFirst();
            in = new float[source.channels()][CHUNK];
            out = new float[source.channels()][Math.max(one.room(CHUNK), one.tail())];
        }

        @Override
        public void read(long at, float[][] into, int offset, int count) throws IOException {
            if (at != position) {
                start(at);
            }
            int done = 0;
            while (done < count) {
                if (held == 0) {
                    convert();
                }
                int taking = Math.min(held, count - done);
                for (int channel = 0; channel < out.length; channel++) {
                    System.arraycopy(out[channel], first, into[channel], offset + done, taking);
                }
                drop(taking);
                done += taking;
            }
        }

        /** Begins again, a filter's length before a frame and where the filter's phases begin. */
        private void start(long at) throws IOException {
            long cycle = Math.max(0, at - resamplers.getFirst().tail()) / cycleTo();
            resamplers.forEach(Resampler::reset);
            taken = cycle * cycleFrom();
            position = cycle * cycleTo();
            held = 0;
            finished = false;
            while (position < at) {
                if (held == 0) {
                    convert();
                }
                drop((int) Math.min(held, at - position));
            }
        }

        /** Frames of the result after which the phases repeat: the numerator of the reduced ratio of the rates. */
        private long cycleTo() {
            return table.to() / divisor();
        }

        private long cycleFrom() {
            return table.from() / divisor();
        }

        private int divisor() {
            int a = table.from();
            int b = table.to();
            while (b != 0) {
                int rest = a % b;
                a = b;
                b = rest;
            }
            return a;
        }

        private void drop(int count) {
            first += count;
            held -= count;
            position += count;
        }

        private void convert() throws IOException {
            if (finished) {
                throw new IOException("'" + source.name() + "' was read beyond its end.");
            }
            int count = (int) Math.min(CHUNK, source.frames() - taken);
            if (count > 0) {
                reader.read(taken, in, 0, count);
                taken += count;
            }
            for (int channel = 0; channel < out.length; channel++) {
                Resampler resampler = resamplers.get(channel);
                held = count > 0 ? resampler.process(in[channel], 0, count, out[channel], 0)
                        : resampler.finish(out[channel], 0);
            }
            finished = count == 0;
            first = 0;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
