/**
 * A small synthesiser that plays written songs: drums, bass, electric piano, pad, guitar and a voice-like lead. It
 * makes the stems of the demo on every machine without a recording.
 * <p>
 * A {@link org.tonewright.demo.synth.Song} is read from a text file, a {@link org.tonewright.demo.synth.Score} turns it
 * into
 * the notes of each part as a person would play them, and the {@link org.tonewright.demo.synth.Band} plays the notes
 * into
 * {@link org.tonewright.demo.synth.Stem stems}. The same song gives the same samples, bit for bit, everywhere: random
 * numbers
 * come from {@link java.util.Random}, whose sequence is specified, and sines from a table.
 */
@NonNullByDefault
package org.tonewright.demo.synth;

import org.eclipse.jdt.annotation.NonNullByDefault;
