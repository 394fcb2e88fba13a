package org.tonewright.device.rehearsal;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.tonewright.device.rehearsal.fault.Mark;
import org.tonewright.device.rehearsal.song.PatchList;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.synth.Band;
import org.tonewright.device.rehearsal.synth.Desk;
import org.tonewright.device.rehearsal.synth.Desk.Take;

/**
 * A song as its inputs hear it, take for take, at a sample rate: synthesised once and kept while memory lasts. The same
 * song gives the same samples, bit for bit, everywhere. What is asked for is ready; all methods are [any].
 */
public final class Rehearsal {

    private static final int KEPT = 4;
    private static final Map<Key, SoftReference<Rehearsal>> RECENT = new LinkedHashMap<>(8, 0.75f, true);

    private final List<String> inputs;
    private final long frames;
    private final long length;
    /** By input, then by take. */
    private final List<List<Played>> played;

    private record Key(Song song, double rate) {}

    /** What an input hears in a take, and where it is faulty. */
    private record Played(Sound sound, List<Mark> marks) {}

    private Rehearsal(Song song, double rate) {
        PatchList list = PatchList.of(song);
        Desk desk = new Desk(song, rate);
        inputs = list.inputs();
        frames = desk.frames();
        length = desk.length();
        played = IntStream.range(0, list.patches().size()).parallel()
                .mapToObj(patch -> takes(desk, patch)).flatMap(List::stream).toList();
    }

    /** Of each input of a patch, its takes. */
    private static List<List<Played>> takes(Desk desk, int patch) {
        List<Take> recorded = desk.record(patch);
        List<List<Played>> inputs = new ArrayList<>();
        for (int channel = 0; channel < recorded.getFirst().samples().length; channel++) {
            List<Played> takes = new ArrayList<>();
            for (int take = recorded.size() - 1; take >= 0; take--) {
                Take one = recorded.get(take);
                boolean same = !takes.isEmpty() && one == recorded.get(take + 1);
                Sound last = takes.isEmpty() ? new Sound(0) : takes.getFirst().sound();
                takes.addFirst(same ? takes.getFirst()
                        : new Played(Sound.of(one.samples()[channel], last), one.marks()));
            }
            inputs.add(List.copyOf(takes));
        }
        return inputs;
    }

    /**
     * Synthesises a song, which takes seconds, or finds it among those that were asked for last.
     *
     * @param song the song with its faults
     * @param rate frames a second
     */
    public static Rehearsal of(Song song, double rate) {
        Key key = new Key(song, rate);
        synchronized (RECENT) {
            SoftReference<Rehearsal> kept = RECENT.get(key);
            Rehearsal found = kept == null ? null : kept.get();
            if (found == null) {
                found = new Rehearsal(song, rate);
                RECENT.put(key, new SoftReference<>(found));
                if (RECENT.size() > KEPT) {
                    RECENT.remove(RECENT.keySet().iterator().next());
                }
            }
            return found;
        }
    }

    /** How long what is kept of a song is, in seconds: {@link #length}. */
    static double seconds(Song song) {
        return song.seconds() + Band.RING_SECONDS + Desk.QUIET_SECONDS;
    }

    /** The names of the inputs. */
    public List<String> inputs() {
        return inputs;
    }

    /** How many frames the song has, with what rings on. Behind it, until {@link #length}, nobody plays. */
    public long frames() {
        return frames;
    }

    /** How many frames there are, with the quiet behind the song, which goes round while the music stands. */
    public long length() {
        return length;
    }

    /**
     * What an input hears in a take.
     *
     * @param input from 0
     * @param take from 1; the last one that has a fault is followed by one without, which stays
     */
    public float[] samples(int input, int take) {
        float[] samples = new float[(int) length];
        sound(input, take).read(0, samples, 0, samples.length);
        return samples;
    }

    /** Where the faults of an input are in a take. */
    public List<Mark> marks(int input, int take) {
        return played(input, take).marks();
    }

    /** [audio] The samples of an input in a take. */
    Sound sound(int input, int take) {
        return played(input, take).sound();
    }

    private Played played(int input, int take) {
        List<Played> takes = played.get(input);
        return takes.get(Math.clamp(take, 1, takes.size()) - 1);
    }
}
