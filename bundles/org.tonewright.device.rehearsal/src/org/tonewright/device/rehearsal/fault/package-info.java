/**
 * What goes wrong in a take, on purpose: mistakes of the player are made in the notes, those of cables, microphones and
 * converters in the samples. Everything follows from a seed, and each mistake says exactly where it is.
 */
@NonNullByDefault
package org.tonewright.device.rehearsal.fault;

import org.eclipse.jdt.annotation.NonNullByDefault;
