package org.tonewright.recording.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.Silent;
import org.tonewright.model.session.Session;
import org.tonewright.recording.setup.SetupResult.Verdict;

class SetupTest {

    private static final int RATE = 48_000;

    private final Studio studio = Studio.plain(List.of(), Verifiers.NONE);
    private final SetupChecks checks = new SetupChecks(studio.extensions());
    private final Path folder;

    SetupTest(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("song");
        studio.sessions().createSession(folder, SessionSpec.named("Song")).close();
    }

    private static float[] sound(double seconds, IntToDoubleFunction sample) {
        float[] sound = new float[(int) (seconds * RATE)];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) sample.applyAsDouble(i);
        }
        return sound;
    }

    private static IntToDoubleFunction sine(double frequency, double amplitude) {
        return i -> amplitude * Math.sin(2 * Math.PI * frequency * i / RATE);
    }

    /** White noise of one deviation; its root mean square is the deviation. */
    private static IntToDoubleFunction noise(long seed, double deviation) {
        Random random = new Random(seed);
        return _ -> deviation * random.nextGaussian();
    }

    private static Listening.Input input(int channel, float[] quiet, float[] loud) {
        return new Listening.Input(channel, "Track " + channel, quiet, loud);
    }

    private List<SetupRun.Line> run(String check, Listening.Input... inputs) throws IOException {
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.WRITE)) {
            Listening listening = new Listening("test:device", RATE, 8, 0, List.of(inputs));
            return new SetupRun(document, new Checklist(List.of(new Checklist.Measure(check))), checks)
                    .run(new Setup(document, 1, Optional.of(listening)));
        }
    }

    private static List<Verdict> verdicts(List<SetupRun.Line> lines) {
        return lines.stream().map(line -> line.result().verdict()).toList();
    }

    @Test
    void aNoisyInputIsNamedAndAQuietOneHolds() throws IOException {
        List<SetupRun.Line> lines = run("noise", input(0, sound(2, noise(1, 0.0002)), new float[0]),
                input(1, sound(2, noise(2, 0.003)), new float[0]));
        // 20 lg 0.0002 = -74 dBFS and 20 lg 0.003 = -50 dBFS; -60 is allowed.
        assertEquals(List.of(Verdict.HELD, Verdict.BROKEN), verdicts(lines));
        assertTrue(lines.getLast().result().message().contains("-50 dBFS"), lines.getLast().result()::message);
    }

    @Test
    void humIsToldFromOtherNoise() throws IOException {
        IntToDoubleFunction hiss = noise(3, 0.0003);
        IntToDoubleFunction mains = sine(60, 0.002);
        List<SetupRun.Line> lines = run("hum", input(0, sound(4, hiss), new float[0]),
                input(1, sound(4, i -> mains.applyAsDouble(i) + hiss.applyAsDouble(i)), new float[0]));
        // A sine of 0.002 has 20 lg 0.002 - 3 = -57 dBFS.
        assertEquals(List.of(Verdict.HELD, Verdict.BROKEN), verdicts(lines));
        assertTrue(lines.getLast().result().message().contains("60 Hz at -57 dBFS"), lines.getLast().result()::message);
    }

    @Test
    void aDeadInputAndADoubledOneAreNamed() throws IOException {
        float[] voice = sound(2, sine(330, 0.3));
        List<SetupRun.Line> lines = run("signal", input(0, new float[0], voice),
                input(1, new float[0], sound(2, noise(4, 0.0001))), input(2, new float[0], voice.clone()));
        assertEquals(List.of(Verdict.HELD, Verdict.BROKEN, Verdict.BROKEN), verdicts(lines));
        assertTrue(lines.get(1).result().message().contains("is dead"), lines.get(1).result()::message);
        assertTrue(lines.get(2).result().message().contains("hears the same as input 1"),
                lines.get(2).result()::message);
    }

    @Test
    void aSwappedMicrophoneIsToldFromAFartherOne() throws IOException {
        IntToDoubleFunction source = noise(5, 0.1);
        float[] near = sound(3, source);
        // 100 frames are 2.1 ms, 0.7 m of air.
        float[] far = sound(3, i -> i < 100 ? 0 : near[i - 100]);
        float[] swapped = sound(3, i -> i < 100 ? 0 : -near[i - 100]);
        assertEquals(List.of(Verdict.HELD),
                verdicts(run("polarity", input(0, new float[0], near), input(1, new float[0], far))));
        assertEquals(List.of(Verdict.BROKEN),
                verdicts(run("polarity", input(0, new float[0], near), input(1, new float[0], swapped))));
        assertEquals(List.of(Verdict.HELD), verdicts(run("polarity", input(0, new float[0], near),
                input(1, new float[0], sound(3, noise(6, 0.1))))));
    }

    @Test
    void withoutADeviceInputsAreUnknownAndTheDiskIsMeasured() throws IOException {
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.WRITE)) {
            Checklist list = new Checklist(List.of(new Checklist.Measure("disk"), new Checklist.Measure("signal")));
            SetupRun run = new SetupRun(document, list, checks);
            assertEquals(List.of(Verdict.HELD, Verdict.UNKNOWN),
                    verdicts(run.run(new Setup(document, 0.001, Optional.empty()))));
            // A million hours are 700 TB a channel.
            assertEquals(Verdict.BROKEN,
                    run.run(new Setup(document, 1e6, Optional.empty())).getFirst().result().verdict());
        }
    }

    @Test
    void aTickStaysUntilItIsTakenBack() throws IOException {
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.WRITE)) {
            Checklist list = Checklist.of(document, checks);
            SetupRun run = new SetupRun(document, list, checks);
            Setup setup = new Setup(document, 1, Optional.empty());
            run.tick(List.of("cables"), true);
            assertEquals(Verdict.HELD, result(run.run(setup), "cables").verdict());
            assertEquals(Verdict.BROKEN, result(run.run(setup), "phones").verdict());
            run.tick(List.of("cables"), false);
            assertEquals(Verdict.BROKEN, result(run.run(setup), "cables").verdict());
            assertThrows(Refusal.class, () -> run.tick(List.of("disk"), true));
        }
    }

    private static SetupResult result(List<SetupRun.Line> lines, String item) {
        return lines.stream().filter(line -> line.item().equals(item)).findFirst().orElseThrow().result();
    }

    @Test
    void aStudiosOwnListTakesThePlaceOfTheBuiltInOne() throws IOException {
        Files.writeString(folder.resolve(Checklist.FILE), "# ours\n\ntick piano The lid is open.\nmeasure disk\n");
        try (OpenDocument<Session> document = studio.sessions().openSession(folder, Access.WRITE)) {
            Checklist list = Checklist.of(document, checks);
            assertEquals(List.of(new Checklist.Tick("piano", "The lid is open."), new Checklist.Measure("disk")),
                    list.items());
            Path written = folder.resolveSibling("written");
            Files.writeString(written, list.text());
            assertEquals(list, Checklist.read(written));
        }
    }

    @Test
    void aListThatIsNoneNamesTheLine() throws IOException {
        Path file = folder.resolveSibling("list");
        Files.writeString(file, "tick piano The lid is open.\nlook piano\n");
        Refusal refusal = assertThrows(Refusal.class, () -> Checklist.read(file));
        assertTrue(String.valueOf(refusal.getMessage()).contains("line 2"), refusal::getMessage);
        Files.writeString(file, "tick piano One.\ntick piano Two.\n");
        assertThrows(Refusal.class, () -> Checklist.read(file));
    }

    @Test
    void aListThatDoesNotEndIsNotRead() throws IOException {
        Path file = folder.resolveSibling("list");
        Files.writeString(file, "\uFEFFmeasure disk\n");
        assertEquals(List.of(new Checklist.Measure("disk")), Checklist.read(file).items());
        Files.writeString(file, "# and so on\n".repeat(10_000));
        assertThrows(Refusal.class, () -> Checklist.read(file));
        Path endless = Path.of("/dev/zero");
        if (Files.exists(endless)) {
            assertThrows(Refusal.class, () -> Checklist.read(endless));
        }
    }

    /** Nobody drives it, and whoever listens would wait for ever; freely it drives itself. */
    @Test
    void aDeviceThatMustBeDrivenIsNotListenedToInRealTime() throws IOException {
        AudioDevice driven = new Silent().devices().getLast();
        SortedMap<Integer, String> wanted = new TreeMap<>(Map.of(0, "Voice"));
        assertEquals(RATE / 2, new Listener("silent:driven", driven, RATE, true).listen(wanted, 0, 0.5, _ -> {
        }, Progress.NONE).inputs().getFirst().loud().length);
        assertThrows(Refusal.class, () -> new Listener("silent:driven", driven, RATE, false).listen(wanted, 0, 0.5,
                _ -> {
                }, Progress.NONE));
    }

    /** 64 inputs for a year. */
    @Test
    void whatNoMemoryHoldsIsNotListenedTo() {
        AudioDevice device = new Silent().devices().getLast();
        assertThrows(Refusal.class, () -> new Listener("silent:driven", device, RATE, true).listen(new TreeMap<>(), 0,
                365 * 86400.0, _ -> {
                }, Progress.NONE));
    }

    @Test
    void theLoudestPassageSaysWhatToTurn() {
        // Soft, then 3 s at 0.5 (-6 dBFS), which is 4 dB above the goal: it may stay.
        float[] fits = sound(9, i -> (i > 4 * RATE && i < 7 * RATE ? 0.5 : 0.05) * Math.sin(i * 0.05));
        InputLevel level = InputLevel.of(input(0, new float[0], fits), RATE);
        assertEquals(-6.0, level.peak(), 0.1);
        // A sine's root mean square lies 3 dB below its peak.
        assertEquals(-9.0, level.loudest(), 0.1);
        assertEquals(4.0, level.at(), 0.1);
        assertTrue(level.fits());

        // 20 lg 0.01 = -40 dBFS: 30 dB up.
        InputLevel soft = InputLevel.of(input(1, new float[0], sound(4, sine(440, 0.01))), RATE);
        assertEquals(30, soft.turn());
        assertFalse(soft.fits());

        InputLevel hot = InputLevel.of(
                input(2, new float[0], sound(4, i -> Math.clamp(2 * Math.sin(i * 0.05), -1.0, 1.0))), RATE);
        // Down to the goal of -10, and 6 more, since nobody knows how far it went beyond full scale.
        assertEquals(-16, hot.turn());
        assertTrue(hot.clipped() > 1000);

        InputLevel dead = InputLevel.of(input(3, new float[0], new float[RATE]), RATE);
        assertEquals(0, dead.turn());
        assertFalse(dead.fits());
    }
}
