package org.tonewright.effects.ui.internal.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.effects.chorus.Chorus;
import org.tonewright.effects.compressor.Compressor;
import org.tonewright.effects.eq.Equaliser;
import org.tonewright.effects.gain.Gain;
import org.tonewright.effects.limiter.Limiter;
import org.tonewright.effects.reverb.Reverb;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.Silent;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.ui.desk.Desk;

/** A desk with a made session on the device without sound, for tests and for looking at panels. */
public final class PlayingStudio {

    private static final int RATE = 48_000;

    private final Desk desk;
    private final Strip strip;
    private final Path folder;

    /** A session of so many seconds in a folder, and processors beside the studio's own. */
    public PlayingStudio(Path folder, int seconds, List<ProcessorFactory> more) throws IOException {
        List<ProcessorFactory> processors = new ArrayList<>(List.of(new Equaliser(), new Compressor(),
                new Limiter(), new Gain(), new Reverb(), new Chorus()));
        processors.addAll(more);
        Studio plain = Studio.plain(processors, Verifiers.NONE);
        desk = new Desk(new Studio(plain.sessions(), plain.processors(), plain.formats(), new Clock(), plain.renderer(),
                plain.verifiers(), new OneBroken(plain.extensions())));
        this.folder = folder.resolve("song");
        desk.createSession(folder.resolve("song"), SessionSpec.named("Song"));
        Path file = folder.resolve("Drums.wav");
        write(file, beat(seconds * RATE));
        strip = new MediaImport(AudioFormats.builtIn()).run(desk.session().orElseThrow().document(),
                List.of(MediaImport.Request.of(file)), Progress.NONE).getFirst().track()
                .getStrip();
    }

    public Desk desk() {
        return desk;
    }

    /** The folder of the session. */
    public Path folder() {
        return folder;
    }

    /** Inserts a processor into the strip, with values of keys and numbers in turn. */
    public Slot insert(String processor, Object... values) {
        Slot slot = Elements.slot(processor, "0.1.0");
        desk.session().orElseThrow().editor().edit("Insert", () -> {
            for (int i = 0; i < values.length; i += 2) {
                slot.getValues().add(Elements.value((String) values[i], ((Number) values[i + 1]).doubleValue()));
            }
            strip.getSlots().add(slot);
        });
        return slot;
    }

    /** Plays on the device without sound. */
    public void play() {
        desk.session().orElseThrow().player().open(new DeviceChoice("silent:clock", 256));
        desk.session().orElseThrow().player().play();
    }

    private static void write(Path file, float[][] samples) throws IOException {
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(RATE, 2, SampleType.FLOAT_32))) {
            writer.write(samples, 0, samples[0].length);
            writer.commit();
        }
    }

    /** A kick, a snare of noise, a hat and a bass: something of every frequency. */
    private static float[][] beat(int frames) {
        Random random = new Random(7);
        float[][] out = new float[2][frames];
        double pink = 0;
        for (int i = 0; i < frames; i++) {
            double t = (double) i / RATE;
            double beat = t * 2 % 1 / 2;
            double half = (t * 2 + 1) % 2 / 2;
            double eighth = t * 4 % 1 / 4;
            double noise = random.nextDouble() * 2 - 1;
            pink += 0.05 * (noise - pink);
            double kick = 0.6 * Math.sin(2 * Math.PI * (50 * beat + 4 * (1 - Math.exp(-beat * 30))))
                    * Math.exp(-beat * 9);
            double snare = 0.35 * (noise * 0.5 + pink * 2 + Math.sin(2 * Math.PI * 190 * half)) * Math.exp(-half * 14);
            double hat = 0.12 * noise * Math.exp(-eighth * 45);
            double bass = 0.16 * saw(t * 55) + 0.08 * saw(t * 220.3) + 0.03 * pink;
            out[0][i] = (float) (kick + snare + hat + bass);
            out[1][i] = (float) (kick + snare * 0.9 + hat * 0.7 + bass);
        }
        return out;
    }

    private static double saw(double turns) {
        return 2 * (turns - Math.floor(turns)) - 1;
    }

    /** What is contributed, and a panel of the chorus that throws. */
    private record OneBroken(ExtensionCatalog real) implements ExtensionCatalog {

        @Override
        public List<Point> points() {
            return real.points();
        }

        @Override
        public List<Contribution> contributions(String point) {
            return Stream.concat(real.contributions(point).stream(), Stream.of(new Contribution() {

                @Override
                public String kind() {
                    return "editor";
                }

                @Override
                public String bundle() {
                    return "org.vendor.broken";
                }

                @Override
                public Optional<String> optional(String attribute) {
                    return attribute.equals("processor") ? Optional.of("org.tonewright.effects.chorus")
                            : Optional.empty();
                }

                @Override
                public <T> T create(Class<T> type) {
                    return type.cast(new BrokenEditor());
                }
            })).toList();
        }
    }

    /** The devices of the back end without sound. */
    private static final class Clock implements AudioDevices {

        private final Silent silent = new Silent();

        @Override
        public List<Entry> devices() {
            return silent.devices().stream().map(device -> new Entry(silent.id(), device)).toList();
        }

        @Override
        public AudioDevice named(String id) {
            return devices().stream().filter(entry -> entry.id().equals(id)).map(Entry::device).findFirst()
                    .orElseThrow(() -> new Refusal("There is no device '" + id + "'."));
        }
    }
}
