package org.tonewright.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.Category;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

class ProcessorRegistryTest {

    private static final String POINT = "org.tonewright.core.processors";

    private final RegistryTrial trial = new RegistryTrial("processors");
    private final ProcessorRegistry processors = new ProcessorRegistry(trial.registry(), trial.problems()::add);

    /** Passes sound on. */
    public static final class Wire implements ProcessorFactory {

        @Override
        public ProcessorInfo info() {
            return new ProcessorInfo("org.vendor.wire", List.of(Port.input("in", 0),
                    Port.output("out", 0)), List.of());
        }

        @Override
        public Processor create(Setup setup) {
            return _ -> {};
        }
    }

    /** Throws when asked what it is. */
    public static final class Mute implements ProcessorFactory {

        @Override
        public ProcessorInfo info() {
            throw new IllegalStateException("no words");
        }

        @Override
        public Processor create(Setup setup) {
            return _ -> {};
        }
    }

    private static String processor(String id, String name, Class<?> type) {
        return "<extension point='" + POINT + "'><processor id='" + id + "' name='" + name
                + "' vendor='Vendor' version='1.0' category='utility' description='A wire.' class='" + type.getName()
                + "'/></extension>";
    }

    @Test
    void factoryIsMadeOnce() {
        trial.add("org.vendor", processor("org.vendor.wire", "Wire", Wire.class));
        assertSame(processors.find("org.vendor.wire").orElseThrow(), processors.load("org.vendor.wire"));
    }

    @Test
    void processorThatIsNotInstalledIsEmpty() {
        assertEquals(Optional.empty(), processors.find("org.vendor.wire"));
    }

    @Test
    void processorThatCallsItselfOtherwiseIsReportedAndLeftOut() {
        trial.add("org.vendor", processor("org.vendor.cable", "Cable", Wire.class));
        assertEquals(Optional.empty(), processors.find("org.vendor.cable"));
        assertEquals(
                List.of("The processor 'org.vendor.cable' of the bundle org.vendor calls itself 'org.vendor.wire'."),
                trial.problems());
    }

    @Test
    void processorThatThrowsIsReportedWithItsBundle() {
        trial.add("org.vendor", processor("org.vendor.mute", "Mute", Mute.class));
        assertEquals(Optional.empty(), processors.find("org.vendor.mute"));
        assertTrue(trial.problems().getFirst().contains("org.vendor"), trial.problems().toString());
    }

    @Test
    void personMayNameItByIdByItsLastPartOrByName() {
        trial.add("org.vendor", processor("org.vendor.wire", "Gold Wire", Wire.class));
        ProcessorDescriptor wire = processors.descriptors().getFirst();
        assertSame(wire, processors.named("org.vendor.wire"));
        assertSame(wire, processors.named("wire"));
        assertSame(wire, processors.named("gold wire"));
    }

    @Test
    void nameOfTwoProcessorsIsRefusedWithBothIds() {
        trial.add("org.vendor", processor("org.vendor.wire", "Wire", Wire.class));
        trial.add("com.other", processor("com.other.wire", "Wire", Wire.class));
        String sentence = String.valueOf(assertThrows(Refusal.class, () -> processors.named("wire")).getMessage());
        assertTrue(sentence.contains("org.vendor.wire") && sentence.contains("com.other.wire"), sentence);
    }

    @Test
    void misspeltNameGetsTheNearest() {
        trial.add("org.vendor", processor("org.vendor.wire", "Wire", Wire.class));
        String sentence = String.valueOf(assertThrows(Refusal.class, () -> processors.named("wier")).getMessage());
        assertTrue(sentence.contains("did you mean 'wire'?"), sentence);
    }

    @Test
    void categoriesAreListedBesideProcessors() {
        trial.add("org.vendor", "<extension point='" + POINT + "'><category id='eq' name='Equalisers' parent='tone'/>"
                + "</extension>" + processor("org.vendor.wire", "Wire", Wire.class));
        assertEquals(List.of(new Category("eq", "Equalisers", Optional.of("tone"))), processors.categories());
        assertEquals(1, processors.descriptors().size());
    }
}
