package org.tonewright.processor;

/**
 * Describes one kind of processor and creates its instances. A factory is a public class with a public constructor
 * without arguments; it is named in the extension point {@code org.tonewright.core.processors}.
 *
 * <pre>
 * public final class Gain implements ProcessorFactory {
 * private static final int LEVEL = 0;
 *
 * public ProcessorInfo info() {
 * return new ProcessorInfo("org.vendor.gain", List.of(Port.input("in", 0), Port.output("out", 0)),
 * List.of(new Param.Real("level", "Level", Unit.DECIBEL, -60, 12, 0, Scale.LINEAR, false)));
 * }
 *
 * public Processor create(Setup setup) {
 * return block -&gt; {
 * for (int channel = 0; channel &lt; setup.channels(); channel++) {
 * apply(block.in(0, channel), block.out(0, channel), block.from(LEVEL), block.to(LEVEL));
 * }
 * };
 * }
 * }
 * </pre>
 */
public interface ProcessorFactory {

    /** [any] What the processor is: its id, ports and parameters. Always an equal value. */
    ProcessorInfo info();

    /**
     * [control] Creates an instance for one setup, which holds for the instance's whole life. It may allocate and take
     * its time. Instances share no mutable state.
     *
     * @param setup the sample rate, the block length, the width of the strip and the structural parameters
     * @return a processor in its initial state, as after {@link Processor#reset()}
     * @throws IllegalArgumentException if the processor can't work with this setup, with a sentence that says why
     */
    Processor create(Setup setup);
}
