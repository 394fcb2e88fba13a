package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;

/** Bass drum, snare and hi-hat, made of sines that fall and of filtered noise. */
final class Drums {

    private static final double KICK_SECONDS = 0.45;
    private static final double SNARE_SECONDS = 0.35;
    private static final double HAT_SECONDS = 0.16;
    /** The partials of a plate of metal are not in tune with one another. */
    private static final double[] METAL = {3150, 3827, 4713, 5391, 6607, 8213};

    private Drums() {}

    /** A bass drum: a sine that falls from 160 Hz to 48 Hz, with the click of the beater at the beginning. */
    static Instrument kick(double rate) {
        Wave sine = Wave.sine();
        return mono(rate, KICK_SECONDS, (velocity, noise) -> {
            StateFilter click = new StateFilter(rate).tune(2200 + 1800 * velocity, 0.8);
            Decay fall = new Decay(0.028, rate);
            Decay body = new Decay(0.10 + 0.05 * velocity, rate);
            Decay beater = new Decay(0.005, rate);
            double[] phase = new double[1];
            return _ -> {
                phase[0] += (48 + 112 * fall.next()) / rate;
                click.put(noise.nextDouble() * 2 - 1);
                return velocity * (0.85 * sine.at(phase[0]) * body.next()
                        + 0.7 * velocity * click.low() * beater.next());
            };
        });
    }

    /** A snare: two sines of the skin and the noise of the wires, brighter when hit harder. */
    static Instrument snare(double rate) {
        Wave sine = Wave.sine();
        return mono(rate, SNARE_SECONDS, (velocity, noise) -> {
            StateFilter wires = new StateFilter(rate).tune(2600 + 1600 * velocity, 0.5);
            Decay skin = new Decay(0.06, rate);
            Decay rattle = new Decay(0.05 + 0.05 * velocity, rate);
            return seconds -> {
                wires.put(noise.nextDouble() * 2 - 1);
                double tone = sine.at(186 * seconds) + 0.6 * sine.at(331 * seconds);
                return velocity * (0.3 * tone * skin.next()
                        + (0.5 * wires.band() + 0.16 * wires.high()) * rattle.next());
            };
        });
    }

    /** A hi-hat: partials of metal and noise above 7 kHz, short; a little more open when hit harder. */
    static Instrument hat(double rate) {
        Wave sine = Wave.sine();
        return mono(rate, HAT_SECONDS, (velocity, noise) -> {
            StateFilter air = new StateFilter(rate).tune(7200, 1.1);
            StateFilter metal = new StateFilter(rate).tune(5200, 0.8);
            Decay ringing = new Decay(0.014 + 0.028 * velocity, rate);
            return seconds -> {
                double plate = 0;
                for (double partial : METAL) {
                    // a sine that another one moves has the clang of many partials
                    plate += sine.at(partial * seconds + 0.3 * sine.at(1.483 * partial * seconds));
                }
                metal.put(plate);
                air.put(noise.nextDouble() * 2 - 1);
                return velocity * (0.26 * air.high() + 0.08 * metal.high()) * ringing.next();
            };
        });
    }

    /** A sound as a function of the seconds since it began, asked for one sample after another. */
    private interface Voice {
        double at(double seconds);
    }

    private interface Stroke {
        Voice with(double velocity, Random noise);
    }

    private static Instrument mono(double rate, double seconds, Stroke stroke) {
        return new Instrument() {
            @Override
            public int channels() {
                return 1;
            }

            @Override
            public void play(Note note, double rest, float[][] samples, Random noise) {
                int start = (int) Math.rint(note.start() * rate);
                int length = Math.min((int) (seconds * rate), samples[0].length - start);
                int fade = (int) (0.02 * rate);
                Voice voice = stroke.with(note.velocity(), noise);
                for (int i = 0; i < length; i++) {
                    double closing = Math.min(1, (seconds * rate - i) / fade);
                    samples[0][start + i] += (float) (voice.at(i / rate) * closing);
                }
            }
        };
    }
}
