package org.tonewright.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Refusal;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.engine.device.Silent;

class BackendRegistryTest {

    private final RegistryTrial trial = new RegistryTrial("backends");
    private final BackendRegistry backends = new BackendRegistry(trial.registry(), "linux", trial.problems()::add);

    private void add(String id, String className, String attributes) {
        trial.add("org.vendor", "<extension point='org.tonewright.core.backends'><backend id='" + id + "' name='" + id
                + "' class='" + className + "' " + attributes + "/></extension>");
    }

    @Test
    void deviceIsNamedByBackendAndName() {
        add("silent", Silent.class.getName(), "");
        List<String> ids = backends.devices().stream().map(AudioDevices.Entry::id).toList();
        assertEquals(List.of("silent:clock", "silent:driven"), ids);
        assertEquals("driven", backends.named("silent:driven").id());
        assertEquals("clock", backends.named("silent:").id(), "without a name the first");
    }

    @Test
    void backendOfAnotherSystemIsLeftOut() {
        add("silent", Silent.class.getName(), "os='macosx, win32'");
        assertEquals(List.of(), backends.devices());
    }

    @Test
    void backendThatCannotBeMadeHarmsNoOther() {
        add("broken", "there.is.NoSuchClass", "");
        add("silent", Silent.class.getName(), "os='linux'");
        assertEquals(2, backends.devices().size());
        assertTrue(trial.problems().getFirst().contains("there.is.NoSuchClass"), trial.problems().toString());
    }

    @Test
    void unknownDeviceIsRefusedWithASentence() {
        add("silent", Silent.class.getName(), "");
        for (String wrong : List.of("silent", "jack:default", "silent:loud")) {
            assertThrows(Refusal.class, () -> backends.named(wrong), wrong);
        }
    }
}
