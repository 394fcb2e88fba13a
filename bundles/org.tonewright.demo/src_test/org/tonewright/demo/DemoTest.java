package org.tonewright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.ClassPathExtensions;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.demo.mix.MixSheet;
import org.tonewright.device.rehearsal.song.SongReader;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.verify.DeliveryVerifier;
import org.tonewright.processor.ProcessorFactory;

/** The whole way with two songs of a few bars. */
class DemoTest {

    private static final String SONG = """
            title: %s
            key: C major
            tempo: 120
            seed: 5
            section: all
            intensity: %s
            chords: C G C
            kick:   X.......X.......
            bass:   1-----1-5-------
            keys:   c-------c-------
            form: all
            """;
    private static final String MIX = """
            # all kinds of steps
            set strip/Bass/level=-6
            insert Bass compressor threshold=-24 ratio=4
            insert Kick eq band1.on=on band1.frequency=28
            bus Hall
            insert Hall reverb decay=0.6 mix=1
            send Keys Hall -12
            """;

    @Test
    void theWholeWayIsVerifiedAndTheMastersAreTheSameForAnyNumberOfThreads(@TempDir Path folder) throws IOException {
        Story one = run(folder.resolve("one"), 1);
        Story two = run(folder.resolve("two"), 2);
        assertEquals(List.of(), one.deliveries().stream().flatMap(delivery -> delivery.results().stream())
                .filter(result -> !result.held()).map(RuleResult::message).toList());
        assertTrue(one.verified());
        assertEquals(one.release().titles().stream().map(MasteredTitle::sha256).toList(),
                two.release().titles().stream().map(MasteredTitle::sha256).toList());
        String page = Files.readString(folder.resolve("one").resolve(Demo.REPORT));
        assertTrue(page.contains("Loud one") && page.contains("Hall -12 dB") && page.contains("verified"));
        assertFalse(page.contains("http:") || page.contains("https:") || page.contains("src=") || page.contains("url("),
                "the page refers to nothing outside itself");
    }

    private static Story run(Path folder, int threads) throws IOException {
        List<DemoSong> songs = List.of(song("Loud one", "1"), song("Quiet one", "0.3"));
        return new Demo(studio(), threads, songs).run(folder, _ -> Progress.NONE);
    }

    private static DemoSong song(String title, String intensity) {
        return new DemoSong(SongReader.read(SONG.formatted(title, intensity)), MixSheet.read(MIX));
    }

    private static Studio studio() {
        List<ProcessorFactory> processors = new ClassPathExtensions(DemoTest.class.getClassLoader())
                .contributions("org.tonewright.core.processors").stream()
                .filter(contribution -> contribution.kind().equals("processor"))
                .map((Contribution contribution) -> contribution.create(ProcessorFactory.class)).toList();
        return Studio.plain(processors, new Verifiers() {
            @Override
            public List<Verifier> handling(Path path) {
                return List.of(new DeliveryVerifier());
            }

            @Override
            public List<String> names() {
                return List.of("Delivery");
            }
        });
    }
}
