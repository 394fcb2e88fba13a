package org.tonewright.core.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;

/**
 * Kick and Bass feed the Band bus, which feeds Main; Voice feeds Main; Bass and Voice also send to the Hall, which
 * feeds Main.
 */
class AudibilityTest {

    private final Song song = new Song();
    private final Strip kick = song.track("Kick", 1);
    private final Strip bass = song.track("Bass", 1);
    private final Strip voice = song.track("Voice", 1);
    private final Strip band = song.bus("Band");
    private final Strip hall = song.bus("Hall");
    private final Send voiceToHall = Song.send(voice, hall, Tap.POST);

    AudibilityTest() {
        kick.setOutput(band);
        bass.setOutput(band);
        Song.send(bass, hall, Tap.POST);
    }

    /**
     * The open ways in the order kick-band, bass-band, bass-hall, voice-main, voice-hall, band-main, hall-main, main.
     */
    private String open() {
        Audibility audibility = Audibility.of(song.session.getMixer());
        boolean[] ways = {audibility.isOpen(kick, band), audibility.isOpen(bass, band), audibility.isOpen(bass, hall),
                audibility.isOpen(voice, song.main), audibility.isOpen(voice, hall), audibility.isOpen(band, song.main),
                audibility.isOpen(hall, song.main), audibility.isOpen(song.main)};
        StringBuilder text = new StringBuilder();
        for (boolean way : ways) {
            text.append(way ? 'x' : '-');
        }
        return text.toString();
    }

    @Test
    void withoutSoloEveryWayIsOpen() {
        assertEquals("xxxxxxxx", open());
    }

    @Test
    void soloedTrackIsHeardThroughItsBusAndItsReverb() {
        bass.setSolo(true);
        assertEquals("-xx--xxx", open());
    }

    @Test
    void soloedBusKeepsWhatFeedsIt() {
        band.setSolo(true);
        assertEquals("xx---x-x", open());
    }

    @Test
    void soloedReverbIsHeardWithoutTheDrySound() {
        hall.setSolo(true);
        assertEquals("--x-x-xx", open());
    }

    @Test
    void twoSolosAddUp() {
        kick.setSolo(true);
        voice.setSolo(true);
        assertEquals("x--xxxxx", open());
    }

    @Test
    void soloOfTheMainStripShutsNothing() {
        song.main.setSolo(true);
        assertEquals("xxxxxxxx", open());
    }

    @Test
    void disabledSendCarriesNoSolo() {
        voice.setSolo(true);
        voiceToHall.setEnabled(false);
        Audibility audibility = Audibility.of(song.session.getMixer());
        assertFalse(audibility.isOpen(hall, song.main));
        assertTrue(audibility.isOpen(voice, song.main));
    }
}
