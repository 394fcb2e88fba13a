package org.tonewright.mastering.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.spectrum.ThirdOctaves;
import org.tonewright.mastering.measure.SpectrumBalance;
import org.tonewright.mastering.playback.PlaybackVerdict.Rating;
import org.tonewright.mastering.playback.PlaybackVerdict.Suffering;

/**
 * A club: subwoofers in one channel below 120 Hz, at a high level. The model takes what differs between the channels
 * away below 120 Hz (24 dB an octave) and leaves the rest. What is lost there is lost where a club is strongest, so the
 * limits are strict: -1 dB is to be minded, -3 dB, unlike channels, is harm. The share of the bass is told, and one of
 * less than a sixteenth (-12 dB) minded. Limits are rules of thumb.
 */
public final class Club implements PlaybackSystem {

    static final double CUT = 120;

    private static final int ORDER = 4;
    private static final double FOLD_MIND = -1;
    private static final double FOLD_SUFFERS = -3;
    private static final double LITTLE = -12;

    /** Made by the extension registry. */
    public Club() {}

    @Override
    public Reproduction start(Programme programme) {
        return new Subwoofers(programme.sampleRate());
    }

    @Override
    public PlaybackVerdict judge(Heard title, List<Heard> parts) {
        if (title.before().isEmpty()) {
            return new PlaybackVerdict(Rating.GOOD, OptionalDouble.empty(), Optional.empty(), List.of("It is silent."));
        }
        Rating rating = Rating.GOOD;
        List<String> sentences = new ArrayList<>();
        double share = below(title.spectrum());
        sentences.add(share <= Decibels.fromPower(1e-6)
                ? String.format(Locale.ROOT, "It has nothing below %.0f Hz.", CUT)
                : String.format(Locale.ROOT, "Below %.0f Hz lies %.0f %% of its power (%.1f dB)%s.", CUT,
                        100 * Math.pow(10, share / 10), share, share < LITTLE ? ", little for a dance floor" : ""));
        rating = rating.worse(share < LITTLE ? Rating.MIND : Rating.GOOD);
        if (title.effect().fold().isPresent()) {
            double fold = title.effect().fold().getAsDouble();
            rating = rating.worse(
                    fold < FOLD_SUFFERS ? Rating.SUFFERS : fold < FOLD_MIND ? Rating.MIND : Rating.GOOD);
            sentences.add(fold < -Heard.ALL ? "In one channel nothing of its bass is left."
                    : String.format(Locale.ROOT, "In one channel its bass loses %.1f dB%s.", Math.abs(fold),
                            fold < FOLD_MIND ? "; keep the lowest parts equal in left and right" : ""));
        }
        Optional<Suffering> worst = Limits.worst(title, parts);
        if (worst.isPresent()) {
            rating = rating.worse(worst.get().decibels() >= -FOLD_SUFFERS ? Rating.MIND : Rating.GOOD);
            sentences.add(Limits.words(worst.get()) + ".");
        }
        return new PlaybackVerdict(rating, title.lost(), worst, sentences);
    }

    /** The share of the third octaves up to 100 Hz in the power, in decibels. */
    private static double below(SpectrumBalance spectrum) {
        double low = 0;
        double all = 0;
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            double power = spectrum.powers().get(band);
            all += power;
            low += ThirdOctaves.midband(band) < CUT ? power : 0;
        }
        return all > 0 ? Decibels.fromPower(low / all) : Double.NEGATIVE_INFINITY;
    }

    private static final class Subwoofers implements Reproduction {

        private final BiquadCascade side = new BiquadCascade(Butterworth.sections(ORDER));
        private final BiquadCascade bass = new BiquadCascade(Butterworth.sections(ORDER));
        private final Fold fold = new Fold();
        private final float[] middle = new float[BLOCK];
        private final float[] apart = new float[BLOCK];
        private final float[] left = new float[BLOCK];
        private final float[] right = new float[BLOCK];

        Subwoofers(int rate) {
            double[] sections = new double[Butterworth.sections(ORDER) * Cookbook.SIZE];
            Butterworth.highPass(sections, 0, rate, CUT, ORDER);
            side.set(sections);
            Butterworth.lowPass(sections, 0, rate, CUT, ORDER);
            bass.set(sections);
        }

        @Override
        public void process(float[][] sound, int frames) {
            bass.process(sound[0], sound[1], left, right, frames);
            fold.add(left, right, frames);
            for (int i = 0; i < frames; i++) {
                middle[i] = (sound[0][i] + sound[1][i]) / 2;
                apart[i] = (sound[0][i] - sound[1][i]) / 2;
            }
            side.process(apart, apart, frames);
            for (int i = 0; i < frames; i++) {
                sound[0][i] = middle[i] + apart[i];
                sound[1][i] = middle[i] - apart[i];
            }
        }

        @Override
        public Effect effect() {
            return Effect.folded(fold.decibels());
        }
    }
}
