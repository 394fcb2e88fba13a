package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Deque;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.tonewright.core.Refusal;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Marker;
import org.tonewright.model.session.Mixer;
import org.tonewright.model.session.Point;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Title;

/** All or nothing, undo and redo, and no other way in. */
final class SessionEditorTest {

    private final EditWalk<Session> walk = new EditWalk<>(FullSession.session());
    private final Session session = walk.root();
    private final Mixer mixer = session.getMixer();
    private final Strip bass = strip("Bass");

    private Strip strip(String name) {
        return mixer.getStrips().stream().filter(strip -> strip.getName().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void whatIsHeldStaysAsItIs() {
        boolean muted = bass.isMute();
        walk.walk("Set a Number", () -> bass.getLevel().setValue(-6));
        try (SessionEditor.Hold _ = walk.editor().hold("the song is being bounced")) {
            Refusal refusal = assertThrows(Refusal.class,
                    () -> walk.editor().edit("Mute Bass", () -> bass.setMute(!muted)));
            assertEquals("'Mute Bass' cannot be done now: the song is being bounced.", refusal.getMessage());
            assertThrows(Refusal.class, () -> walk.editor().undo());
            assertEquals(muted, bass.isMute());
            assertEquals(-6, bass.getLevel().getValue());
        }
        walk.walk("Mute Bass", () -> bass.setMute(!muted));
    }

    @Test
    void everyKindOfChangeIsUndoneAndDoneAgain() {
        walk.walk("Set a Number", () -> bass.getLevel().setValue(-6));
        walk.walk("Rename", () -> session.getTimeline().getTracks().getFirst().setName("Bass guitar"));
        walk.walk("Add a Strip", () -> mixer.getStrips().add(Elements.strip("Keys", StripRole.TRACK, 2)));
        walk.walk("Move a Strip", () -> mixer.getStrips().move(0, 3));
        walk.walk("Route", () -> bass.setOutput(strip("Hall")));
        walk.walk("Take a Slot out", () -> bass.getSlots().clear());
        walk.walk("Note", () -> session.getExtras().put("org.vendor.note", "loud"));
        walk.walk("Change a Note", () -> session.getExtras().put("org.vendor.note", "soft"));
        walk.walk("Drop a Note", () -> session.getExtras().removeKey("org.vendor.colour"));
        walk.walk("Inputs", () -> session.getTakes().getFirst().getInputs().set(0, "in 7"));
        walk.walk("Levels", () -> session.getTakes().getFirst().getLevels().remove(0));
        walk.walk("Remove the Fade", () -> clip().setFadeIn(null));
        walk.walk("Delete the Group", () -> EcoreUtil.delete(mixer.getGroups().getFirst()));
    }

    @Test
    void aReleaseIsEditedTheSameWay() {
        EditWalk<Release> release = new EditWalk<>(FullSession.release());
        Title title = release.root().getTitles().getFirst();
        release.walk("Gain", () -> title.setGain(-2));
        release.walk("Limiter", () -> title.getChain().getSlots().add(Elements.slot("org.vendor.limiter", "1")));
        release.walk("Flags", () -> title.getFlags().clear());
        release.walk("Indexes", () -> title.getIndexes().add(100_000L));
    }

    private Clip clip() {
        return session.getTimeline().getTracks().getFirst().getLanes().getFirst().getClips().getFirst();
    }

    @Test
    void anEditWithManyStepsIsOneStepOfUndo() {
        walk.walk("Import", () -> {
            Strip strip = Elements.strip("Guitar", StripRole.TRACK, 1);
            strip.setOutput(mixer.getMain());
            mixer.getStrips().add(strip);
            strip.getSlots().add(Elements.slot("org.vendor.amp", "1"));
            strip.getSlots().getFirst().getValues().add(Elements.value("drive", 3));
            strip.getLevel().setValue(-3);
            bass.setMute(false);
        });
        assertEquals(Optional.of("Import"), walk.editor().undoLabel());
        walk.editor().undo();
        assertEquals(Optional.empty(), walk.editor().undoLabel());
    }

    @Test
    void whatIsAddedGetsAnId() {
        Marker marker = SessionFactory.eINSTANCE.createMarker();
        Slot slot = SessionFactory.eINSTANCE.createSlot();
        slot.setProcessorId("org.vendor.amp");
        slot.getValues().add(SessionFactory.eINSTANCE.createValue());
        slot.getValues().getFirst().setKey("drive");
        walk.walk("Add", () -> {
            session.getTimeline().getMarkers().addAll(List.of(marker, SessionFactory.eINSTANCE.createMarker()));
            bass.getSlots().add(slot);
        });
        assertNotNull(marker.getId());
        assertNotNull(slot.getId());
        assertNotNull(slot.getValues().getFirst().getId());
    }

    @Test
    void anEditThatThrowsLeavesNothing() {
        String before = walk.text();
        IllegalArgumentException failure = new IllegalArgumentException("half way");
        assertSame(failure, assertThrows(IllegalArgumentException.class, () -> walk.editor().edit("Broken", () -> {
            bass.getLevel().setValue(-20);
            bass.getSlots().clear();
            mixer.getStrips().move(0, 2);
            session.getExtras().clear();
            mixer.getStrips().add(Elements.strip("Keys", StripRole.TRACK, 2));
            throw failure;
        })));
        assertEquals(before, walk.text());
        assertThrows(StackOverflowError.class, () -> walk.editor().edit("Broken", () -> {
            bass.setMute(false);
            throw new StackOverflowError();
        }));
        assertEquals(before, walk.text());
        assertEquals(Optional.empty(), walk.editor().undoLabel());
        walk.walk("Next", () -> bass.getLevel().setValue(-1));
    }

    @Test
    void anEditThatWouldBreakTheSessionIsRefusedWithASentence() {
        refused("These strips feed one another in a circle: Hall -> Hall.",
                () -> strip("Hall").setOutput(strip("Hall")));
        refused("The level of Strip 'Bass' is 13; it must be between -120 and 12.", () -> bass.getLevel().setValue(13));
        refused("'value' of Value 'level' is not a number but NaN.", () -> bass.getLevel().setValue(Double.NaN));
        refused("Strip 'Hall' is there twice.", () -> bass.setName("Hall"));
        refused("'media' of Clip 'Bass 1' is not part of this document.", () -> session.getPool().getFiles().clear());
        refused("Clip 'Bass 1' on Track 'Bass' ends at frame 96001 of 'media/Bass-001-7f2c.wav', which has 96000.",
                () -> clip().setLength(95521));
        refused("'name' of Strip 'Bass' is missing.", () -> bass.setName(null), "'name' of a Strip of a Mixer of ");
        refused("The path of MediaFile '../x.wav' leaves the folder.",
                () -> session.getPool().getFiles().getFirst().setPath("../x.wav"));
    }

    private void refused(String sentence, Runnable change) {
        refused(sentence, change, sentence);
    }

    private void refused(String label, Runnable change, String sentence) {
        String before = walk.text();
        Refusal refusal = assertThrows(Refusal.class, () -> walk.editor().edit(label, change));
        assertTrue(refusal.getMessage().startsWith(sentence), refusal.getMessage());
        assertEquals(before, walk.text());
    }

    @Test
    void aCopyWithTheSameIdsIsRefused() {
        String before = walk.text();
        Slot copy = EcoreUtil.copy(bass.getSlots().getFirst());
        Refusal refusal = assertThrows(Refusal.class,
                () -> walk.editor().edit("Paste", () -> strip("Hall").getSlots().add(copy)));
        assertTrue(refusal.getMessage().contains("an id that is there twice"), refusal.getMessage());
        assertEquals(before, walk.text());
    }

    @Test
    void anIdIsForLifeAndTheFormatIsNotForEditing() {
        assertThrows(IllegalStateException.class,
                () -> walk.editor().edit("Format", () -> session.setFormatVersion(2)));
        assertEquals(1, session.getFormatVersion());
        assertThrows(IllegalStateException.class, () -> walk.editor().edit("Id", () -> bass.setId("other")));
        assertFalse(bass.getId().equals("other"));
    }

    @Test
    void anEditWithinAnEditIsRefusedAndTheOuterOneTakenBack() {
        String before = walk.text();
        assertThrows(IllegalStateException.class, () -> walk.editor().edit("Outer", () -> {
            bass.setMute(false);
            walk.editor().edit("Inner", () -> bass.setSolo(false));
        }));
        assertThrows(IllegalStateException.class, () -> walk.editor().edit("Outer", () -> {
            bass.setMute(false);
            walk.editor().undo();
            walk.editor().edit("Inner", () -> bass.setSolo(false));
        }));
        assertEquals(before, walk.text());
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        walk.editor().edit("Nothing", () -> bass.setMute(bass.isMute()));
        assertEquals(Optional.empty(), walk.editor().undoLabel());
        assertFalse(walk.editor().isChanged());
    }

    @Test
    void aChangeOutsideOfAnEditIsTakenBackWhateverItIs() {
        Take take = session.getTakes().getFirst();
        walk.editor().edit("More", () -> {
            for (int i = 0; i < 5; i++) {
                Marker marker = SessionFactory.eINSTANCE.createMarker();
                marker.setName("M" + i);
                session.getTimeline().getMarkers().add(marker);
            }
        });
        List<Marker> markers = session.getTimeline().getMarkers();
        outside(() -> bass.getLevel().setValue(1));
        outside(() -> bass.setMute(false));
        outside(() -> bass.setOutput(null));
        outside(() -> bass.setName(null));
        outside(() -> bass.setLevel(null));
        outside(() -> bass.setLevel(Elements.value("level", 3)));
        outside(() -> mixer.getStrips().add(Elements.strip("Keys", StripRole.TRACK, 2)));
        outside(() -> mixer.getStrips().add(1, Elements.strip("Keys", StripRole.TRACK, 2)));
        outside(() -> mixer.getStrips().addAll(1, List.of(Elements.strip("A", StripRole.BUS, 2),
                Elements.strip("B", StripRole.BUS, 2))));
        outside(() -> mixer.getStrips().remove(1));
        outside(() -> mixer.getStrips().remove(bass));
        outside(() -> mixer.getStrips().removeAll(List.of(bass, mixer.getMain())));
        outside(() -> markers.removeAll(List.of(markers.get(1), markers.get(3), markers.get(4))));
        outside(() -> mixer.getStrips().clear());
        outside(() -> mixer.getStrips().move(0, 2));
        outside(() -> mixer.getStrips().move(3, 1));
        outside(() -> mixer.getStrips().set(1, Elements.strip("Keys", StripRole.TRACK, 2)));
        outside(() -> mixer.eUnset(mixer.eClass().getEStructuralFeature("strips")));
        outside(() -> take.getInputs().add("x"));
        outside(() -> take.getInputs().remove(0));
        outside(() -> take.getInputs().clear());
        outside(() -> take.getLevels().set(1, 4.0));
        outside(() -> take.getLevels().addAll(List.of(1.0, 2.0)));
        outside(() -> take.getClips().clear());
        outside(() -> session.getExtras().put("org.vendor.colour", "red"));
        outside(() -> session.getExtras().put("org.vendor.new", "red"));
        outside(() -> session.getExtras().removeKey("org.vendor.colour"));
        outside(() -> session.getExtras().clear());
        outside(() -> session.setTimeline(null));
        outside(() -> strip("Hall").getSlots().addAll(bass.getSlots()));
        outside(() -> strip("Hall").getSlots().add(bass.getSlots().getFirst()));
        outside(() -> strip("Hall").setLevel(bass.getLevel()));
        outside(() -> EcoreUtil.delete(bass));
        assertEquals(Optional.of("More"), walk.editor().undoLabel());
        assertEquals("#102030", session.getExtras().get("org.vendor.colour"));
        walk.walk("Still works", () -> bass.setMute(false));
    }

    private void outside(Runnable change) {
        String before = walk.text();
        IllegalStateException refused = assertThrows(IllegalStateException.class, change::run);
        assertTrue(refused.getMessage().startsWith("A document changes only within"), refused.getMessage());
        assertEquals(before, walk.text());
    }

    @Test
    void whatWasAddedIsWatchedAndWhatWasRemovedIsNot() {
        Strip keys = Elements.strip("Keys", StripRole.TRACK, 2);
        walk.editor().edit("Add", () -> mixer.getStrips().add(keys));
        outside(() -> keys.setName("Organ"));
        walk.editor().edit("Remove", () -> mixer.getStrips().remove(keys));
        keys.setMute(true);
        assertTrue(keys.isMute());
    }

    @Test
    void listenersHearOfEveryEditAfterItIsWhole() {
        List<String> heard = new ArrayList<>();
        EditListener listener = edit -> heard
                .add(edit.direction() + " " + edit.label() + " " + edit.changes().size() + " "
                        + bass.getLevel().getValue());
        walk.editor().addListener(listener);
        walk.editor().edit("Level", () -> {
            bass.getLevel().setValue(-7);
            bass.setMute(false);
        });
        walk.editor().undo();
        walk.editor().redo();
        assertThrows(Refusal.class, () -> walk.editor().edit("Loud", () -> bass.getLevel().setValue(40)));
        walk.editor().removeListener(listener);
        walk.editor().undo();
        assertEquals(List.of("DONE Level 2 -7.0", "UNDONE Level 2 0.0", "REDONE Level 2 -7.0"), heard);
    }

    @Test
    void savedStateIsKnownAcrossUndo() {
        walk.editor().edit("Level", () -> bass.getLevel().setValue(-7));
        assertTrue(walk.editor().isChanged());
        walk.editor().saved();
        assertFalse(walk.editor().isChanged());
        walk.editor().undo();
        assertTrue(walk.editor().isChanged());
        walk.editor().redo();
        assertFalse(walk.editor().isChanged());
    }

    @Test
    void aLongWalkOfRandomEditsGoesBackAndForthToTheSameBytes() {
        Random random = new Random(7);
        List<Consumer<Integer>> kinds = kinds();
        Deque<String> before = new ArrayDeque<>();
        Deque<String> after = new ArrayDeque<>();
        for (int i = 0; i < 400; i++) {
            String now = walk.text();
            int choice = random.nextInt(10);
            if (choice < 6) {
                int number = i;
                walk.editor().edit("Edit " + i, () -> {
                    for (int k = 0; k <= random.nextInt(3); k++) {
                        kinds.get(random.nextInt(kinds.size())).accept(number * 10 + k);
                    }
                });
                if (!walk.text().equals(now)) {
                    before.push(now);
                    after.clear();
                } else if (walk.editor().undoLabel().equals(Optional.of("Edit " + i))) {
                    before.push(now);
                    after.clear();
                }
            } else if (choice < 8 && !before.isEmpty()) {
                walk.editor().undo();
                assertEquals(before.pop(), walk.text());
                after.push(now);
            } else if (!after.isEmpty()) {
                walk.editor().redo();
                assertEquals(after.pop(), walk.text());
                before.push(now);
            }
        }
        assertTrue(before.size() > 50, "the walk went nowhere");
        assertEquals(List.of(), DocumentCheck.problems(session));
        while (!before.isEmpty()) {
            walk.editor().undo();
            assertEquals(before.pop(), walk.text());
        }
    }

    private List<Consumer<Integer>> kinds() {
        List<Marker> markers = session.getTimeline().getMarkers();
        return List.of(i -> bass.getLevel().setValue(-(i % 100)), i -> bass.setMute(i % 2 == 0),
                i -> mixer.getStrips().add(i % mixer.getStrips().size(),
                        Elements.strip("Strip " + i, StripRole.BUS, 2)),
                i -> mixer.getStrips().move(i % mixer.getStrips().size(), (i / 3) % mixer.getStrips().size()),
                i -> mixer.getStrips().removeIf(strip -> strip.getName().equals("Strip " + i / 2)),
                i -> bass.setOutput(i % 2 == 0 ? mixer.getMain() : strip("Hall")),
                i -> session.getExtras().put("org.vendor." + i % 5, "text " + i),
                i -> session.getExtras().removeKey("org.vendor." + i % 5), i -> {
                    Marker marker = SessionFactory.eINSTANCE.createMarker();
                    marker.setAt(i);
                    markers.add(marker);
                }, i -> {
                    if (markers.size() > 3) {
                        markers.removeAll(List.of(markers.get(1), markers.get(i % markers.size())));
                    }
                }, i -> session.getTakes().getFirst().getInputs().add(0, "in " + i),
                i -> bass.getSends().forEach(send -> send.getLevel().setValue(-i % 60)));
    }

    @Test
    void twentyThousandObjectsAreEditedWhole() {
        Lane lane = session.getTimeline().getTracks().getFirst().getLanes().getFirst();
        walk.editor().edit("Many", () -> {
            for (int i = 0; i < 10_000; i++) {
                Clip copy = SessionFactory.eINSTANCE.createClip();
                copy.setStart(i * 100L);
                copy.setLength(100);
                copy.setMedia(session.getPool().getFiles().getFirst());
                lane.getClips().add(copy);
                Point point = SessionFactory.eINSTANCE.createPoint();
                point.setAt(10_000 + i);
                point.setValue(-20);
                bass.getSlots().getFirst().getValues().getFirst().getCurve().getPoints().add(point);
            }
        });
        walk.walk("One", () -> lane.getClips().get(5000).setGain(-3));
        assertEquals(List.of(), DocumentCheck.problems(session));
        walk.editor().undo();
        walk.editor().undo();
        assertEquals(1, lane.getClips().size());
    }
}
