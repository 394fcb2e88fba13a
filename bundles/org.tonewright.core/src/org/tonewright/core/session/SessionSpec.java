package org.tonewright.core.session;

/**
 * What a new session shall be.
 *
 * @param name the song's name
 * @param sampleRate in hertz, 22050 to 192000
 * @param tempo quarter notes a minute, 10 to 960
 * @param beats the upper number of the metre, 1 to 64
 * @param beatUnit the lower number of the metre, a power of two from 1 to 64
 */
public record SessionSpec(String name, int sampleRate, double tempo, int beats, int beatUnit) {

    /** 48 kHz, 120 quarter notes a minute, 4/4. */
    public static SessionSpec named(String name) {
        return new SessionSpec(name, 48000, 120, 4, 4);
    }
}
