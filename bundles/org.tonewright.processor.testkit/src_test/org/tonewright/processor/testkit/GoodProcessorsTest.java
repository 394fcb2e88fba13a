package org.tonewright.processor.testkit;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.tonewright.processor.Param.Real;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Toggle;
import org.tonewright.processor.Param.Unit;
import org.tonewright.processor.Port;
import org.tonewright.processor.ProcessorFactory;

/** Sound processors of several kinds keep the contract, as a vendor would test them. */
class GoodProcessorsTest {

    @Nested
    class GlidingGain extends ProcessorContract {
        @Override
        protected ProcessorFactory factory() {
            return Example.shaping(List.of(Example.GAIN), (block, in, i) -> in * Example.glide(block, 0, i));
        }
    }

    @Nested
    class Reverberation extends ProcessorContract {
        @Override
        protected ProcessorFactory factory() {
            return Example.of(List.of(), setup -> new Loop(setup, 1));
        }
    }

    @Nested
    class LookAheadWithDryPath extends ProcessorContract {
        @Override
        protected ProcessorFactory factory() {
            Real look = new Real("look", "Look-ahead", Unit.SECOND, 0, 0.01, 0.001, Scale.LINEAR, true);
            return Example.of(List.of(Example.MIX, look), setup -> {
                int frames = (int) Math.round(setup.structural("look") * setup.sampleRate());
                return new Late(setup, frames, frames, frames, true);
            });
        }
    }

    @Nested
    class Echo extends ProcessorContract {
        @Override
        protected ProcessorFactory factory() {
            return Example.of(List.of(Example.MIX), setup -> new Late(setup, 5000, 0, 0, true));
        }
    }

    @Nested
    class MonoWithSideChainAndSwitch extends ProcessorContract {
        @Override
        protected ProcessorFactory factory() {
            List<Port> ports = List.of(Port.input("in", 1), Port.input("sidechain", 1), Port.output("out", 1),
                    Port.output("listen", 1));
            return Example.with(ports, List.of(new Toggle("flip", "Flip", false, false)), _ -> new Flip());
        }
    }
}
