package org.tonewright.mastering.level;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a place where music is heard does to a programme that comes to it.
 *
 * @param target the place
 * @param wanted the gain that would bring the programme to the place's loudness, in decibels; empty if it is silent
 * @param gain the gain that it will apply, in decibels
 */
public record Playback(Target target, OptionalDouble wanted, double gain) {

    private static final double SAME = 0.05;

    /**
     * Foresees the gain. A place that raises does so only as far as true peaks stay below the one it asks for.
     *
     * @param integrated loudness of the programme in LUFS, if it has one
     * @param truePeak of the programme in dBTP, if it has one
     */
    public static Playback of(Target target, OptionalDouble integrated, OptionalDouble truePeak) {
        if (integrated.isEmpty()) {
            return new Playback(target, OptionalDouble.empty(), 0);
        }
        double wanted = target.loudness() - integrated.getAsDouble();
        double headroom = Math.max(0, target.truePeak() - truePeak.orElse(Double.NEGATIVE_INFINITY));
        double raise = target.raises() ? Math.min(wanted, headroom) : 0;
        return new Playback(target, OptionalDouble.of(wanted), wanted < 0 ? wanted : raise);
    }

    /** What happens, in a few words; "quieter" means than the place plays at. */
    public String outcome() {
        if (wanted.isEmpty()) {
            return "is silent";
        }
        double missing = wanted.getAsDouble() - gain;
        if (Math.abs(gain) < SAME) {
            return missing < SAME ? "plays as it is"
                    : String.format(Locale.ROOT, "plays as it is, %.1f LU quieter", missing);
        }
        return String.format(Locale.ROOT, "turned %s by %.1f dB%s", gain < 0 ? "down" : "up", Math.abs(gain),
                missing < SAME ? "" : String.format(Locale.ROOT, "; its peaks keep it %.1f LU quieter", missing));
    }
}
