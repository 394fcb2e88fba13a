package org.tonewright.mastering.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.mastering.master.ReleaseTrial;
import org.tonewright.mastering.master.Tones;
import org.tonewright.mastering.playback.PlaybackVerdict.Rating;
import org.tonewright.media.SampleType;

class PlaybackSystemsTest {

    private static final int RATE = ReleaseTrial.RATE;
    private static final int LENGTH = 4 * RATE;
    private static final PlaybackSystems INSTALLED = new PlaybackSystems(ReleaseTrial.STUDIO.extensions());

    @TempDir
    private Path folder = Path.of("");

    private Sound sound(String name, float[]... channels) throws IOException {
        return Sound.of(name, ReleaseTrial.write(folder.resolve(name + ".wav"), RATE, SampleType.FLOAT_32, channels),
                ReleaseTrial.STUDIO.formats().all());
    }

    private static Listened listen(Sound title, Sound... parts) throws IOException {
        return new Listening(INSTALLED.all(), Optional.empty()).listen(title, List.of(parts), Progress.NONE);
    }

    private static PlaybackVerdict on(String system, Listened heard) {
        return heard.places().stream().filter(place -> place.id().endsWith("." + system)).findFirst().orElseThrow()
                .verdict();
    }

    private static float[] sum(float[] first, float[] second) {
        float[] sum = new float[first.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = first[i] + second[i];
        }
        return sum;
    }

    private static float[] opposite(float[] samples) {
        float[] turned = new float[samples.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = -samples[i];
        }
        return turned;
    }

    @Test
    void theSuppliedSystemsCanBeMade() {
        assertEquals(List.of(), INSTALLED.problems());
        assertEquals(List.of("Phone", "Laptop", "Club", "FM radio"),
                INSTALLED.all().stream().map(PlaybackSystems.Installed::name).toList());
        INSTALLED.all().forEach(PlaybackSystems.Installed::create);
    }

    @Test
    void aVoiceIsNoQuieterOnAPhone() throws IOException {
        float[] voice = Tones.sine(LENGTH, 1000, 0.1);
        PlaybackVerdict verdict = on("phone", listen(sound("Voice", voice, voice)));
        assertEquals(0, verdict.lost().orElseThrow(), 0.05, "4 x 6 dB an octave at 250 Hz takes 0.02 dB off 1 kHz");
        assertEquals(Rating.GOOD, verdict.rating());
    }

    @Test
    void theBassLosesTheFilterOfThePhoneAgainstTheRest() throws IOException {
        float[] voice = Tones.sine(LENGTH, 1000, 0.1);
        float[] bass = Tones.sine(LENGTH, 125, 0.02);
        float[] mix = sum(voice, bass);
        Listened heard = listen(sound("Mix", mix, mix), sound("Voice", voice, voice), sound("Bass", bass, bass));
        PlaybackVerdict verdict = on("phone", heard);
        assertEquals("Bass", verdict.suffers().orElseThrow().part());
        // |H|^2 = 1 / (1 + (250/125)^8): 24.1 dB; the mix, nearly all voice, loses 0.1 to 0.2 dB.
        assertEquals(24.1, verdict.suffers().orElseThrow().decibels(), 0.3);
        assertEquals(Rating.MIND, verdict.rating());
        assertTrue(verdict.text().contains("Bass loses most, 24 dB against the rest"), verdict.text());
        // 175 Hz on the laptop: 1 + (175/125)^8 = 15.8, 12 dB.
        assertEquals(12.0, on("laptop", heard).suffers().orElseThrow().decibels(), 0.3);
    }

    @Test
    void theLeadComesForwardWhereTheBassGoes() throws IOException {
        float[] voice = Tones.sine(LENGTH, 1000, 0.1);
        float[] bass = Tones.sine(LENGTH, 60, 0.2);
        float[] mix = sum(voice, bass);
        PlaybackVerdict verdict = on("phone",
                listen(sound("Mix", mix, mix), sound("Voice", voice, voice), sound("Bass", bass, bass)));
        // K-weighting takes 3.6 dB off 60 Hz against 1 kHz: of powers of 1 and 4 x 0.44 the 1 is left, 4.4 dB less.
        assertEquals(4.4, verdict.lost().orElseThrow(), 0.1);
        assertTrue(verdict.text().contains("Voice comes forward by 4.4 dB."), verdict.text());
    }

