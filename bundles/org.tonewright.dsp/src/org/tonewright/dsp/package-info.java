/**
 * Signal processing kernels: the arithmetic of sound, without hosts, files or threads.
 * <p>
 * Conventions of every package below this one:
 * <ul>
 * <li>Samples are {@code float}, full scale is 1.0, arrays hold one channel. Filter state, coefficients and sums are
 * {@code double}.</li>
 * <li>Methods that take an array, an array and a number of frames read the first and write the second; the two may be
 * the same array unless the method says otherwise.</li>
 * <li>Kernels are single-threaded objects. Constructors and methods marked [control] may allocate; methods marked
 * [audio] allocate nothing, lock nothing and never throw for arguments that keep the stated ranges.</li>
 * <li>Results are the same bits on every machine: no {@code java.lang.Math} function whose result may vary is used,
 * only {@code StrictMath}, tables made with it, and exact arithmetic.</li>
 * <li>Frequencies and sample rates are in hertz, times in seconds unless they are called frames, levels in decibels
 * relative to an amplitude of 1.0.</li>
 * </ul>
 */
@NonNullByDefault
package org.tonewright.dsp;

import org.eclipse.jdt.annotation.NonNullByDefault;
