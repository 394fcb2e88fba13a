package org.tonewright.mixer.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.mixer.bounce.MixTrial;
import org.tonewright.mixer.bounce.Sounds;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Tap;

class RoutingTest {

    private final MixTrial trial;
    private final Routing routing;
    private final Strip kick;
    private final Strip bass;

    RoutingTest(@TempDir Path folder) throws IOException {
        trial = new MixTrial(folder);
        routing = trial.routing();
        kick = trial.track("Kick", Sounds.noise(10, 1));
        bass = trial.track("Bass", Sounds.noise(10, 2));
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    @Test
    void busTakesOverOutputsAndGetsSendsInOneEdit() {
        Strip bus = routing.bus("Band", List.of(kick), Map.of(bass, -12.0));
        assertEquals(StripRole.BUS, bus.getRole());
        assertSame(trial.main(), bus.getOutput());
        assertSame(bus, kick.getOutput());
        assertSame(trial.main(), bass.getOutput());
        assertSame(bus, bass.getSends().getFirst().getTarget());
        assertEquals(-12, bass.getSends().getFirst().getLevel().getValue());
        trial.document().editor().undo();
        assertSame(trial.main(), kick.getOutput());
        assertEquals(List.of("Main", "Kick", "Bass"),
                trial.session().getMixer().getStrips().stream().map(Strip::getName).toList());
        trial.document().editor().redo();
        assertSame(bus, kick.getOutput());
    }

    @Test
    void busThatIsThereIsUsed() {
        Strip bus = routing.bus("Band", List.of(kick), Map.of());
        assertSame(bus, routing.bus("Band", List.of(bass), Map.of(kick, -3.0)));
        assertSame(bus, bass.getOutput());
    }

    @Test
    void secondSendToABusSetsTheLevelOfTheFirst() {
        Strip bus = routing.bus("Hall", List.of(), Map.of(kick, -12.0));
        Send send = routing.send(kick, bus, -6, Tap.PRE);
        assertEquals(List.of(send), List.copyOf(kick.getSends()));
        assertEquals(-6, send.getLevel().getValue());
        assertEquals(Tap.PRE, send.getTap());
    }

    @Test
    void circleIsRefusedWithItsWayAndNothingChanges() {
        Strip first = routing.bus("First", List.of(kick), Map.of());
        Strip second = routing.bus("Second", List.of(first), Map.of());
        String sentence = String.valueOf(
                assertThrows(Refusal.class, () -> routing.send(second, first, -6, Tap.POST)).getMessage());
        assertTrue(sentence.contains("First") && sentence.contains("Second") && sentence.contains("circle"), sentence);
        assertEquals(0, second.getSends().size());
        assertEquals(Optional.of("Add Bus Second"), trial.document().editor().undoLabel());
    }

    @Test
    void trackIsNoBus() {
        assertThrows(Refusal.class, () -> routing.bus("Kick", List.of(bass), Map.of()));
        assertThrows(Refusal.class, () -> routing.output(bass, kick));
        assertSame(trial.main(), bass.getOutput());
    }

    @Test
    void sendAboveTwelveDecibelsIsRefused() {
        assertThrows(Refusal.class, () -> routing.bus("Hall", List.of(), Map.of(kick, 13.0)));
        assertEquals(3, trial.session().getMixer().getStrips().size());
    }

    @Test
    void misspeltStripGetsTheNearest() {
        String sentence = String.valueOf(assertThrows(Refusal.class, () -> routing.strip("Bss")).getMessage());
        assertEquals("There is no strip 'Bss'; did you mean 'Bass'?", sentence);
    }
}
