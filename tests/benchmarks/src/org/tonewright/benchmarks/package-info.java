/** What the kernels cost, measured with JMH: see docs/benchmarks.md. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.tonewright.benchmarks;
