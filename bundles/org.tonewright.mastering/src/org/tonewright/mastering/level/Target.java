package org.tonewright.mastering.level;

/**
 * A place where a release will be heard, and the level it plays at there.
 *
 * @param id for ever the same, such as {@code org.tonewright.mastering.spotify}
 * @param name as a person calls it
 * @param loudness the integrated loudness it plays at, in LUFS
 * @param truePeak the true peak it asks for at most, in dBTP
 * @param raises whether it turns up what is quieter, as far as true peaks allow; else it only turns down
 * @param notes what else should be known, as a sentence; empty for nothing
 */
public record Target(String id, String name, double loudness, double truePeak, boolean raises, String notes) {}
