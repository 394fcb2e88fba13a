package org.tonewright.core.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.journal.Witnesses;
import org.tonewright.core.session.BouncedFiles;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Session;

/** From a delivery back into the session it was bounced from. */
final class TrailTest {

    private final Studio studio = Studio.plain(List.of(), Verifiers.NONE);
    private final Path song;
    private final Path delivery;
    private final Path mix;
    private final Path stem;

    TrailTest(@TempDir Path temporary) {
        song = temporary.resolve("song");
        delivery = temporary.resolve("delivery");
        mix = song.resolve("renders/mix.wav");
        stem = song.resolve("renders/stems/Bass.wav");
    }

    @BeforeEach
    void deliver() throws IOException {
        Files.createDirectories(delivery);
        try (OpenDocument<Session> document = studio.sessions().createSession(song, SessionSpec.named("Song"))) {
            Files.createDirectories(stem.getParent());
            Files.writeString(mix, "all of it");
            Files.writeString(stem, "a part of it");
            JournalEntry bounce = document.journal().append(Deed.of(Deed.BOUNCE)
                    .made("renders/mix.wav", Sha256.of(mix)).made("renders/stems/Bass.wav", Sha256.of(stem)));
            Journal release = new Journal(delivery.resolveSibling("release.jsonl"), true);
            JournalEntry delivered = release.append(Deed.of(Deed.DELIVERY)
                    .from(Origin.madeBy(bounce, "renders/mix.wav", Sha256.of(mix))));
            Witnesses witnesses = new Witnesses();
            witnesses.add(BouncedFiles.label("Song", document.root()), document.journal());
            witnesses.add("Release", release);
            witnesses.evidence(delivered).write(delivery.resolve(Evidence.FILE));
        }
    }

    private List<String> broken() throws IOException {
        List<String> broken = new ArrayList<>();
        new Trail(studio.sessions(), List.of(song)).walk(delivery, rule -> {
            if (!rule.held()) {
                broken.add(rule.rule());
            }
        }, Progress.NONE);
        return broken;
    }

    @Test
    void aSessionThatIsAsItWasIsFollowed() throws IOException {
        List<RuleResult> rules = new ArrayList<>();
        new Trail(studio.sessions(), List.of(song)).walk(delivery, rules::add, Progress.NONE);
        assertEquals(List.of("trail.folder", "trail.journal"), rules.stream().map(RuleResult::rule).toList(),
                "the release is not at hand, the session is");
        assertEquals(List.of(), broken());
    }

    @Test
    void aBounceThatTheDeliveryWasMadeFromMustBeThere() throws IOException {
        Files.delete(mix);
        assertEquals(List.of("trail.sha256", "trail.first"), broken());
    }

    @Test
    void aStemThatNothingWasMadeFromMayBeDeletedButNotChanged() throws IOException {
        Files.writeString(stem, "another part");
        assertEquals(List.of("trail.sha256", "trail.first"), broken());
        Files.delete(stem);
        assertEquals(List.of(), broken());
    }
}
