package org.tonewright.core.journal;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A processor that took part.
 *
 * @param place where it stood, as a person reads it, such as {@code strip/Bass/slot/1}
 * @param processor its id
 * @param version its version; empty if unknown
 * @param values its parameters by key, in plain units, every number finite
 * @param blob the SHA-256 of its opaque state; empty for none
 */
public record Treatment(String place, String processor, String version, SortedMap<String, Double> values, String blob) {

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public Treatment {
        if (!values.values().stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The values of " + processor + " are not all numbers: " + values + ".");
        }
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A processor without opaque state. */
    public static Treatment of(String place, String processor, String version, Map<String, Double> values) {
        return new Treatment(place, processor, version, new TreeMap<>(values), "");
    }
}
