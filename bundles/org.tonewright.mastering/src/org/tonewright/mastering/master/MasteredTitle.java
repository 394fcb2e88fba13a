package org.tonewright.mastering.master;

import java.nio.file.Path;

import org.tonewright.core.journal.JournalEntry;
import org.tonewright.mastering.measure.ProgrammeMeter;

/**
 * A title that was mastered.
 *
 * @param outline what it is, as long as its master
 * @param gain what it was turned up or down before its chain, in decibels
 * @param reason why, as sentences; empty if nobody said
 * @param file the master, 32-bit floating point at the release's rate
 * @param sha256 of the master
 * @param source the SHA-256 of the file it was made from
 * @param meter measured the master to its end
 * @param entry the journal's entry of the master
 */
public record MasteredTitle(ReleaseOutline.TitleOutline outline, double gain, String reason, Path file, String sha256,
        String source, ProgrammeMeter meter, JournalEntry entry) {}
