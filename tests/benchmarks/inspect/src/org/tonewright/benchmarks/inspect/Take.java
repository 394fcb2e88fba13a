package org.tonewright.benchmarks.inspect;

import java.util.List;

/**
 * A take whose faults are known.
 *
 * @param about how it came to be, to find it again: seed, part, rate, tempo, level
 * @param truths all that is wrong with it
 */
record Take(String about, MemorySound sound, List<Truth> truths) {

    /** What is known about a take, without its sound. */
    record Known(String about, List<Truth> truths, double minutes) {}

    Known known() {
        return new Known(about, truths, sound.samples()[0].length / 60.0 / sound.sampleRate());
    }

    /**
     * Something that is wrong.
     *
     * @param rule the rule that is to find it, without the common beginning
     * @param what the fault as it is written
     * @param start the first frame of the first bar that is concerned
     * @param end the frame after the last bar that is concerned
     * @param slack frames by which a finding may lie beside these bars: sound rings on, and players play ahead
     * @param wide frames by which a finding may be wider at either side
     */
    record Truth(String rule, String what, long start, long end, long slack, long wide) {

        /** How many frames of these bars something concerns. */
        long overlap(long from, long to) {
            return Math.min(end + slack, to) - Math.max(start - slack, from);
        }

        /** Whether something lies in these bars: no more than half of it reaches beyond their neighbours. */
        boolean matches(long from, long to) {
            long near = Math.min(end + wide, to) - Math.max(start - wide, from);
            return overlap(from, to) > 0 && near * 2 >= to - from;
        }
    }
}
