package org.tonewright.mixer.strips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.InstalledProcessors;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.mixer.bounce.MixTrial;
import org.tonewright.mixer.bounce.Sounds;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;

class StripEditsTest {

    private static final ProcessorDescriptor GAIN = new ProcessorDescriptor("org.vendor.gain", "Gain", "Vendor", "1.2",
            "utility", "Changes the level.", "org.vendor");

    private final MixTrial trial;
    private final StripEdits strips;
    private final Inserts inserts;
    private final Strip kick;
    private final Strip bass;

    StripEditsTest(@TempDir Path folder) throws IOException {
        trial = new MixTrial(folder);
        strips = new StripEdits(trial.session(), trial.document().editor());
        inserts = new Inserts(InstalledProcessors.of(List.of()), trial.document().editor());
        kick = trial.track("Kick", Sounds.noise(10, 1));
        bass = trial.track("Bass", Sounds.noise(10, 2));
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    private List<String> names() {
        return trial.session().getMixer().getStrips().stream().map(Strip::getName).toList();
    }

    @Test
    void newTracksAndBusesTakeFreeNamesAndFeedTheMainStrip() {
        Strip track = strips.addTrack(1);
        strips.addTrack(2);
        Strip bus = strips.addBus();
        assertEquals(List.of("Main", "Kick", "Bass", "Track 1", "Track 2", "Bus 1"), names());
        assertEquals("Track 1", StripEdits.track(trial.session(), track).orElseThrow().getName());
        assertSame(trial.main(), track.getOutput());
        assertSame(trial.main(), bus.getOutput());
        trial.document().editor().undo();
        trial.document().editor().undo();
        trial.document().editor().undo();
        assertEquals(List.of("Main", "Kick", "Bass"), names());
    }

    @Test
    void aNewBusMayBeSentTo() {
        Strip bus = strips.addBus(kick);
        assertSame(bus, kick.getSends().getFirst().getTarget());
        assertEquals(0, kick.getSends().getFirst().getLevel().getValue());
    }

    @Test
    void aStripAndItsTrackTakeOneName() {
        strips.rename(bass, " Bass DI ");
        assertEquals("Bass DI", StripEdits.track(trial.session(), bass).orElseThrow().getName());
        assertEquals("Bass DI", bass.getName());
        assertThrows(Refusal.class, () -> strips.rename(bass, "Kick"));
        assertThrows(Refusal.class, () -> strips.rename(bass, " "));
        assertEquals("Bass DI", bass.getName());
    }

    @Test
    void whatFedARemovedBusFeedsWhatItFed() {
        Strip bus = strips.addBus(bass);
        trial.routing().output(kick, bus);
        Slot slot = inserts.insert(trial.main(), 0, GAIN);
        trial.edit(() -> slot.setSidechain(bus));
        strips.remove(bus);
        assertSame(trial.main(), kick.getOutput());
        assertTrue(bass.getSends().isEmpty());
        assertSame(null, slot.getSidechain());
        trial.document().editor().undo();
        assertSame(bus, kick.getOutput());
        assertSame(bus, bass.getSends().getFirst().getTarget());
        assertSame(bus, slot.getSidechain());
    }

    @Test
    void aTrackGoesWithItsStripAndComesBackWithIt() {
        trial.routing().group("Rhythm", List.of(kick, bass));
        strips.remove(kick);
        assertEquals(1, trial.session().getTimeline().getTracks().size());
        assertEquals(List.of(bass), trial.session().getMixer().getGroups().getFirst().getMembers());
        trial.document().editor().undo();
        assertEquals(2, trial.session().getTimeline().getTracks().size());
        assertEquals(List.of(kick, bass), trial.session().getMixer().getGroups().getFirst().getMembers());
        assertThrows(Refusal.class, () -> strips.remove(trial.main()));
    }

    @Test
    void soloAloneSwitchesTheOthersOffAndAgainAllOff() {
        trial.edit(() -> kick.setSolo(true));
        strips.soloOnly(bass);
        assertTrue(bass.isSolo());
        assertFalse(kick.isSolo());
        strips.soloOnly(bass);
        assertFalse(bass.isSolo());
    }

    @Test
    void slotsAreInsertedMovedCopiedAndRemoved() {
        Slot first = inserts.insert(kick, 0, GAIN);
        Slot second = inserts.insert(kick, 1, GAIN);
        assertEquals("1.2", first.getProcessorVersion());
        assertEquals("gain", inserts.name(first), "what is not installed is called by the last part of its id");
        inserts.move(first, kick, 1);
        assertEquals(List.of(second, first), kick.getSlots());
        inserts.move(first, bass, 0);
        assertEquals(List.of(first), bass.getSlots());
        inserts.enable(first, false);
        assertFalse(inserts.copy(first, kick, 0).isEnabled());
        inserts.remove(first);
        assertTrue(bass.getSlots().isEmpty());
        trial.document().editor().undo();
        assertEquals(List.of(first), bass.getSlots());
    }
}
