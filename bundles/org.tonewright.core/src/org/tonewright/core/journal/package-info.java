/**
 * The chain of evidence: an append-only file beside each session and release in which every import, bounce, master and
 * delivery is an entry, linked by SHA-256 to what it was made from and to the entry before it. A
 * {@link org.tonewright.core.journal.Journal} is one such file, a {@link org.tonewright.core.journal.Deed} what is
 * about to be entered, and {@link org.tonewright.core.journal.Evidence} the part of several journals that one delivery
 * rests on.
 */
@NonNullByDefault
package org.tonewright.core.journal;

import org.eclipse.jdt.annotation.NonNullByDefault;
