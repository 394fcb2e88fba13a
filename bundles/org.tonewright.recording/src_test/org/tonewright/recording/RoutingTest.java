package org.tonewright.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.playback.OpenDevice;
import org.tonewright.model.session.Track;

class RoutingTest {

    private final Booth booth;

    RoutingTest(@TempDir Path temporary) throws IOException {
        booth = new Booth(temporary);
    }

    @AfterEach
    void close() throws IOException {
        booth.close();
    }

    @Test
    void armedTracksTakeTheInputsThatNobodyHas() {
        Track keys = booth.armed("Keys", 2);
        Track voice = booth.armed("Voice", 1);
        Track bass = booth.armed("Bass", 1);
        booth.recorder.routing().route(voice, new InputChannels(0, 1));
        assertEquals(Map.of(keys, new InputChannels(1, 2), voice, new InputChannels(0, 1), bass,
                new InputChannels(3, 1)), booth.recorder.routing().inputs(booth.session()));
    }

    @Test
    void trackThatDoesNotListenHasNoInput() {
        Track voice = booth.armed("Voice", 1);
        booth.document.editor().edit("Disarm", () -> voice.setArmed(false));
        assertEquals(Map.of(), booth.recorder.routing().inputs(booth.session()));
    }

    @Test
    void routingIsKeptWithThisMachine() throws IOException {
        Track voice = booth.armed("Voice", 1);
        booth.recorder.routing().route(voice, new InputChannels(2, 1));
        booth.recorder.routing().correct(17);
        booth.recorder.routed();
        Routing again = Routing.of(booth.document);
        assertEquals(new InputChannels(2, 1), again.chosen(voice).orElseThrow());
        assertEquals(17, again.correction());
    }

    @Test
    void brokenFileRoutesNothing() throws IOException {
        for (String broken : new String[] {"", "{", "[]", "{\"tracks\": 7}", "{\"tracks\": {\"a\": {\"first\": -1}}}",
                "{\"tracks\": {\"a\": {\"first\": 0, \"channels\": 1000}}}",
                "{\"tracks\": {\"a\": {\"first\": 2147483647, \"channels\": 2}}}",
                "{\"tracks\": {\"a\": null}}", "{\"correction\": 5, \"tracks\": {\"a\": {\"first\": \"one\"}}}",
                "[".repeat(100_000), "{\"correction\": 1e99999999999}"}) {
            assertRoutesNothing(broken.getBytes(StandardCharsets.UTF_8));
        }
        assertRoutesNothing("{\"tracks\": {\"\u00e9\": {\"first\": 0}}}".getBytes(StandardCharsets.ISO_8859_1));
    }

    private void assertRoutesNothing(byte[] broken) throws IOException {
        Files.createDirectories(booth.folder.resolve("local"));
        Files.write(booth.folder.resolve(Routing.FILE), broken);
        Routing routing = Routing.of(booth.document);
        assertTrue(routing.inputs(booth.session()).isEmpty());
        assertEquals(0, routing.correction());
    }

    @Test
    void inputsThatADeviceLacksAreNamed() throws IOException {
        Track voice = booth.armed("Voice", 2);
        OpenDevice device = new OpenDevice("a:b", "B", 48000, 64, 4, 2);
        Routing routing = booth.recorder.routing();
        routing.requireInputs(voice, device);
        routing.route(voice, new InputChannels(2, 2));
        routing.requireInputs(voice, device);
        routing.route(voice, new InputChannels(3, 2));
        assertEquals("Input 5 is routed to 'Voice', but the device 'a:b' has 4 inputs.",
                assertThrows(Refusal.class, () -> routing.requireInputs(voice, device)).getMessage());
    }
}
