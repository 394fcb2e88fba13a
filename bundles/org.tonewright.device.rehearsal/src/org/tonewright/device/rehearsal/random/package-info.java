/**
 * Arrangements at random: any seed gives a song that can be played, the same one each time. For tests and for
 * corpora that are not to know only the songs that somebody wrote.
 */
@NonNullByDefault
package org.tonewright.device.rehearsal.random;

import org.eclipse.jdt.annotation.NonNullByDefault;
