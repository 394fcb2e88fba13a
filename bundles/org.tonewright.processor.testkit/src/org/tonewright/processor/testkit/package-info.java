/**
 * The contract of audio processors as a set of checks, and a bench to drive a processor with test signals.
 * <p>
 * {@link org.tonewright.processor.testkit.Contract} holds the checks and needs no test framework; a vendor's test
 * extends {@link org.tonewright.processor.testkit.ProcessorContract}, which runs them under JUnit 5.
 * {@link org.tonewright.processor.testkit.Bench} sends signals of any length through one processor, for tests of how it
 * sounds.
 */
@NonNullByDefault
package org.tonewright.processor.testkit;

import org.eclipse.jdt.annotation.NonNullByDefault;
