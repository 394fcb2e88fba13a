package org.tonewright.mastering.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.verify.Verifiers;

class TargetsTest {

    private static final Targets INSTALLED = new Targets(Studio.plain(List.of(), Verifiers.NONE).extensions());

    @Test
    void theSuppliedTargetsHaveThePublishedLevels() {
        assertLevels(-14, -1, Targets.STREAMING_ALBUM);
        assertLevels(-14, -1, "spotify");
        assertLevels(-16, -1, "apple-music");
        assertLevels(-23, -1, "ebu-r128");
        assertLevels(-24, -2, "atsc-a85");
        assertTrue(INSTALLED.named("spotify").raises());
        assertFalse(INSTALLED.named("youtube").raises());
        assertFalse(INSTALLED.named("streaming-album").notes().startsWith("%"), "the notes are a text, not its key");
    }

    @Test
    void anUnknownTargetIsAnsweredWithThoseThereAre() {
        Refusal refusal = assertThrows(Refusal.class, () -> INSTALLED.named("gramophone"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("tidal"), refusal.getMessage());
    }

    @Test
    void aLevelThatIsNoneIsLeftOutAndSpokenOfWithItsBundle() {
        for (String wrong : List.of("loud", "3", "-90", "NaN")) {
            Targets targets = new Targets(new One(Map.of("id", "x", "name", "X", "loudness", wrong, "truePeak", "-1")));
            assertEquals(List.of(), targets.all());
            assertTrue(targets.problems().getFirst().contains("org.example"), targets.problems().toString());
        }
    }

    @Test
    void whatLacksAnAttributeIsLeftOut() {
        Targets targets = new Targets(new One(Map.of("id", "x", "loudness", "-14", "truePeak", "-1")));
        assertEquals(List.of(), targets.all());
        assertTrue(targets.problems().getFirst().contains("name"), targets.problems().toString());
    }

    private static void assertLevels(double loudness, double truePeak, String id) {
        Target target = INSTALLED.named(id);
        assertEquals(loudness, target.loudness());
        assertEquals(truePeak, target.truePeak());
    }

    /** One contribution. */
    private record One(Map<String, String> attributes) implements ExtensionCatalog, Contribution {

        @Override
        public List<Point> points() {
            return List.of();
        }

        @Override
        public List<Contribution> contributions(String point) {
            return List.of(this);
        }

        @Override
        public String kind() {
            return "target";
        }

        @Override
        public String bundle() {
            return "org.example";
        }

        @Override
        public Optional<String> optional(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        @Override
        public <T> T create(Class<T> type) {
            throw new AssertionError(type);
        }
    }
}
