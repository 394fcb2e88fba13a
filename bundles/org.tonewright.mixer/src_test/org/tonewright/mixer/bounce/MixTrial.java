package org.tonewright.mixer.bounce;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.mixer.routing.Routing;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Track;
import org.tonewright.model.session.Value;
import org.tonewright.processor.ProcessorFactory;

/** A session on disk at 48 kHz, made of arrays and bounced into arrays. */
public final class MixTrial implements AutoCloseable {

    /** Frames a second of every trial. */
    public static final int RATE = 48000;

    private static final SessionFactory FACTORY = SessionFactory.eINSTANCE;

    private final Path folder;
    private final Studio studio;
    private final OpenDocument<Session> document;

    /**
     * @param folder an empty folder
     * @param processors what the session may name
     */
    public MixTrial(Path folder, ProcessorFactory... processors) throws IOException {
        this.folder = folder;
        studio = Studio.plain(List.of(processors), Verifiers.NONE);
        document = studio.sessions().createSession(folder.resolve("song"), SessionSpec.named("song"));
    }

    /** The open session. */
    public OpenDocument<Session> document() {
        return document;
    }

    /** The session. */
    public Session session() {
        return document.root();
    }

    /** The main strip. */
    public Strip main() {
        return session().getMixer().getMain();
    }

    /** Changes who feeds whom. */
    public Routing routing() {
        return new Routing(session(), document.editor());
    }

    /** Changes anything else. */
    public void edit(Runnable change) {
        document.editor().edit("Trial", change);
    }

    /** A track with one clip at frame 0, as wide as it has channels, that feeds the main strip. */
    public Strip track(String name, float[]... channels) throws IOException {
        Path file = document.folder().resolve("media").resolve(name + ".wav");
        write(file, channels);
        Strip strip = Elements.strip(name, StripRole.TRACK, channels.length);
        MediaFile media = FACTORY.createMediaFile();
        media.setPath("media/" + name + ".wav");
        media.setChannels(channels.length);
        media.setFrames(channels[0].length);
        media.setSampleRate(RATE);
        media.setSha256(Sha256.of(file));
        edit(() -> {
            session().getPool().getFiles().add(media);
            session().getMixer().getStrips().add(strip);
            strip.setOutput(main());
            Track track = FACTORY.createTrack();
            track.setName(name);
            track.setStrip(strip);
            Lane lane = FACTORY.createLane();
            track.getLanes().add(lane);
            track.setActiveLane(lane);
            Clip clip = FACTORY.createClip();
            clip.setName(name);
            clip.setLength(channels[0].length);
            clip.setMedia(media);
            lane.getClips().add(clip);
            session().getTimeline().getTracks().add(track);
        });
        return strip;
    }

    /** A processor at the end of a strip's slots. */
    public Slot insert(Strip strip, ProcessorFactory processor, Value... values) {
        Slot slot = Elements.slot(processor.info().id(), "1");
        slot.getValues().addAll(Arrays.asList(values));
        edit(() -> strip.getSlots().add(slot));
        return slot;
    }

    /** Bounces to 32-bit floating point and reads the mix back, as one array a channel. */
    public float[][] mix() throws IOException {
        Path file = folder.resolve("mix.wav");
        bounce(BounceSpec.to(file).withThreads(1));
        return read(file);
    }

    /** Bounces. */
    public BounceReport bounce(BounceSpec spec) throws IOException {
        return bounce(spec, Progress.NONE);
    }

    /** Bounces, and says how far it is. */
    public BounceReport bounce(BounceSpec spec, Progress progress) throws IOException {
        return new Bounce(document, studio).run(spec, progress);
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

    private static void write(Path file, float[]... channels) throws IOException {
        AudioSpec spec = new AudioSpec(RATE, channels.length, SampleType.FLOAT_32);
        try (AudioWriter writer = new WavFormat().create(file, spec)) {
            writer.write(channels, 0, channels[0].length);
            writer.commit();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
