package org.tonewright.mastering.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

class MeasureTest {

    private static final int RATE = 48000;

    @Test
    void sineReadsItsLevelAndItsPeaks() {
        Measurement m = measure(sine(1000, 0.1, 0.1));
        // EBU Tech 3341: a 1 kHz sine of equal peak on both channels reads its peak level: -20
        assertEquals(-20, m.integrated().orElseThrow(), 0.05);
        assertEquals(-20, m.maxMomentary().orElseThrow(), 0.05);
        assertEquals(-20, m.maxShortTerm().orElseThrow(), 0.05);
        assertEquals(0, m.range().orElseThrow(), 0.05);
        assertEquals(-20, m.truePeak().orElseThrow(), 0.02);
        assertEquals(-20, m.samplePeak().orElseThrow(), 0.001);
        assertEquals(0, m.plr().orElseThrow(), 0.07);
        assertEquals(1, m.correlation().orElseThrow(), 1e-6);
        assertEquals(0, m.dc(), 1e-6);
    }

    @Test
    void largestOffsetIsReportedWithItsSign() {
        float[][] x = sine(1000, 0.1, 0.1);
        for (int i = 0; i < x[0].length; i++) {
            x[0][i] += 0.01f;
            x[1][i] -= 0.02f;
        }
        assertEquals(-0.02, measure(x).dc(), 1e-6);
    }

    @Test
    void silenceHasNoLevels() {
        Measurement m = measure(new float[2][5 * RATE]);
        assertEquals(OptionalDouble.empty(), m.integrated());
        assertEquals(OptionalDouble.empty(), m.range());
        assertEquals(OptionalDouble.empty(), m.maxMomentary());
        assertEquals(OptionalDouble.empty(), m.maxShortTerm());
        assertEquals(OptionalDouble.empty(), m.truePeak());
        assertEquals(OptionalDouble.empty(), m.samplePeak());
        assertEquals(OptionalDouble.empty(), m.plr());
        assertEquals(OptionalDouble.empty(), m.correlation());
        assertEquals(OptionalDouble.empty(), spectrum(new float[2][RATE]).share(SpectrumBalance.Region.BASS));
    }

    /** A 100 Hz sine has all its power in the bass; the third octave of 100 Hz shows its level: -20 dBFS. */
    @Test
    void spectrumShowsWhereThePowerIs() {
        SpectrumBalance spectrum = spectrum(sine(100, 0.1, 0.1));
        assertEquals(0, spectrum.share(SpectrumBalance.Region.BASS).orElseThrow(), 0.01);
        // the side lobes of the window fall below -90 dB within an octave
        assertTrue(spectrum.share(SpectrumBalance.Region.MIDS).orElse(-200) < -90);
        assertEquals(-20, spectrum.level(7).orElseThrow(), 0.05);
    }

    /** Two titles of equal length at -20 and -40: the quiet one lies under the gate of both together. */
    @Test
    void releaseIsOneProgramme() {
        ReleaseMeter release = new ReleaseMeter();
        release.add(meter(sine(1000, 0.1, 0.1)));
        release.add(meter(sine(1000, 0.01, 0.01)));
        assertEquals(-20, release.integrated().orElseThrow(), 0.05);
        assertEquals(-20, release.truePeak().orElseThrow(), 0.02);
        // the gate of the range lies 20 LU below the mean, which is -23: both count
        assertEquals(20, release.range().orElseThrow(), 0.1);
    }

    @Test
    void fileReadsAsTheSignalDoes(@TempDir Path folder) throws IOException {
        Random random = new Random(2);
        float[][] x = new float[2][7 * RATE + 123];
        for (int i = 0; i < x[0].length; i++) {
            x[0][i] = (float) (0.1 * random.nextGaussian());
            x[1][i] = (float) (0.5 * x[0][i] + 0.02 * random.nextGaussian());
        }
        Path file = write(folder.resolve("noise.wav"), x, RATE);
        try (FileMeasurer measurer = new FileMeasurer(AudioFormats.builtIn(), true)) {
            MeasuredFile measured = measurer.measure(file, Progress.NONE);
            assertEquals(measure(x), measured.measurement());
            assertEquals(x[0].length, measured.info().frames());
            assertEquals(0, measured.nonFinite());
            assertEquals(Optional.of(spectrum(x)), measured.spectrum());
        }
        try (FileMeasurer measurer = new FileMeasurer(AudioFormats.builtIn(), false)) {
            assertEquals(Optional.empty(), measurer.measure(file, Progress.NONE).spectrum());
        }
    }

    @Test
    void missingBrokenAndStoppedFilesEndWithASentence(@TempDir Path folder) throws IOException {
        try (FileMeasurer measurer = new FileMeasurer(AudioFormats.builtIn(), true)) {
            assertThrows(IOException.class, () -> measurer.measure(folder.resolve("none.wav"), Progress.NONE));
            Path text = Files.writeString(folder.resolve("text.wav"), "not a sound");
            assertThrows(IOException.class, () -> measurer.measure(text, Progress.NONE));
            Path slow = write(folder.resolve("slow.wav"), new float[1][3000], 2000);
            String sentence = assertThrows(IOException.class, () -> measurer.measure(slow, Progress.NONE)).getMessage();
            assertTrue(sentence.contains("slow.wav") && sentence.contains("2000 Hz"), sentence);
            Path good = write(folder.resolve("good.wav"), sine(1000, 0.1, 0.1), RATE);
            assertThrows(CancellationException.class, () -> measurer.measure(good, _ -> {
                throw new CancellationException("stop");
            }));
            assertEquals(-20, measurer.measure(good, Progress.NONE).measurement().integrated().orElseThrow(), 0.05);
        }
    }

    static Path write(Path file, float[][] x, int rate) throws IOException {
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(rate, x.length, SampleType.FLOAT_32))) {
            writer.write(x, 0, x[0].length);
            writer.commit();
        }
        return file;
    }

    /** Five seconds. */
    static float[][] sine(int frequency, double left, double right) {
        float[][] x = new float[2][5 * RATE];
        for (int i = 0; i < x[0].length; i++) {
            double value = StrictMath.sin(2 * StrictMath.PI * frequency * i / RATE);
            x[0][i] = (float) (left * value);
            x[1][i] = (float) (right * value);
        }
        return x;
    }

    private static SpectrumBalance spectrum(float[][] x) {
        SpectrumMeter meter = new SpectrumMeter(RATE, x.length);
        meter.process(x, 0, x[0].length);
        return meter.balance();
    }

    private static Measurement measure(float[][] x) {
        return meter(x).measurement();
    }

    private static ProgrammeMeter meter(float[][] x) {
        ProgrammeMeter meter = new ProgrammeMeter(RATE, x.length);
        meter.process(x, 0, x[0].length);
        meter.finish();
        return meter;
    }
}
