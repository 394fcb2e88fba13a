package org.tonewright.effects.ui.internal.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.effects.compressor.Compressor;
import org.tonewright.effects.eq.Equaliser;
import org.tonewright.effects.gain.Gain;
import org.tonewright.effects.limiter.Limiter;
import org.tonewright.processor.ProcessorFactory;

class ParameterGroupTest {

    private static List<String> groups(ProcessorFactory factory) {
        return ParameterGroup.of(factory.info().params()).stream().map(group -> group.title() + ": "
                + String.join(", ", group.members().stream().map(ParameterGroup.Member::caption).toList())).toList();
    }

    @Test
    void parametersWithoutADotAreOneGroupWithoutATitle() {
        assertEquals(List.of(": Input gain, Ceiling, Release, Look-ahead"), groups(new Limiter()));
    }

    @Test
    void keysThatBeginAlikeAreAGroupWhoseTitleIsNotRepeated() {
        assertEquals(List.of(": Level", "Invert: Left, Right"), groups(new Gain()));
        assertEquals("Side-chain: Filter, High-pass", groups(new Compressor()).getLast());
    }

    @Test
    void anEqualiserHasAGroupForEachBandAndOneForTheWhole() {
        List<String> groups = groups(new Equaliser());
        assertEquals(9, groups.size());
        assertEquals(": Level", groups.get(0));
        assertEquals("Band 1: On, Type, Frequency, Gain, Q, Slope", groups.get(1));
    }

    @Test
    void noParameterIsLeftOut() {
        for (ProcessorFactory factory : List.of(new Equaliser(), new Compressor(), new Gain(), new Limiter())) {
            assertEquals(factory.info().params().size(), ParameterGroup.of(factory.info().params()).stream()
                    .mapToInt(group -> group.members().size()).sum());
        }
    }
}
