package org.tonewright.mastering.playback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.tonewright.core.Progress;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.loudness.LoudnessMeter;
import org.tonewright.mastering.genre.Genre;
import org.tonewright.mastering.genre.ToneCheck;
import org.tonewright.mastering.measure.ProgrammeMeter;
import org.tonewright.mastering.measure.SpectrumMeter;
import org.tonewright.media.AudioReader;

/**
 * Listens to a title: its tone against a genre, and on every playback system. Sounds are read block by block, so memory
 * does not grow with their length; the same sounds give the same verdicts on every machine. Several threads may use one
 * listening.
 */
public final class Listening {

    /** A title and each part is read once for its loudness and once through the systems. */
    private static final int READINGS = 2;

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
        double share = 1.0 / (READINGS * (parts.size() + 1));
        Curve curve = new Curve(title, progress.part(0, share));
        Programme programme = new Programme(curve.rate, curve.integrated);
        List<PlaybackSystem> models = systems.stream().map(PlaybackSystems.Installed::create).toList();
        List<Heard> whole = through(title, programme, models, curve.integrated, progress.part(share, 2 * share));
        List<List<Heard>> pieces = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            double from = READINGS * (i + 1) * share;
            Curve part = new Curve(parts.get(i), progress.part(from, from + share));
            pieces.add(through(parts.get(i), new Programme(part.rate, curve.integrated), models, part.integrated,
                    progress.part(from + share, from + 2 * share)));
        }
        List<Listened.Place> places = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            int system = i;
            places.add(new Listened.Place(systems.get(i).id(), systems.get(i).name(),
                    models.get(i).judge(whole.get(i), pieces.stream().map(piece -> piece.get(system)).toList())));
        }
        var balance = curve.spectrum.balance();
        return new Listened(title.name(), curve.seconds, curve.integrated, balance, curve.values,
                genre.map(one -> ToneCheck.of(balance, one)), places);
    }

    private static List<Heard> through(Sound sound, Programme programme, List<PlaybackSystem> models,
            OptionalDouble before, Progress progress) throws IOException {
        int rate = programme.sampleRate();
        SpectrumMeter as = new SpectrumMeter(rate, 2);
        List<Reproduction> runs = new ArrayList<>();
        List<LoudnessMeter> loudness = new ArrayList<>();
        List<SpectrumMeter> spectra = new ArrayList<>();
        for (PlaybackSystem model : models) {
            runs.add(model.start(programme));
            loudness.add(new LoudnessMeter(rate, 2));
            spectra.add(new SpectrumMeter(rate, 2));
        }
        float[][] heard = new float[2][Reproduction.BLOCK];
        read(sound, progress, (block, frames) -> {
            as.process(block, 0, frames);
            for (int i = 0; i < runs.size(); i++) {
                System.arraycopy(block[0], 0, heard[0], 0, frames);
                System.arraycopy(block[1], 0, heard[1], 0, frames);
                runs.get(i).process(heard, frames);
                loudness.get(i).process(heard, 0, frames);
                spectra.get(i).process(heard, 0, frames);
            }
        });
        List<Heard> results = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            results.add(new Heard(sound.name(), before, loudness.get(i).integrated(), as.balance(),
                    spectra.get(i).balance(), runs.get(i).effect()));
        }
        return results;
    }

    /** Takes what is read, two channels of at most {@link Reproduction#BLOCK} frames. */
    @FunctionalInterface
    private interface Block {

        void take(float[][] block, int frames);
    }

    private static void read(Sound sound, Progress progress, Block taker) throws IOException {
        float gain = (float) Decibels.toGain(sound.gain());
        try (AudioReader reader = sound.opening().open()) {
            float[][] all = new float[reader.info().channels()][Reproduction.BLOCK];
            float[][] pair = {all[0], all.length > 1 ? all[1] : new float[Reproduction.BLOCK]};
            int frames = reader.read(all, 0, Reproduction.BLOCK);
            while (frames > 0) {
                turn(all, frames, gain);
                if (all.length == 1) {
                    System.arraycopy(all[0], 0, pair[1], 0, frames);
                }
                taker.take(pair, frames);
                progress.at(Math.min(1, (double) reader.position() / Math.max(1, reader.info().frames())));
                frames = reader.read(all, 0, Reproduction.BLOCK);
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

    /** The first reading: loudness in all and over time, and the spectrum. */
    private static final class Curve {

        private final int rate;
        private final double seconds;
        private final OptionalDouble integrated;
        private final SpectrumMeter spectrum;
        private final List<Double> values = new ArrayList<>();

        Curve(Sound sound, Progress progress) throws IOException {
            try (AudioReader reader = sound.opening().open()) {
                rate = reader.info().sampleRate();
                if (rate < ProgrammeMeter.LEAST_RATE) {
                    throw new IOException("A sound at " + rate + " Hz is too low a rate to listen to.");
                }
            }
            LoudnessMeter meter = new LoudnessMeter(rate, 2);
            spectrum = new SpectrumMeter(rate, 2);
            long half = rate / 2;
            long[] done = {0};
            read(sound, progress, (block, frames) -> {
                spectrum.process(block, 0, frames);
                int at = 0;
                while (at < frames) {
                    int count = (int) Math.min(frames - at, half - done[0] % half);
                    meter.process(block, at, count);
                    at += count;
                    done[0] += count;
                    if (done[0] % half == 0) {
                        values.add(meter.shortTerm());
                    }
                }
            });
            seconds = (double) done[0] / rate;
            integrated = meter.integrated();
        }
    }
}
