package org.tonewright.device.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.media.SampleType;

class RoomNameTest {

    @TempDir
    Path folder = Path.of("");

    private final RehearsalBackend backend = new RehearsalBackend();

    private AudioDevice device(String name) {
        return backend.device(name).orElseThrow();
    }

    private void assertRefused(String name) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> backend.device(name));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("."), name + ": " + refused.getMessage());
    }

    @Test
    void itsOwnArrangementsAreListedAndSayWhatTheirInputsAre() {
        assertEquals(List.of("demo", "paper-boats", "night-train"),
                backend.devices().stream().map(AudioDevice::id).toList());
        assertEquals(List.of("Kick", "Snare", "Hat", "Overheads L", "Overheads R", "Room", "Bass", "Guitar", "Keys L",
                "Keys R", "Pad L", "Pad R", "Lead"), device("demo").inputNames());
        assertEquals(13, device("demo,without=hum+plosive,seed=7,tempo=120").inputs());
        assertEquals(List.of("Bass", "Guitar", "Keys L", "Keys R", "Pad L", "Pad R", "Lead"),
                device("paper-boats").inputNames());
        assertEquals("demo,faults=none", device("demo,faults=none").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "demo,", "demo,loud", "demo,loud=1", "demo,seed=-1", "demo,seed=1.5",
            "demo,tempo=1000", "demo,tempo=", "demo,faults=all", "demo,without=", "demo,without=hum+snoring",
            "/no/such/folder", "a\0b"})
    void whatMakesNoSenseIsRefusedWithASentence(String name) {
        assertRefused(name);
    }

    @Test
    void inputsOfAFolderAreItsAudioFilesInTheOrderOfTheirNames() throws Exception {
        float[] silence = new float[100];
        Room.write(folder.resolve("02 Bass.wav"), 48_000, SampleType.INT_24, silence);
        Room.write(folder.resolve("01 Drums.wav"), 48_000, SampleType.INT_16, silence, silence);
        Files.writeString(folder.resolve("notes.txt"), "not audio");
        Files.writeString(folder.resolve(".hidden.wav"), "not audio");
        assertEquals(List.of("01 Drums L", "01 Drums R", "02 Bass"), device(folder.toString()).inputNames());
        assertRefused(folder + ",tempo=120");
    }

    @Test
    void fileWhosePathHasCommasIsTakenAsItIs() throws Exception {
        Path file = folder.resolve("take 1, seed=7, the good one.wav");
        Room.write(file, 48_000, SampleType.INT_24, new float[100]);
        assertEquals(List.of("take 1, seed=7, the good one"), device(file.toString()).inputNames());
        Path song = folder.resolve("now, and then.song");
        Files.writeString(song, "title: x\nsection: a\nchords: C\nbass: 1---............\nform: a\n");
        assertEquals(List.of("Bass"), device(song + ",seed=7").inputNames());
    }

    @Test
    void whatIsNoTextOrFarTooLongIsNoArrangement() throws Exception {
        Path song = folder.resolve("wrong.song");
        Files.write(song, "title: Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(song.toString());
        Files.write(song, "title: x\n".getBytes(StandardCharsets.UTF_16));
        assertRefused(song.toString());
        Files.writeString(song, "# and so on\n".repeat(100_000));
        assertRefused(song.toString());
    }

    /** At a rate at which no machine can rehearse it. */
    @Test
    void aSongThatNoMemoryHoldsIsRefusedWhenItIsOpened() throws Exception {
        Path song = Files.writeString(folder.resolve("long.song"), "title: Long\ntempo: 30\nsection: a\nchords: C\n"
                + "bass: 1...............\nform:" + " a".repeat(500));
        Content room = RoomName.read(song.toString());
        IOException refused = assertThrows(IOException.class, () -> room.open(1e10, false));
        assertEquals("There is not enough memory for the 67 minutes of 'Long': "
                + "what its inputs hear needs 160480000 MB.", refused.getMessage());
    }

    @Test
    void aPipeIsRefusedBeforeAnybodyWaitsForIt() {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "a machine with devices as files");
        assertRefused("/dev/zero");
    }

    @Test
    void brokenFilesAreRefusedWithASentence() throws Exception {
        assertRefused(folder.toString());
        Path song = Files.writeString(folder.resolve("wrong.song"), "title: x\nnonsense\n");
        assertRefused(song.toString());
        Path wav = Files.writeString(folder.resolve("wrong.wav"), "RIFF");
        assertRefused(wav.toString());
        assertRefused(folder.toString());
        Files.delete(wav);
        float[] silence = new float[100];
        Room.write(wav, 48_000, SampleType.INT_24, silence, silence, silence);
        assertRefused(folder.toString());
    }
}
