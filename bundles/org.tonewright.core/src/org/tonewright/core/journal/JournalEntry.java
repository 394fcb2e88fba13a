package org.tonewright.core.journal;

import java.time.Instant;

/**
 * One line of a journal.
 *
 * @param number counted from 1
 * @param time when it was entered, in whole seconds
 * @param deed what was done
 * @param previous the hash of the entry before; empty for the first
 * @param hash the SHA-256 of the line's canonical JSON without this field, 64 lower-case hexadecimal digits
 */
public record JournalEntry(int number, Instant time, Deed deed, String previous, String hash) {}
