/**
 * The tone of a title against its genre: the band in which the long-term spectrum of a genre lies, from files that name
 * their sources, and where a title leaves it.
 */
@NonNullByDefault
package org.tonewright.mastering.genre;

import org.eclipse.jdt.annotation.NonNullByDefault;
