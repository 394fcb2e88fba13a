package org.tonewright.processor.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Toggle;
import org.tonewright.processor.Param.Unit;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/** Processors that break exactly one promise each about setups and sound, in a way that happens in life. */
final class BadProcessors {

    private static final List<Param> NONE = List.of();

    private BadProcessors() {}

    /** Its initial value is read from somewhere that changes. */
    static ProcessorFactory describedInTwoWays() {
        AtomicInteger asked = new AtomicInteger();
        Example wire = Example.shaping(List.of(Example.GAIN), (_, in, _) -> in);
        return new ProcessorFactory() {
            @Override
            public ProcessorInfo info() {
                Real gain = new Real("gain", "Gain " + asked.getAndIncrement(), Unit.NONE, 0, 2, 1, Scale.LINEAR,
                        false);
                return new ProcessorInfo("org.vendor.example", wire.info().ports(), List.of(gain));
            }

            @Override
            public Processor create(Setup setup) {
                return wire.create(setup);
            }
        };
    }

    /** A key that a session path can't hold. */
    static ProcessorFactory withABlankInAKey() {
        return Example.shaping(List.of(new Toggle("in/out switch", "In", true, false)), (_, in, _) -> in);
    }

    /** A time without an end. */
    static ProcessorFactory withAnInfiniteRange() {
        return Example
                .shaping(List.of(new Real("hold", "Hold", Unit.SECOND, 0, Double.POSITIVE_INFINITY, 1, Scale.LINEAR,
                        false)), (_, in, _) -> in);
    }

    /** Made for the rates its author knew. */
    static ProcessorFactory forLowRatesOnly() {
        return Example.of(NONE, setup -> {
            float[] table = new float[100_000];
            table[(int) setup.sampleRate()] = 1;
            return new Loop(setup, 0.01);
        });
    }

    /** Says nothing when it refuses a surround strip. */
    static ProcessorFactory silentRefusal() {
        return Example.of(NONE, setup -> {
            if (setup.channels() > 2) {
                throw new IllegalArgumentException();
            }
            return new Loop(setup, 0.01);
        });
    }

    /** A look-ahead whose line is too short for its longest time at 192 kHz. */
    static ProcessorFactory shortLine() {
        Real look = new Real("look", "Look-ahead", Unit.SECOND, 0, 0.01, 0.001, Scale.LINEAR, true);
        return Example.of(List.of(look), setup -> {
            int frames = (int) Math.round(setup.structural("look") * setup.sampleRate());
            Arrays.fill(new float[1024], 0, frames, 0);
            return new Late(setup, frames, frames, frames, false);
        });
    }

    /** Knows that a block has 64 frames. */
    static ProcessorFactory hardCodedBlock() {
        return Example.of(NONE, setup -> block -> {
            for (int channel = 0; channel < setup.channels(); channel++) {
                System.arraycopy(block.in(0, channel), 0, block.out(0, channel), 0, 64);
            }
        });
    }

    /** A power that leaves the range of floats when it is loud. */
    static ProcessorFactory overflowing() {
        return Example.shaping(NONE, (_, in, _) -> in * in * in * in * in * in * in * in * (in * in * in * in)
                * (in * in * in * in * in * in * in * in));
    }

    /** The root of a negative number, at one end of its range and for full scale alone. */
    static ProcessorFactory rootOfANegative() {
        Real drive = new Real("drive", "Drive", Unit.NONE, 0, 1.5, 0.5, Scale.LINEAR, false);
        return Example.shaping(List.of(drive), (block, in, i) -> {
            float limited = Math.clamp(in, -1f, 1f);
            return limited * (float) Math.sqrt(1 - Example.glide(block, 0, i) * limited * limited);
        });
    }

    /** The slopes of two ramps, divided by one another. */
    static ProcessorFactory dividingSlopes() {
        Real width = new Real("width", "Width", Unit.NONE, 0, 2, 1, Scale.LINEAR, false);
        return Example.shaping(List.of(Example.GAIN, width), (block, in, _) -> {
            boolean both = block.to(0) != block.from(0) && block.to(1) != block.from(1);
            return both ? Float.NaN : in;
        });
    }

    /** Forgets its auxiliary output. */
    static ProcessorFactory unwritten() {
        List<Port> ports = List.of(Port.input("in", 0), Port.output("out", 0), Port.output("difference", 0));
        return Example.with(ports, NONE, Example.shaping(NONE, (_, in, _) -> in).maker());
    }

    /** Takes the position for an index, also during a pre-roll. */
    static ProcessorFactory negativeIndex() {
        float[] steps = {1, 0.5f, 0.25f, 0.5f};
        return Example.shaping(NONE, (block, in, _) -> in * steps[(int) (block.position() / 24_000 % 4)]);
    }

    /** Works only when somebody has connected the side-chain. */
    static ProcessorFactory needsSideChain() {
        List<Port> ports = List.of(Port.input("in", 0), Port.input("sidechain", 0), Port.output("out", 0));
        return Example.with(ports, NONE, setup -> block -> {
            if (!block.connected(1)) {
                throw new IllegalStateException("no side-chain");
            }
            for (int channel = 0; channel < setup.channels(); channel++) {
                System.arraycopy(block.in(0, channel), 0, block.out(0, channel), 0, block.frames());
            }
        });
    }
}
