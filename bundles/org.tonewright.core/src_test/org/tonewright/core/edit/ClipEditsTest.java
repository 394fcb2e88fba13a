package org.tonewright.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;

class ClipEditsTest {

    private final MadeSession made;
    private final Track mono;
    private final Track stereo;
    private final Clip clip;

    ClipEditsTest(@TempDir Path temporary) throws IOException {
        made = new MadeSession(temporary.resolve("Trial"));
        mono = made.track("Mono", 1);
        stereo = made.track("Stereo", 2);
        clip = made.clip(mono, 1);
    }

    @AfterEach
    void closeSession() throws IOException {
        made.close();
    }

    @Test
    void aClipMovesInTimeAndToAnotherTrack() throws IOException {
        made.walk("Move Clip", () -> ClipEdits.move(clip, stereo.getActiveLane(), 20000));
        assertSame(stereo.getActiveLane(), clip.eContainer());
        assertEquals(new ClipPlace(20000, 4000, 1000, 8000), ClipPlace.of(clip));
        assertTrue(mono.getActiveLane().getClips().isEmpty());
    }

    @Test
    void aClipMovesNoFurtherThanTheStart() throws IOException {
        made.walk("Move Clip", () -> ClipEdits.move(clip, mono.getActiveLane(), -5));
        assertEquals(0, clip.getStart());
    }

    @Test
    void aStereoClipDoesNotFitAMonoTrack() {
        Clip wide = made.clip(stereo, 2);
        assertFalse(ClipEdits.fits(wide, mono));
        assertTrue(ClipEdits.fits(wide, stereo));
        assertTrue(ClipEdits.fits(clip, stereo));
    }

    @Test
    void trimmingTheStartLeavesTheSoundWhereItIs() throws IOException {
        made.walk("Trim Clip", () -> ClipEdits.place(clip, ClipPlace.of(clip).trimmedStart(10500)));
        assertEquals(new ClipPlace(10500, 3500, 1500, 8000), ClipPlace.of(clip));
    }

    @Test
    void trimmingEndsWhereTheMediumDoes() {
        ClipPlace place = ClipPlace.of(clip);
        assertEquals(new ClipPlace(9000, 5000, 0, 8000), place.trimmedStart(0));
        assertEquals(new ClipPlace(10000, 7000, 1000, 8000), place.trimmedEnd(99999));
        assertEquals(new ClipPlace(13999, 1, 4999, 8000), place.trimmedStart(99999));
        assertEquals(new ClipPlace(10000, 1, 1000, 8000), place.trimmedEnd(0));
        assertEquals(0, new ClipPlace(100, 10, 4000, 8000).trimmedStart(-50).start());
    }

    @Test
    void trimmingShortensFades() throws IOException {
        made.walk("Trim Clip", () -> ClipEdits.place(clip, ClipPlace.of(clip).trimmedEnd(10200)));
        assertEquals(200, clip.getFadeIn().getLength());
        assertEquals(200, clip.getFadeOut().getLength());
    }

    @Test
    void splittingGivesTwoClipsThatSoundAsOne() throws IOException {
        made.walk("Split Clip", () -> ClipEdits.split(clip, 11000));
        List<Clip> clips = mono.getActiveLane().getClips();
        assertEquals(List.of(new ClipPlace(10000, 1000, 1000, 8000), new ClipPlace(11000, 3000, 2000, 8000)),
                clips.stream().map(ClipPlace::of).toList());
        assertEquals(300, clip.getFadeIn().getLength());
        assertNull(clip.getFadeOut());
        assertNull(clips.getLast().getFadeIn());
        assertEquals(500, clips.getLast().getFadeOut().getLength());
    }

    @Test
    void splittingAtAnEdgeDoesNothing() {
        made.document.editor().edit("Split Clip",
                () -> assertEquals(Optional.empty(), ClipEdits.split(clip, 10000)));
        assertEquals(1, mono.getActiveLane().getClips().size());
    }

    @Test
    void deletingTakesAClipOutOfItsTakeToo() throws IOException {
        Session session = made.session();
        made.document.editor().edit("Add Take", () -> {
            Take take = SessionFactory.eINSTANCE.createTake();
            take.setPass(1);
            take.getClips().add(clip);
            session.getTakes().add(take);
        });
        made.walk("Delete Clip", () -> ClipEdits.delete(session, clip));
        assertTrue(mono.getActiveLane().getClips().isEmpty());
        assertTrue(session.getTakes().getFirst().getClips().isEmpty());
    }

    @Test
    void aDuplicateFollowsItsClip() throws IOException {
        made.walk("Duplicate Clip", () -> ClipEdits.duplicate(clip));
        Clip second = mono.getActiveLane().getClips().getLast();
        assertEquals(new ClipPlace(14000, 4000, 1000, 8000), ClipPlace.of(second));
        assertEquals(300, second.getFadeIn().getLength());
    }

    @Test
    void aFadeStaysWithinItsClip() throws IOException {
        made.walk("Fade In", () -> ClipEdits.fadeIn(clip, 5000));
        assertEquals(4000, clip.getFadeIn().getLength());
        made.walk("Fade Out", () -> ClipEdits.fadeOut(clip, 0));
        assertNull(clip.getFadeOut());
    }

    @Test
    void markersAndRangesAreSet() throws IOException {
        Session session = made.session();
        made.walk("Add Marker", () -> TimelineEdits.addMarker(session, 100));
        made.walk("Add Marker", () -> TimelineEdits.addMarker(session, 200));
        assertEquals("Marker 2", session.getTimeline().getMarkers().getLast().getName());
        made.walk("Set Loop", () -> TimelineEdits.loop(session, 5000, 1000));
        assertEquals(1000, session.getTimeline().getLoop().getStart());
        assertEquals(4000, session.getTimeline().getLoop().getLength());
        assertTrue(session.getTimeline().getLoop().isOn());
        made.walk("Clear Loop", () -> TimelineEdits.loop(session, 7, 7));
        assertFalse(session.getTimeline().getLoop().isOn());
    }
}
