package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.journal.Statement;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.cue.CueSheet.AudioFile;
import org.tonewright.mastering.cue.CueSheet.Index;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.cue.CueWriter;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.mastering.measure.ProgrammeMeter;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;

/** Two titles of five seconds with a pause of two seconds between them, delivered as WAV and CUE. */
final class SmallDelivery {

    static final String AUDIO = "small.wav";
    static final String CUE = "small.cue";
    static final float LEVEL = 0.25f;

    private static final int RATE = 44_100;
    private static final int TITLE = 5 * RATE;
    private static final int SECOND_START = 7 * RATE;
    private static final String SOURCE = "ab".repeat(32);

    private SmallDelivery() {}

    static void write(Path folder) throws IOException {
        writeAudio(folder, LEVEL);
        CueSheet sheet = new CueSheet(Optional.of("4006381333931"), "Small", "Nobody",
                List.of(new AudioFile(AUDIO, "WAVE",
                        List.of(track(1, new Index(1, new DiscTime(0))),
                                track(2, new Index(0, new DiscTime(375)), new Index(1, new DiscTime(525)))))),
                List.of());
        Files.writeString(folder.resolve(CUE), CueWriter.write(sheet), StandardCharsets.UTF_8);
        Path journal = folder.resolve("journal");
        evidence(folder, new Journal(journal, true));
        Files.delete(journal);
        Manifest.write(folder);
    }

    private static void evidence(Path folder, Journal journal) throws IOException {
        JournalEntry source = journal.append(Deed.of(Deed.IMPORT).made("take.wav", SOURCE)
                .from(Origin.outside("somewhere/take.wav", SOURCE)));
        JournalEntry master = journal.append(Deed.of(Deed.MASTER).made("master.wav", "cd".repeat(32))
                .from(Origin.madeBy(source, "take.wav", SOURCE)));
        Measurement measured = measure();
        Double loudness = measured.integrated().getAsDouble();
        Double peak = measured.truePeak().getAsDouble();
        DeliveryFacts facts = new DeliveryFacts("wav-cue", "Tonewright", new DeliveryFacts.Release("Small", "Nobody",
                "4006381333931", loudness, peak), RATE, 16, AUDIO, CUE, 12L * RATE, -1,
                List.of(title(1, 0, loudness, peak, master), title(2, SECOND_START, loudness, peak, master)),
                journal.anchor());
        facts.write(folder);
        JournalEntry delivered = journal.append(Deed.of(Deed.DELIVERY)
                .made(AUDIO, Sha256.of(folder.resolve(AUDIO))).made(CUE, Sha256.of(folder.resolve(CUE)))
                .from(Origin.madeBy(master, "master.wav", "cd".repeat(32))));
        new Evidence(delivered.hash(), new TreeMap<>(), List.of(new Statement("Small", source),
                new Statement("Small", master), new Statement("Small", delivered)))
                .write(folder.resolve(Evidence.FILE));
    }

    static void writeAudio(Path folder, float level) throws IOException {
        writeAudio(folder, level, false);
    }

    static void writeAudio(Path folder, float level, boolean noiseInPause) throws IOException {
        float[] samples = new float[12 * RATE];
        float[] tone = tone(level);
        System.arraycopy(tone, 0, samples, 0, TITLE);
        System.arraycopy(tone, 0, samples, SECOND_START, TITLE);
        if (noiseInPause) {
            samples[6 * RATE] = 1f / 32768;
        }
        Path file = folder.resolve(AUDIO);
        try (AudioWriter writer = AudioFormats.builtIn().forWriting(file).orElseThrow().create(file,
                new AudioSpec(RATE, 2, SampleType.INT_16))) {
            writer.write(new float[][] {samples, samples}, 0, samples.length);
            writer.commit();
        }
    }

    /** A sine of 441 Hz on the 16-bit grid; 50 periods fit 5000 frames, so it begins and ends at zero. */
    private static float[] tone(float level) {
        float[] tone = new float[TITLE];
        for (int frame = 0; frame < TITLE; frame++) {
            tone[frame] = Math.round(32768 * level * StrictMath.sin(2 * StrictMath.PI * frame / 100)) / 32768f;
        }
        return tone;
    }

    private static Measurement measure() {
        ProgrammeMeter meter = new ProgrammeMeter(RATE, 2);
        float[] tone = tone(LEVEL);
        meter.process(new float[][] {tone, tone}, 0, TITLE);
        meter.finish();
        return meter.measurement();
    }

    private static DeliveryFacts.Title title(int number, long start, Double loudness, Double peak, JournalEntry entry) {
        return new DeliveryFacts.Title(number, "Piece " + number, "QZAB1240000" + number, start, TITLE, 0, loudness,
                peak,
                SOURCE, "cd".repeat(32), entry.hash());
    }

    private static Track track(int number, Index... indexes) {
        return new Track(number, "Piece " + number, "Nobody", "", Optional.of("QZAB1240000" + number), Set.of(), 0, 0,
                List.of(indexes));
    }
}
