package org.tonewright.core.journal;

/**
 * A file that was made.
 *
 * @param file its path relative to the folder of the journal, with slashes; absolute if it lies elsewhere; for a
 *        delivery relative to the delivery's folder
 * @param sha256 of the whole file, 64 lower-case hexadecimal digits
 */
public record Product(String file, String sha256) {}