    @Test
    void aPadOutOfPhaseVanishesInOneChannel() throws IOException {
        float[] pad = Tones.sine(LENGTH, 440, 0.1);
        float[] voice = Tones.sine(LENGTH, 1000, 0.1);
        Listened heard = listen(sound("Mix", sum(voice, pad), sum(voice, opposite(pad))),
                sound("Voice", voice, voice), sound("Pad", pad, opposite(pad)));
        PlaybackVerdict verdict = on("phone", heard);
        assertEquals("Pad", verdict.suffers().orElseThrow().part());
        assertEquals(Heard.ALL, verdict.suffers().orElseThrow().decibels());
        assertTrue(verdict.text().contains("Pad is not heard at all"), verdict.text());
        PlaybackVerdict alone = on("phone", listen(sound("Alone", pad, opposite(pad))));
        assertEquals(Rating.SUFFERS, alone.rating());
        assertTrue(alone.text().contains("In one channel it loses all"), alone.text());
    }

    @Test
    void unlikeChannelsLoseThreeDecibelsInOne() throws IOException {
        PlaybackVerdict verdict = on("phone",
                listen(sound("Wide", Tones.noise(LENGTH, 0.1, 1), Tones.noise(LENGTH, 0.1, 2))));
        // Half of the power of two unlike channels is in their mean; 176 400 samples leave an uncertainty of 0.02 dB.
        assertEquals(3, verdict.lost().orElseThrow(), 0.1);
        assertTrue(verdict.text().contains("In one channel it loses 3.0 dB."), verdict.text());
    }

    @Test
    void aLaptopHalvesWhatDiffers() throws IOException {
        float[] side = Tones.sine(LENGTH, 2000, 0.1);
        PlaybackVerdict verdict = on("laptop", listen(sound("Side", side, opposite(side))));
        assertEquals(6.02, verdict.lost().orElseThrow(), 0.05, "half of the amplitude");
    }

    @Test
    void aClubLosesABassThatIsOpposite() throws IOException {
        float[] bass = Tones.sine(LENGTH, 60, 0.3);
        float[] voice = Tones.sine(LENGTH, 1000, 0.05);
        PlaybackVerdict good = on("club", listen(sound("Good", sum(voice, bass), sum(voice, bass))));
        assertEquals(Rating.GOOD, good.rating(), good.text());
        assertTrue(good.text().contains("Below 120 Hz lies 97 % of its power"), good.text());
        PlaybackVerdict bad = on("club", listen(sound("Bad", sum(voice, bass), sum(voice, opposite(bass))),
                sound("Bass", bass, opposite(bass))));
        assertEquals(Rating.SUFFERS, bad.rating(), bad.text());
        assertEquals("Bass", bad.suffers().orElseThrow().part());
    }

    @Test
    void littleBassIsMindedInAClub() throws IOException {
        float[] voice = Tones.sine(LENGTH, 1000, 0.1);
        PlaybackVerdict verdict = on("club", listen(sound("Voice", voice, voice)));
        assertEquals(Rating.MIND, verdict.rating());
    }

    @Test
    void oneChannelCountsForBoth() throws IOException {
        float[] voice = Tones.sine(LENGTH, 1000, 0.1);
        assertEquals(listen(sound("Two", voice, voice)).integrated(), listen(sound("One", voice)).integrated());
    }

    @Test
    void silenceIsSilentEverywhere() throws IOException {
        float[] nothing = new float[LENGTH];
        Listened heard = listen(sound("Silence", nothing, nothing));
        assertTrue(heard.integrated().isEmpty());
        heard.places().forEach(place -> assertEquals("It is silent.", place.verdict().text(), place.name()));
    }

    @Test
    void theSameSoundIsJudgedTheSame() throws IOException {
        Sound noise = sound("Noise", Tones.noise(LENGTH, 0.3, 3), Tones.noise(LENGTH, 0.3, 4));
        assertEquals(listen(noise), listen(noise));
    }

    @Test
    void loudnessIsToldTwiceASecond() throws IOException {
        float[] voice = Tones.sine(LENGTH, 997, 0.1);
        Listened heard = listen(sound("Voice", voice, voice));
        assertEquals(8, heard.loudness().size());
        assertEquals(-20, heard.loudness().getLast(), 0.02, "997 Hz at -20 dBFS in both channels: -20 LUFS");
        assertEquals(OptionalDouble.of(4), OptionalDouble.of(heard.seconds()));
    }
}
