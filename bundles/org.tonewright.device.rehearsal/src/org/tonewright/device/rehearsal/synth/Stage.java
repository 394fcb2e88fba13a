package org.tonewright.device.rehearsal.synth;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.tonewright.device.rehearsal.song.Patch;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;
import org.tonewright.device.rehearsal.synth.Room.Microphone;
import org.tonewright.device.rehearsal.synth.Room.Place;
import org.tonewright.dsp.level.Ramp;

/** Where players and microphones stand, and what these hear. */
public final class Stage {

    private static final Place KICK = new Place(3.1, 1.5, 0.4);
    private static final Place SNARE = new Place(2.9, 1.95, 0.75);
    private static final Place HAT = new Place(2.55, 1.9, 1.0);
    private static final Place AMPLIFIER = new Place(5.2, 3.2, 0.5);
    private static final Place SINGER = new Place(2.2, 3.3, 1.6);
    /** A pair that stands close together and looks to both sides, so that it is in phase whoever plays. */
    private static final List<Microphone> OVERHEADS = List.of(
            new Microphone(new Place(3.00, 1.8, 1.9), -0.8660254037844386, 0, -0.5),
            new Microphone(new Place(3.06, 1.8, 1.9), 0.8660254037844386, 0, -0.5));
    private static final Microphone FAR = new Microphone(new Place(3.6, 4.2, 1.4));
    /** How near a close microphone is, in metres. */
    private static final double NEAR = 0.15;

    private static final double COUPLING_HERTZ = 10;

    private final double sampleRate;
    private final Room room;

    /**
     * @param song in whose room they stand
     * @param sampleRate frames a second
     */
    public Stage(Song song, double sampleRate) {
        this.sampleRate = sampleRate;
        room = new Room(sampleRate, song.room().decay());
    }

    /**
     * What a patch hears, without noise and before any preamp.
     *
     * @param patch the patch
     * @param sources what its parts play, by part: one array a channel
     * @param frames how many frames are heard; what is played is as long at most
     * @return one array a channel
     */
    public float[][] hear(Patch patch, Map<Part, float[][]> sources, int frames) {
        float[][] heard = new float[patch.channels()][frames];
        float[] together = new float[frames];
        for (Part part : patch.hears()) {
            float[][] source = sources.getOrDefault(part, new float[0][]);
            if (patch.pickup() == Patch.Pickup.LINE) {
                for (int channel = 0; channel < source.length; channel++) {
                    System.arraycopy(source[channel], 0, heard[channel], 0, source[channel].length);
                }
            } else if (source.length > 0) {
                float[] whole = Arrays.copyOf(source[0], frames);
                List<Microphone> microphones = microphones(patch, part);
                for (int channel = 0; channel < heard.length; channel++) {
                    room.hear(whole, place(part), microphones.get(channel), heard[channel]);
                }
                Ramp.add(whole, 0, together, 0, frames);
            }
        }
        if (patch.pickup() != Patch.Pickup.LINE) {
            room.linger(together, heard);
        }
        for (float[] channel : heard) {
            couple(channel);
        }
        return heard;
    }

    /** Transformer and capacitors let nothing through that stands still: a high-pass of one pole. */
    private void couple(float[] samples) {
        double share = 1 - StrictMath.exp(-2 * StrictMath.PI * COUPLING_HERTZ / sampleRate);
        double still = 0;
        for (int i = 0; i < samples.length; i++) {
            still += share * (samples[i] - still);
            samples[i] -= (float) still;
            if (Math.abs(still) < 1e-15) {
                still = 0;
            }
        }
    }

    private static List<Microphone> microphones(Patch patch, Part part) {
        return switch (patch.pickup()) {
        case LINE -> List.of();
        case CLOSE -> List
                .of(new Microphone(new Place(place(part).x(), place(part).y() + NEAR, place(part).z())));
        case ABOVE -> OVERHEADS;
        case FAR -> List.of(FAR);
        };
    }

    private static Place place(Part part) {
        return switch (part) {
        case KICK -> KICK;
        case SNARE -> SNARE;
        case HAT -> HAT;
        case LEAD -> SINGER;
        case BASS, KEYS, PAD, GUITAR -> AMPLIFIER;
        };
    }
}
