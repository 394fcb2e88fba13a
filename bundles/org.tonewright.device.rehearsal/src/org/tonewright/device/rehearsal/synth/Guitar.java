package org.tonewright.device.rehearsal.synth;

import java.util.Random;

import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Pitch;

/**
 * A plucked string: the algorithm of K. Karplus and A. Strong, "Digital Synthesis of Plucked-String and Drum Timbres",
 * Computer Music Journal 7(2), 1983, with an all-pass for the exact pitch (D. Jaffe and J. Smith, same issue).
 */
final class Guitar implements Instrument {

    private static final double RING_SECONDS = 1.6;

    private final double rate;
    private final Random noise;

    Guitar(double rate, Random noise) {
        this.rate = rate;
        this.noise = noise;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void play(Note note, float[][] samples) {
        double frequency = Pitch.frequency(note.pitch());
        // the average of two neighbours in the loop delays by half a sample, the all-pass by the rest
        double period = rate / frequency - 0.5;
        int size = (int) (period - 0.1);
        double rest = period - size;
        double allPass = (1 - rest) / (1 + rest);
        double[] string = pluck(size, note.velocity());
        int start = (int) Math.rint(note.start() * rate);
        int length = Math.min((int) (RING_SECONDS * rate), samples[0].length - start);
        double loss = StrictMath.pow(0.001, 1 / (frequency * (1.2 + 1.5 * note.velocity())));
        double before = 0;
        double in = 0;
        double out = 0;
        double fade = 0.2 * rate;
        for (int i = 0; i < length; i++) {
            int place = i % size;
            double now = string[place];
            double average = loss * 0.5 * (now + before);
            before = now;
            out = allPass * (average - out) + in;
            in = average;
            string[place] = out;
            double closing = Math.min(1, (RING_SECONDS * rate - i) / fade);
            samples[0][start + i] += (float) (0.5 * note.velocity() * closing * now);
        }
    }

    /** The string at the moment it is let go: noise, softer and duller when plucked gently, without a mean. */
    private double[] pluck(int size, double velocity) {
        double[] string = new double[size];
        double brightness = 0.25 + 0.55 * velocity;
        double last = 0;
        double mean = 0;
        for (int i = 0; i < size; i++) {
            last += brightness * (noise.nextDouble() * 2 - 1 - last);
            string[i] = last;
            mean += last / size;
        }
        for (int i = 0; i < size; i++) {
            string[i] -= mean;
        }
        return string;
    }
}
