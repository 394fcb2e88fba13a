/** What the inspectors of takes find and what they miss, on takes whose faults are known: see docs/inspectors.md. */
package org.tonewright.benchmarks.inspect;
