package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;

/** Bass drum, snare and hi-hat, made of sines that fall and of filtered noise. */
final class Drums {

    private static final double KICK_SECONDS = 0.45;
    private static final double SNARE_SECONDS = 0.35;
    private static final double HAT_SECONDS = 0.12;

    private Drums() {}

    /** A bass drum: a sine that falls from 160 Hz to 48 Hz, with a click of noise at the beginning. */
    static Instrument kick(double rate, Random noise) {
        Wave sine = Wave.sine();
        return mono(rate, KICK_SECONDS, velocity -> {
            StateFilter click = new StateFilter(rate).tune(3200, 0.8);
            double[] phase = new double[1];
            return seconds -> {
                phase[0] += (48 + 112 * StrictMath.exp(-seconds / 0.028)) / rate;
                click.put(noise.nextDouble() * 2 - 1);
                double body = sine.at(phase[0]) * StrictMath.exp(-seconds / 0.13);
                return velocity * (0.85 * body + 0.25 * velocity * click.low() * StrictMath.exp(-seconds / 0.004));
            };
        });
    }

    /** A snare: two sines of the skin and the noise of the wires, brighter when hit harder. */
    static Instrument snare(double rate, Random noise) {
        Wave sine = Wave.sine();
        return mono(rate, SNARE_SECONDS, velocity -> {
            StateFilter wires = new StateFilter(rate).tune(1600 + 1400 * velocity, 0.7);
            return seconds -> {
                wires.put(noise.nextDouble() * 2 - 1);
                double skin = sine.at(186 * seconds) + 0.6 * sine.at(331 * seconds);
                return velocity * (0.33 * skin * StrictMath.exp(-seconds / 0.06)
                        + 0.38 * wires.high() * StrictMath.exp(-seconds / (0.05 + 0.05 * velocity)));
            };
        });
    }

    /** A hi-hat: noise above 7 kHz, short. */
    static Instrument hat(double rate, Random noise) {
        return mono(rate, HAT_SECONDS, velocity -> {
            StateFilter metal = new StateFilter(rate).tune(7200, 1.1);
            return seconds -> {
                metal.put(noise.nextDouble() * 2 - 1);
                return 0.3 * velocity * metal.high() * StrictMath.exp(-seconds / (0.012 + 0.03 * velocity));
            };
        });
    }

    /** A sound as a function of the seconds since it began, asked for one sample after another. */
    private interface Voice {
        double at(double seconds);
    }

    private interface Stroke {
        Voice with(double velocity);
    }

    private static Instrument mono(double rate, double seconds, Stroke stroke) {
        return new Instrument() {
            @Override
            public int channels() {
                return 1;
            }

            @Override
            public void play(Note note, float[][] samples) {
                int start = (int) Math.rint(note.start() * rate);
                int length = Math.min((int) (seconds * rate), samples[0].length - start);
                int fade = (int) (0.02 * rate);
                Voice voice = stroke.with(note.velocity());
                for (int i = 0; i < length; i++) {
                    double closing = Math.min(1, (seconds * rate - i) / fade);
                    samples[0][start + i] += (float) (voice.at(i / rate) * closing);
                }
            }
        };
    }
}
