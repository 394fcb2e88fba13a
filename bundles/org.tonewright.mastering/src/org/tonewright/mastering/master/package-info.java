/**
 * Mastering a release: levels proposed and kept, every title rendered through its chain and the release's, each master
 * entered in the journal.
 */
@NonNullByDefault
package org.tonewright.mastering.master;

import org.eclipse.jdt.annotation.NonNullByDefault;
