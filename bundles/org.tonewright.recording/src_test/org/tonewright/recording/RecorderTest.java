package org.tonewright.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.playback.PlayerListener;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.media.AudioReader;
import org.tonewright.media.Sha256;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.LaneKind;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.TempoChange;
import org.tonewright.model.session.Track;

class RecorderTest {

    private final Path temporary;
    private final Booth booth;

    RecorderTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        booth = new Booth(temporary);
    }

    @AfterEach
    void close() throws IOException {
        booth.close();
    }

    private static PassRequest range(long start, long end, Track... tracks) {
        return new PassRequest(List.of(tracks), OptionalLong.of(start), Optional.of(new Range(start, end)),
                Optional.empty(), 0, 0);
    }

    private static PassRequest from(long start, Track... tracks) {
        return new PassRequest(List.of(tracks), OptionalLong.of(start), Optional.empty(), Optional.empty(), 0, 0);
    }

    private float[] sound(MediaFile media) throws IOException {
        try (AudioReader reader = new WavFormat().open(booth.document.resolve(media))) {
            float[][] samples = new float[media.getChannels()][(int) media.getFrames()];
            assertEquals(media.getFrames(), reader.read(samples, 0, (int) media.getFrames()));
            return samples[0];
        }
    }

    /** A pass of exactly this range; the ramp of the input begins anew. */
    private Take pass(long start, long end, Track track) {
        booth.record(range(start, end, track));
        booth.drive((int) (end - start) + 640);
        booth.keep();
        return booth.kept.getLast();
    }

    private static List<Long> places(Lane lane) {
        return lane.getClips().stream().flatMap(clip -> Stream.of(clip.getStart(), clip.getStart() + clip.getLength()))
                .sorted().toList();
    }

    @Test
    void passBecomesATakeOnALaneThatIsHeard() throws IOException {
        Track voice = booth.armed("Voice", 1);
        booth.recorder.record(range(0, 6400, voice));
        booth.until(() -> booth.player.pass().isPresent());
        booth.drive(12800);
        booth.keep();
        assertEquals(List.of(), booth.troubles);
        Take take = booth.kept.getFirst();
        assertEquals(1, take.getPass());
        assertEquals("test:one", take.getDevice());
        assertEquals(List.of("1"), take.getInputs());
        assertEquals(6400, take.getLength());
        // The overview is exact to 11 bits, which is 0.004 dB.
        assertEquals(20 * Math.log10(Booth.ramp(6399)), take.getLevels().getFirst(), 0.01);
        Clip clip = take.getClips().getFirst();
        assertEquals(voice.getActiveLane(), clip.eContainer());
        assertEquals(LaneKind.TAKE, voice.getActiveLane().getKind());
        float[] sound = sound(clip.getMedia());
        for (int i = 0; i < 6400; i++) {
            assertEquals(Booth.ramp(i), sound[i]);
        }
    }

    @Test
    void takeIsInTheJournalAndTheChainOfEvidenceBeginsWithIt() throws IOException {
        Take take = pass(0, 6400, booth.armed("Voice", 1));
        MediaFile media = take.getClips().getFirst().getMedia();
        assertEquals(Sha256.of(booth.document.resolve(media)), media.getSha256());
        JournalEntry entry = booth.document.journal().entries().getLast();
        assertEquals(Deed.TAKE, entry.deed().kind());
        assertEquals("test:one", entry.deed().device());
        assertEquals(media.getSha256(), entry.deed().made().getFirst().sha256());
        assertEquals(List.of(), entry.deed().from());
        assertEquals("Recorded from 'test:one', input 1, in pass 1.", media.getOrigin());
    }

    @Test
    void sessionIsUntouchedUntilTheEndAndSavedThen() throws IOException {
        Track voice = booth.armed("Voice", 1);
        booth.document.save();
        String before = Sha256.of(booth.document.file());
        booth.record(from(0, voice));
        booth.drive(6400);
        assertEquals(before, Sha256.of(booth.document.file()));
        assertTrue(Files.exists(booth.folder.resolve("local/passes/001.json")));
        booth.keep();
        assertFalse(booth.document.isChanged());
        assertFalse(Files.exists(booth.folder.resolve("local/passes/001.json")));
    }

    @Test
    void passIsOneEdit() {
        Track voice = booth.armed("Voice", 1);
        Track keys = booth.armed("Keys", 2);
        booth.record(range(0, 6400, voice, keys));
        booth.drive(12800);
        booth.keep();
        assertEquals(2, booth.session().getPool().getFiles().size());
        assertEquals(List.of("1", "2+3"), booth.kept.getFirst().getInputs());
        booth.document.editor().undo();
        assertEquals(0, booth.session().getPool().getFiles().size());
        assertEquals(0, booth.session().getTakes().size());
        assertEquals(0, voice.getLanes().size());
    }

    @Test
    void earlierTakesAreKeptBeneathTheNewOne() {
        Track voice = booth.armed("Voice", 1);
        pass(0, 6400, voice);
        pass(0, 6400, voice);
        assertEquals(List.of("Take 1", "Take 2"), voice.getLanes().stream().map(Lane::getName).toList());
        assertEquals("Take 2", voice.getActiveLane().getName());
    }

    @Test
    void whatLiesOutsideOfThePunchRangeIsStillHeard() {
        Track voice = booth.armed("Voice", 1);
        pass(0, 48000, voice);
        pass(12800, 25600, voice);
        Lane comp = voice.getActiveLane();
        assertEquals(LaneKind.COMP, comp.getKind());
        // Ten milliseconds at 48 kHz, 480 frames, are crossed at either end of the new take.
        assertEquals(List.of(0L, 12800L, 13280L, 25120L, 25600L, 48000L), places(comp));
        Clip middle = comp.getClips().getLast();
        assertEquals(480, middle.getFadeIn().getLength());
        assertEquals(480, middle.getFadeOut().getLength());
        assertEquals(3, voice.getLanes().size());
    }

    @Test
    void secondPunchGoesIntoTheSameComp() {
        Track voice = booth.armed("Voice", 1);
        pass(0, 48000, voice);
        pass(12800, 25600, voice);
        pass(19200, 32000, voice);
        assertEquals(1, voice.getLanes().stream().filter(lane -> lane.getKind() == LaneKind.COMP).count());
        assertEquals(List.of(0L, 12800L, 13280L, 19200L, 19680L, 31520L, 32000L, 48000L),
                places(voice.getActiveLane()));
    }

    @Test
    void nextVerseDoesNotSilenceTheOneBefore() {
        Track voice = booth.armed("Voice", 1);
        pass(0, 6400, voice);
        pass(12800, 19200, voice);
        assertEquals(List.of(0L, 6400L, 12800L, 19200L), places(voice.getActiveLane()));
        assertEquals(0, voice.getActiveLane().getClips().stream().filter(clip -> clip.getFadeIn() != null).count());
    }

    @Test
    void everyRoundOfALoopIsATakeAndTheLastWholeOneIsHeard() {
        Track voice = booth.armed("Voice", 1);
        booth.record(new PassRequest(List.of(voice), OptionalLong.of(6400), Optional.empty(),
                Optional.of(new Range(6400, 12800)), 0, 0));
        booth.drive(2 * 6400 + 1920);
        booth.keep();
        assertEquals(3, booth.kept.size());
        assertEquals(List.of(1, 2, 3), booth.kept.stream().map(Take::getPass).toList());
        assertEquals(6400, booth.kept.get(1).getClips().getFirst().getOffset());
        assertEquals(6400, booth.kept.get(1).getClips().getFirst().getStart());
        assertEquals("Take 2", voice.getActiveLane().getName());
        assertEquals(1, booth.session().getPool().getFiles().size());
    }

    @Test
    void preRollAndCountInArePlayedAndNotRecorded() throws IOException {
        Track voice = booth.armed("Voice", 1);
        // A bar of 4/4 at 120 lasts two seconds.
        booth.record(new PassRequest(List.of(voice), OptionalLong.of(105600), Optional.empty(), Optional.empty(), 6400,
                1));
        booth.drive(6400 + 96000 + 6400);
        booth.keep();
        Take take = booth.kept.getFirst();
        assertEquals(105600, take.getStart());
        assertEquals(Booth.ramp(102400), sound(take.getClips().getFirst().getMedia())[0]);
    }

    private static PassRequest counted(long start, int bars, Track track) {
        return new PassRequest(List.of(track), OptionalLong.of(start), Optional.empty(), Optional.empty(), 0, bars);
    }

    /** An armed track whose input nobody hears. */
    private Track unheard(String name) {
        Track track = booth.armed(name, 1);
        booth.document.editor().edit("Monitor", () -> track.setMonitor(Monitor.OFF));
        return track;
    }

    /** The frames, from where the sound begins, at which something is heard after a silence of 50 ms. */
    private static List<Integer> clicks(float[] heard) {
        List<Integer> found = new ArrayList<>();
        int last = -2400;
        for (int i = 0; i < heard.length; i++) {
            if (heard[i] != 0) {
                if (i - last >= 2400) {
                    // A sine is 0 in its first frame.
                    found.add(i - 1);
                }
                last = i;
            }
        }
        return found;
    }

    @Test
    void twoBarsAreCountedBeforeTheFirstFrameAndTheTakeBeginsWithIt() throws IOException {
        booth.record(counted(0, 2, unheard("Voice")));
        assertTrue(booth.recorder.busy());
        assertFalse(booth.recorder.recording());
        // A quarter note of 4/4 at 120 lasts half a second.
        assertEquals(List.of(0, 24000, 48000, 72000, 96000, 120000, 144000, 168000),
                clicks(booth.drive(2 * 96000 + 48000)));
        booth.keep();
        Take take = booth.kept.getFirst();
        assertEquals(0, take.getStart());
        assertEquals(Booth.ramp(2 * 96000), sound(take.getClips().getFirst().getMedia())[0]);
        assertEquals(List.of(), booth.troubles);
    }

    @Test
    void countInIsCountedInTheBarsAsTheyLieBeforeThePass() {
        booth.document.editor().edit("Tempo", () -> {
            TempoChange change = SessionFactory.eINSTANCE.createTempoChange();
            change.setAt(2 * 96000);
            change.setTempo(240);
            change.setBeats(3);
            change.setBeatUnit(8);
            booth.session().getTimeline().getTempoChanges().add(change);
        });
        // One bar of 4/4 at 120 before the new tempo, and one bar of three eighths, of 6000 frames each, after it.
        booth.record(counted(2 * 96000 + 18000, 2, unheard("Voice")));
        assertEquals(List.of(0, 24000, 48000, 72000, 96000, 102000, 108000),
                clicks(booth.drive(96000 + 18000 + 24000)));
        booth.keep();
        assertEquals(2 * 96000 + 18000, booth.kept.getFirst().getStart());
    }

    private void assertNothingIsLeftOfTheCountIn(Track voice) {
        assertFalse(booth.recorder.busy());
        assertEquals(List.of(), booth.kept);
        assertEquals(List.of("Nothing was recorded."), booth.troubles);
        assertEquals(0, booth.player.position());
        booth.troubles.clear();
        assertEquals(1, pass(0, 6400, voice).getPass());
    }

    @Test
    void countInCanBeStopped() {
        Track voice = booth.armed("Voice", 1);
        booth.record(counted(0, 1, voice));
        booth.drive(24000);
        booth.keep();
        assertNothingIsLeftOfTheCountIn(voice);
    }

    @Test
    void countInEndsWhenTheTransportIsStopped() {
        Track voice = booth.armed("Voice", 1);
        boolean[] told = new boolean[1];
        booth.player.addListener(new PlayerListener() {

            @Override
            public void transportChanged() {
                told[0] |= booth.player.rolling();
            }
        });
        booth.record(counted(0, 1, voice));
        booth.drive(24000);
        booth.until(() -> told[0]);
        booth.player.stop();
        booth.await();
        assertNothingIsLeftOfTheCountIn(voice);
    }

    /** The device asks for nothing in between, as one with long blocks may. */
    @Test
    void passThatIsStoppedBeforeItRollsEnds() {
        Track voice = booth.armed("Voice", 1);
        booth.record(from(0, voice));
        booth.player.stop();
        booth.until(() -> !booth.recorder.busy());
        assertEquals(List.of("Nothing was recorded."), booth.troubles);
    }

    @Test
    void lostDeviceEndsThePassAndItsTakeIsKept() {
        Track voice = booth.armed("Voice", 1);
        booth.record(from(0, voice));
        booth.drive(6400);
        booth.lose("The sound server has ended.");
        booth.await();
        assertEquals(6400, booth.kept.getFirst().getLength());
        booth.player.open(new DeviceChoice("test:one", 64));
        booth.until(() -> booth.player.device().isPresent());
        assertEquals(2, pass(0, 6400, voice).getPass());
    }

    @Test
    void stoppedTransportEndsThePass() {
        Track voice = booth.armed("Voice", 1);
        booth.record(from(0, voice));
        booth.drive(6400);
        booth.until(() -> booth.recorder.recording());
        booth.player.stop();
        booth.await();
        assertEquals(1, booth.kept.size());
    }

    @Test
    void passIsPunchedInAndOutWhileItRolls() {
        booth.armed("Voice", 1);
        booth.player.play();
        booth.until(() -> {
            booth.drive(64);
            return booth.player.rolling() && booth.player.position() >= 6400;
        });
        booth.record(PassRequest.of(booth.session(), booth.player));
        booth.drive(6400);
        booth.until(() -> booth.recorder.recording());
        booth.recorder.punchOut();
        booth.await();
        assertTrue(booth.player.rolling());
        Take take = booth.kept.getFirst();
        assertTrue(take.getStart() >= 6400);
        assertTrue(take.getLength() >= 6400);
    }

    @Test
    void nothingArmedNothingRecorded() {
        assertEquals("Nothing can be recorded: no track is armed.",
                assertThrows(Refusal.class, () -> booth.recorder.record()).getMessage());
    }

    @Test
    void crashLeavesATakeThatIsRecovered() throws IOException {
        Track voice = booth.armed("Voice", 1);
        booth.document.save();
        booth.record(from(6400, voice));
        booth.drive(64000);
        booth.until(() -> booth.recorder.growing().getFirst().length() >= 48000);
        Path crashed = temporary.resolve("crashed");
        copy(booth.folder, crashed);
        try (OpenDocument<Session> left = booth.studio.sessions().openSession(crashed, Access.WRITE)) {
            assertEquals(List.of("A pass of recording was not finished; 'recover' brings back what it recorded."),
                    left.notices());
            Recovery.Result result = Recovery.run(left);
            Take take = result.takes().getFirst();
            assertEquals(6400, take.getStart());
            // Less than a second is lost.
            assertTrue(take.getLength() > 64000 - 48000, () -> "" + take.getLength());
            assertEquals(List.of(), left.notices());
            assertFalse(Recovery.needed(left));
            assertEquals(Deed.TAKE, left.journal().entries().getLast().deed().kind());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
