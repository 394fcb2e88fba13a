package org.tonewright.mastering.master;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.TitleImport;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.effects.gain.Gain;
import org.tonewright.effects.limiter.Limiter;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Title;

/** A release on disk at 44.1 kHz, made of arrays and mastered into arrays. */
public final class ReleaseTrial implements AutoCloseable {

    /** Frames a second of the release. */
    public static final int RATE = 44_100;
    /** The limiter with its initial values, and a gain. */
    public static final Studio STUDIO = Studio.plain(List.of(new Limiter(), new Gain()), Verifiers.NONE);

    private final Path folder;
    private final OpenDocument<Release> document;

    /** @param folder an empty folder */
    public ReleaseTrial(Path folder) throws IOException {
        this.folder = folder;
        document = STUDIO.sessions().createRelease(folder.resolve("record"), "Record", RATE);
    }

    /** The open release. */
    public OpenDocument<Release> document() {
        return document;
    }

    /** The release. */
    public Release release() {
        return document.root();
    }

    /** A folder beside the release's. */
    public Path folder() {
        return folder;
    }

    /** Adds a title made of 32-bit floats. */
    public Title title(String name, int rate, float[]... channels) throws IOException {
        return title(name, rate, SampleType.FLOAT_32, channels);
    }

    /** Adds a title. */
    public Title title(String name, int rate, SampleType type, float[]... channels) throws IOException {
        Path file = write(folder.resolve(name + ".wav"), rate, type, channels);
        return new TitleImport(STUDIO.formats().all(), STUDIO.sessions()).run(document, List.of(file), Progress.NONE)
                .getFirst();
    }

    /** Changes anything. */
    public void edit(Runnable change) {
        document.editor().edit("Trial", change);
    }

    /** A limiter in the release's chain. */
    public Slot limiter(double ceiling) {
        Slot slot = Elements.slot(Ceiling.LIMITER, "1");
        slot.getValues().add(Elements.value("ceiling", ceiling));
        edit(() -> release().getChain().getSlots().add(slot));
        return slot;
    }

    /** Masters. */
    public MasterRelease master(int threads) {
        return new MasterRelease(document, STUDIO, threads);
    }

    /** Masters, and reads the masters back: titles, channels, frames. */
    public float[][][] masters() throws IOException {
        List<MasteredTitle> titles = master(1).master(Progress.NONE).titles();
        float[][][] samples = new float[titles.size()][][];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = read(titles.get(i).file());
        }
        return samples;
    }

    /** Writes a file. */
    public static Path write(Path file, int rate, SampleType type, float[]... channels) throws IOException {
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(rate, channels.length, type))) {
            writer.write(channels, 0, channels[0].length);
            writer.commit();
        }
        return file;
    }

    /** Reads a file whole. */
    public static float[][] read(Path file) throws IOException {
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            int frames = (int) reader.info().frames();
            float[][] samples = new float[reader.info().channels()][frames];
            reader.read(samples, 0, frames);
            return samples;
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
