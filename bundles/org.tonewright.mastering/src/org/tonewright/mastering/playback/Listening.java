package org.tonewright.mastering.playback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.Progress;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.loudness.LoudnessMeter;
import org.tonewright.mastering.genre.Genre;
import org.tonewright.mastering.genre.ToneCheck;
import org.tonewright.mastering.measure.ProgrammeMeter;
import org.tonewright.mastering.measure.SpectrumBalance;
import org.tonewright.mastering.measure.SpectrumMeter;
import org.tonewright.media.AudioReader;

/**
 * Listens to a title: its tone against a genre, and on every playback system. Sounds are read block by block, so memory
 * does not grow with their length; the same sounds give the same verdicts on every machine. Several threads may use one
 * listening.
 */
public final class Listening {

    private final List<PlaybackSystems.Installed> systems;
    private final Optional<Genre> genre;

    /**
     * @param systems what to listen on
     * @param genre what to compare the tone with; empty for nothing
     */
    public Listening(List<PlaybackSystems.Installed> systems, Optional<Genre> genre) {
        this.systems = List.copyOf(systems);
        this.genre = genre;
    }

    /**
     * [any] Listens to a title.
     *
     * @param title as it will be heard; of more than two channels the first two count, one counts for both
     * @param parts what it is made of, as loud as in the title (bounced stems); none if they are not at hand
     * @throws IOException if a sound can't be read
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public Listened listen(Sound title, List<Sound> parts, Progress progress) throws IOException {
        double share = 1.0 / (parts.size() + 2);
        Reading reading = new Reading(title, true);
        reading.run(progress.part(0, share), List.of());
        Programme programme = new Programme(reading.rate, reading.loudness.integrated());
        List<PlaybackSystem> models = systems.stream().map(PlaybackSystems.Installed::create).toList();
        List<Heard> whole = through(reading, programme, models, progress.part(share, 2 * share));
        List<List<Heard>> pieces = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            double from = (i + 2) * share;
            Reading part = new Reading(parts.get(i), false);
            pieces.add(through(part, new Programme(part.rate, programme.integrated()), models,
                    progress.part(from, from + share)));
        }
        List<Listened.Place> places = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            int system = i;
            places.add(new Listened.Place(systems.get(i).id(), systems.get(i).name(),
                    models.get(i).judge(whole.get(i), pieces.stream().map(piece -> piece.get(system)).toList())));
        }
        SpectrumBalance balance = reading.spectrum.balance();
        return new Listened(title.name(), reading.seconds(), programme.integrated(), balance, reading.values,
                genre.map(one -> ToneCheck.of(balance, one)), places);
    }

    /** A sound through all systems; what is measured as it is, is measured on the way unless it was before. */
    private static List<Heard> through(Reading reading, Programme programme, List<PlaybackSystem> models,
            Progress progress) throws IOException {
        List<Run> runs = models.stream().map(model -> new Run(model.start(programme),
                new LoudnessMeter(programme.sampleRate(), 2))).toList();
        reading.run(progress, runs);
        return runs.stream().map(run -> new Heard(reading.sound.name(), reading.loudness.integrated(),
                run.meter.integrated(), reading.spectrum.balance(), run.way.effect())).toList();
    }

    /** A sound's way through one system, and how loud it comes out. */
    private record Run(Reproduction way, LoudnessMeter meter) {}

    /** Reads a sound from its beginning to its end, once or more often; the first time it is measured as it is. */
    private static final class Reading {

        private final Sound sound;
        private final boolean overTime;
        private final int rate;
        private final LoudnessMeter loudness;
        private final SpectrumMeter spectrum;
        private final List<Double> values = new ArrayList<>();
        private final float[][] heard = new float[2][Reproduction.BLOCK];
        private long frames;
        private boolean measured;

        /** @param overTime whether its loudness over time is wanted */
        Reading(Sound sound, boolean overTime) throws IOException {
            this.sound = sound;
            this.overTime = overTime;
            try (AudioReader reader = sound.opening().open()) {
                rate = reader.info().sampleRate();
            }
            if (rate < ProgrammeMeter.LEAST_RATE) {
                throw new IOException("'" + sound.name() + "' has " + rate + " Hz; loudness is measured from "
                        + ProgrammeMeter.LEAST_RATE + " Hz up.");
            }
            loudness = new LoudnessMeter(rate, 2);
            spectrum = new SpectrumMeter(rate, 2);
        }

        double seconds() {
            return (double) frames / rate;
        }

        void run(Progress progress, List<Run> runs) throws IOException {
            float gain = (float) Decibels.toGain(sound.gain());
            try (AudioReader reader = sound.opening().open()) {
                float[][] all = new float[reader.info().channels()][Reproduction.BLOCK];
                float[][] pair = {all[0], all.length > 1 ? all[1] : new float[Reproduction.BLOCK]};
                int count = reader.read(all, 0, Reproduction.BLOCK);
                while (count > 0) {
                    turn(all, count, gain);
                    if (all.length == 1) {
                        System.arraycopy(all[0], 0, pair[1], 0, count);
                    }
                    take(pair, count, runs);
                    progress.at(Math.min(1, (double) reader.position() / Math.max(1, reader.info().frames())));
                    count = reader.read(all, 0, Reproduction.BLOCK);
                }
            }
            measured = true;
        }

        private void take(float[][] pair, int count, List<Run> runs) {
            if (!measured) {
                spectrum.process(pair, 0, count);
                if (overTime) {
                    follow(pair, count);
                } else {
                    loudness.process(pair, 0, count);
                    frames += count;
                }
            }
            for (Run run : runs) {
                System.arraycopy(pair[0], 0, heard[0], 0, count);
                System.arraycopy(pair[1], 0, heard[1], 0, count);
                run.way.process(heard, count);
                run.meter.process(heard, 0, count);
            }
        }

        /** Measures loudness and keeps it every half second. */
        private void follow(float[][] pair, int count) {
            long half = rate / 2;
            int at = 0;
            while (at < count) {
                int next = (int) Math.min(count - at, half - frames % half);
                loudness.process(pair, at, next);
                at += next;
                frames += next;
                if (frames % half == 0) {
                    values.add(loudness.shortTerm());
                }
            }
        }
    }

    private static void turn(float[][] block, int frames, float gain) {
        for (int channel = 0; gain != 1 && channel < block.length; channel++) {
            for (int i = 0; i < frames; i++) {
                block[channel][i] *= gain;
            }
        }
    }
}
