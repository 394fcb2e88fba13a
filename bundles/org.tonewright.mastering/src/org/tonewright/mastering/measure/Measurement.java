package org.tonewright.mastering.measure;

import java.util.OptionalDouble;

/**
 * What was measured of one programme. A level that does not exist is empty: digital silence has none.
 *
 * @param integrated integrated loudness in LUFS (ITU-R BS.1770-5); empty if nothing lasts 400 ms above -70 LUFS
 * @param range loudness range in LU (EBU Tech 3342); empty if nothing lasts 3 s above -70 LUFS
 * @param maxMomentary highest loudness of 400 ms in LUFS (EBU Tech 3341)
 * @param maxShortTerm highest loudness of 3 s in LUFS (EBU Tech 3341)
 * @param truePeak highest true peak of all channels in dBTP (ITU-R BS.1770-5, Annex 2)
 * @param samplePeak highest sample of all channels in dBFS
 * @param dc the largest offset of a channel, with its sign; linear, full scale 1
 * @param correlation of the first two channels, from -1 to 1; empty for mono and if one of them is silent
 */
public record Measurement(OptionalDouble integrated, OptionalDouble range, OptionalDouble maxMomentary,
        OptionalDouble maxShortTerm, OptionalDouble truePeak, OptionalDouble samplePeak, double dc,
        OptionalDouble correlation) {

    /**
     * The peak to loudness ratio: the true peak less the integrated loudness (AES TD1004.1.15-10).
     *
     * @return LU; empty if one of the two is
     */
    public OptionalDouble plr() {
        return truePeak.isPresent() && integrated.isPresent()
                ? OptionalDouble.of(truePeak.getAsDouble() - integrated.getAsDouble())
                : OptionalDouble.empty();
    }
}
