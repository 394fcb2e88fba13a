package org.tonewright.media;

import java.util.OptionalDouble;

/**
 * The broadcast extension of a WAV file, its {@code bext} chunk: EBU Tech 3285 v2, section 2.3. Texts are ASCII; what
 * is longer than its field is cut when it is written.
 *
 * @param description what the sound is, at most 256 characters
 * @param originator who or what made the file, at most 32 characters
 * @param originatorReference an unambiguous reference given by the originator, at most 32 characters
 * @param originationDate the date as {@code yyyy-mm-dd}, or empty
 * @param originationTime the time as {@code hh:mm:ss}, or empty
 * @param timeReference the first sample's time, in frames since midnight; unsigned 64 bits
 * @param umid the SMPTE UMID as up to 128 hexadecimal digits, or empty
 * @param loudness integrated loudness in LUFS
 * @param loudnessRange loudness range in LU
 * @param maxTruePeak the highest true peak in dBTP
 * @param maxMomentary the highest momentary loudness in LUFS
 * @param maxShortTerm the highest short-term loudness in LUFS
 * @param codingHistory one line for each coding process, separated by CR LF
 */
public record BroadcastExtension(String description, String originator, String originatorReference,
        String originationDate, String originationTime, long timeReference, String umid, OptionalDouble loudness,
        OptionalDouble loudnessRange, OptionalDouble maxTruePeak, OptionalDouble maxMomentary,
        OptionalDouble maxShortTerm, String codingHistory) {

    /** An extension that says who made the file, when, and where it begins in time. */
    public static BroadcastExtension of(String description, String originator, String date, String time,
            long timeReference) {
        return new BroadcastExtension(description, originator, "", date, time, timeReference, "",
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), "");
    }

    /** The same with measured loudness: integrated and momentary values in LUFS, the range in LU, the peak in dBTP. */
    public BroadcastExtension withLoudness(double integrated, double range, double truePeak, double momentary,
            double shortTerm) {
        return new BroadcastExtension(description, originator, originatorReference, originationDate, originationTime,
                timeReference, umid, OptionalDouble.of(integrated), OptionalDouble.of(range),
                OptionalDouble.of(truePeak), OptionalDouble.of(momentary), OptionalDouble.of(shortTerm),
                codingHistory);
    }
}
