package org.tonewright.mixer.ui.internal.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
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
import org.tonewright.mixer.routing.Routing;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;

/** A desk with a made mix on the device without sound, for tests and for looking at the console. */
final class MadeMix {

    private static final int RATE = 48_000;
    private static final List<String> NAMES = List.of("Kick", "Snare", "Hi-hat", "Tom high", "Tom low", "Overheads",
            "Room", "Bass DI", "Bass amp", "Guitar left", "Guitar right", "Acoustic guitar", "Piano", "Organ",
            "Strings",
            "Synth pad", "Lead vocal", "Vocal double", "Choir high", "Choir low", "Tambourine", "Shaker", "Trumpet",
            "Saxophone");
    private static final String EFFECTS = "org.tonewright.effects.";

    private final Desk desk;

    /** A session without tracks. */
    MadeMix(Path folder) throws IOException {
        Studio plain = Studio.plain(List.of(new Equaliser(), new Compressor(), new Limiter(), new Gain(), new Reverb()),
                Verifiers.NONE);
        desk = new Desk(new Studio(plain.sessions(), plain.processors(), plain.formats(), new Clock(), plain.renderer(),
                plain.verifiers(), plain.extensions()));
        desk.createSession(folder.resolve("song"), SessionSpec.named("Made Mix"));
    }

    Desk desk() {
        return desk;
    }

    OpenSession open() {
        return desk.session().orElseThrow();
    }

    Strip strip(String name) {
        return new Routing(open().root(), open().editor()).strip(name);
    }

    /** Adds tracks with a sound of so many seconds each. */
    MadeMix tracks(Path folder, int count, int seconds) throws IOException {
        List<MediaImport.Request> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = i < NAMES.size() ? NAMES.get(i) : "Track " + (i + 1);
            Path file = folder.resolve(name + ".wav");
            write(file, i, seconds);
            requests.add(MediaImport.Request.of(file));
        }
        new MediaImport(AudioFormats.builtIn()).run(open().document(), requests, Progress.NONE);
        return this;
    }

    /** Adds two buses, inserts and sends, and sets levels, as a mix under way has them. */
    MadeMix mix() {
        Routing routing = new Routing(open().root(), open().editor());
        Session session = open().root();
        List<Strip> strips = session.getMixer().getStrips().stream()
                .filter(strip -> strip != session.getMixer().getMain()).toList();
        Strip drums = routing.bus("Drums", strips.subList(0, Math.min(7, strips.size())), Map.of());
        Strip hall = routing.bus("Hall", List.of(), Map.of());
        open().editor().edit("Mix", () -> {
            Random random = new Random(4);
            for (int i = 0; i < strips.size(); i++) {
                Strip strip = strips.get(i);
                insert(strip, "eq");
                insert(strip, "compressor");
                if (i % 3 == 0) {
                    insert(strip, "gain").setEnabled(false);
                }
                strip.getLevel().setValue(Math.rint(random.nextGaussian() * 40 - 80) / 10);
                strip.getPan().setValue(i % 4 == 3 ? 0.4 : i % 4 == 2 ? -0.4 : 0);
            }
            insert(drums, "compressor");
            insert(hall, "reverb");
            insert(session.getMixer().getMain(), "eq");
            insert(session.getMixer().getMain(), "limiter");
            Slot lost = Elements.slot("org.vendor.tape", "2.0");
            strips.get(strips.size() / 2).getSlots().add(lost);
        });
        for (int i = 0; i < strips.size(); i += 2) {
            routing.send(strips.get(i), hall, -8 - i, i % 4 == 0 ? Tap.POST : Tap.PRE);
        }
        open().editor().edit("Buttons", () -> {
            strips.get(2).setMute(true);
            strips.get(1).setPolarity(true);
            session.getTimeline().getTracks().getFirst().setArmed(true);
            strips.get(0).getSends().getFirst().setEnabled(false);
        });
        return this;
    }

    private static Slot insert(Strip strip, String processor) {
        Slot slot = Elements.slot(EFFECTS + processor, "0.1.0");
        strip.getSlots().add(slot);
        return slot;
    }

    /** Plays on the device without sound. */
    void play() {
        open().player().open(new DeviceChoice("silent:clock", 512));
        open().player().play();
    }

    private static void write(Path file, int kind, int seconds) throws IOException {
        int channels = kind % 6 == 5 ? 2 : 1;
        Random random = new Random(kind);
        float[][] samples = new float[channels][seconds * RATE];
        for (int i = 0; i < samples[0].length; i++) {
            double time = (double) i / RATE;
            double beat = time * 2 * (1 + kind % 3) % 1;
            double tone = Math.sin(2 * Math.PI * (60 + 37 * kind) * time);
            double sound = (kind % 2 == 0 ? tone : random.nextDouble() * 2 - 1) * Math.exp(-beat * (3 + kind % 5))
                    * 0.8;
            for (float[] channel : samples) {
                channel[i] = (float) sound;
            }
        }
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(RATE, channels, SampleType.INT_16))) {
            writer.write(samples, 0, samples[0].length);
            writer.commit();
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
