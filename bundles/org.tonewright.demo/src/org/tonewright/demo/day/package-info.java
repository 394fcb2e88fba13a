/**
 * A day in the studio: a song is recorded, inspected, mended, accepted and backed up, by the services the verbs use.
 */
@NonNullByDefault
package org.tonewright.demo.day;

import org.eclipse.jdt.annotation.NonNullByDefault;
