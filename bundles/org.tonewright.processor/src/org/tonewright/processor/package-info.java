/**
 * The interface between the host and an audio effect: everything that a vendor implements.
 * <p>
 * The contract is seven types: {@link org.tonewright.processor.ProcessorFactory},
 * {@link org.tonewright.processor.Processor}, {@link org.tonewright.processor.Block},
 * {@link org.tonewright.processor.ProcessorInfo}, {@link org.tonewright.processor.Port},
 * {@link org.tonewright.processor.Setup} and {@link org.tonewright.processor.Param}. The other types are abilities that
 * a processor may have beyond the contract; the host finds them by {@code instanceof}.
 * <p>
 * Every method says the thread that calls it: [audio] never allocates, locks, waits or does I/O; [control] may take its
 * time; [any] is called from whichever thread and must be safe there.
 */
@NonNullByDefault
package org.tonewright.processor;

import org.eclipse.jdt.annotation.NonNullByDefault;
