package org.tonewright.device.rehearsal.fault;

/**
 * Where a fault is in a take.
 *
 * @param fault the fault
 * @param start its first frame
 * @param end the frame after its last one
 */
public record Mark(Fault fault, long start, long end) {}
