/**
 * A small synthesiser that plays written songs: drums, bass, electric piano, pad, guitar and a voice-like lead.
 * <p>
 * The {@link org.tonewright.device.rehearsal.synth.Band} plays the notes of a
 * {@link org.tonewright.device.rehearsal.song.Song} into {@link org.tonewright.device.rehearsal.synth.Stem stems}. The
 * same song gives the same samples, bit for bit, everywhere: random numbers come from {@link java.util.Random}, whose
 * sequence is specified, and sines from a table.
 */
@NonNullByDefault
package org.tonewright.device.rehearsal.synth;

import org.eclipse.jdt.annotation.NonNullByDefault;
