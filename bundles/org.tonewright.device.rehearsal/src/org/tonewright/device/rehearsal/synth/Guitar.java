package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Pitch;

/**
 * A plucked string: the algorithm of K. Karplus and A. Strong, "Digital Synthesis of Plucked-String and Drum Timbres",
 * Computer Music Journal 7(2), 1983, with an all-pass for the exact pitch (D. Jaffe and J. Smith, same issue). A small
 * amplifier follows, which bends what is loud, and a loudspeaker that ends at 4.5 kHz.
 */
final class Guitar implements Instrument {

    private static final double MOST_SECONDS = 1.6;
    private static final double DAMP_SECONDS = 0.12;

    private final double rate;

    Guitar(double rate) {
        this.rate = rate;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void play(Note note, double rest, float[][] samples, Random noise) {
        double frequency = Pitch.frequency(note.pitch());
        // the average of two neighbours in the loop delays by half a sample, the all-pass by the rest
        double period = rate / frequency - 0.5;
        int size = (int) (period - 0.1);
        double left = period - size;
        double allPass = (1 - left) / (1 + left);
        double[] string = pluck(size, note.velocity(), noise);
        int start = (int) Math.rint(note.start() * rate);
        // the finger stays on the string a while longer than written, until it is needed elsewhere
        double seconds = Math.min(MOST_SECONDS, 2 * note.length() + 0.1) + DAMP_SECONDS;
        int length = Math.min((int) (seconds * rate), samples[0].length - start);
        double loss = StrictMath.pow(0.001, 1 / (frequency * (1.2 + 1.5 * note.velocity())));
        double before = 0;
        double in = 0;
        double out = 0;
        int place = 0;
        for (int i = 0; i < length; i++) {
            double now = string[place];
            double average = loss * 0.5 * (now + before);
            before = now;
            out = allPass * (average - out) + in;
            in = average;
            string[place] = out;
            place = place + 1 == size ? 0 : place + 1;
            double closing = Math.clamp((seconds - i / rate) / DAMP_SECONDS, 0, 1);
            samples[0][start + i] += (float) (0.5 * note.velocity() * closing * closing * now);
        }
    }

    /** The string at the moment it is let go: noise, softer and duller when plucked gently, without a mean. */
    private static double[] pluck(int size, double velocity, Random noise) {
        double[] string = new double[size];
        double brightness = 0.13 + 0.24 * velocity;
        double first = 0;
        double last = 0;
        double mean = 0;
        for (int i = 0; i < size; i++) {
            first += brightness * (noise.nextDouble() * 2 - 1 - first);
            last += brightness * (first - last);
            string[i] = last;
            mean += last / size;
        }
        double power = 0;
        for (int i = 0; i < size; i++) {
            string[i] -= mean;
            power += string[i] * string[i] / size;
        }
        // strings of all lengths are equally loud
        double even = (0.12 + 0.14 * velocity) / Math.sqrt(Math.max(1e-9, power));
        for (int i = 0; i < size; i++) {
            string[i] *= even;
        }
        return string;
    }

    @Override
    public void amplify(float[][] samples) {
        StateFilter speaker = new StateFilter(rate).tune(4500, 0.7);
        StateFilter cabinet = new StateFilter(rate).tune(85, 0.7);
        for (int i = 0; i < samples[0].length; i++) {
            double x = samples[0][i];
            if (x != 0 || Math.abs(speaker.low()) > 1e-12) {
                speaker.put(1.6 * x / (1 + 0.6 * Math.abs(x)));
                cabinet.put(speaker.low());
                samples[0][i] = (float) cabinet.high();
            }
        }
    }
}
