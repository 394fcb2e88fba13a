package org.tonewright.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.playback.InputChannels;
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
                "{\"tracks\": {\"a\": {\"first\": 0, \"channels\": 1000}}}"}) {
            Files.createDirectories(booth.folder.resolve("local"));
            Files.writeString(booth.folder.resolve(Routing.FILE), broken);
            assertTrue(Routing.of(booth.document).inputs(booth.session()).isEmpty());
        }
    }
}
