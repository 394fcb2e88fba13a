package org.tonewright.device.rehearsal.random;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.tonewright.device.rehearsal.song.Chord;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;
import org.tonewright.device.rehearsal.song.SongReader;

/**
 * An arrangement at random: 60 to 180 quarter notes a minute, any major or minor key, one or two sections of four or
 * eight bars in a form of 8 to 16 bars and at most 32 seconds (but for eight bars of any tempo), three to eight parts,
 * sparse or dense, a spread of 3 ms to 14 ms, a dry or a live room. All is in order in it: who plays together plays in
 * harmony, and nobody is faulty.
 *
 * @param text the arrangement as a file has it, which {@link SongReader} reads
 * @param song the same as a song
 * @param peak how loud the loudest sample of each part is to be recorded, -30 to -6 dBFS
 * @param noise how loud the noise of each input is, -90 to -66 dBFS (RMS) and at least 66 dB below the part's peak
 */
public record RandomSong(String text, Song song, Map<Part, Double> peak, Map<Part, Double> noise) {

    private static final double LONGEST_SECONDS = 32;

    /** The arrangement of a seed; the same seed gives the same one. */
    public static RandomSong of(long seed) {
        // neighbouring seeds begin alike without the first number thrown away
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextLong();
        String text = write(seed, random);
        Map<Part, Double> peak = new EnumMap<>(Part.class);
        Map<Part, Double> noise = new EnumMap<>(Part.class);
        Song song = SongReader.read(text);
        for (Part part : Part.values()) {
            double loud = Math.rint(-30 + 24 * random.nextDouble());
            peak.put(part, loud);
            noise.put(part, Math.min(loud - 66, song.room().noise()));
        }
        return new RandomSong(text, song, Map.copyOf(peak), Map.copyOf(noise));
    }

    private static String write(long seed, Random random) {
        Harmony harmony = new Harmony(random);
        double tempo = 60 + random.nextInt(241) / 2.0;
        StringBuilder text = new StringBuilder();
        text.append("title: Seed ").append(seed).append('\n');
        text.append("key: ").append(harmony.key()).append('\n');
        text.append(String.format(Locale.ROOT, "tempo: %.1f%n", tempo).replace("\r", ""));
        text.append("seed: ").append(Math.floorMod(seed, 1_000_000_000L)).append('\n');
        text.append("spread: ").append(3 + random.nextInt(12)).append('\n');
        text.append(String.format(Locale.ROOT, "room: %.2f", 0.15 + 0.6 * random.nextDouble())).append('\n');
        text.append("noise: ").append(-90 + random.nextInt(25)).append('\n');
        Set<Part> parts = parts(random);
        int bars = random.nextInt(3) == 0 && seconds(16, tempo) <= LONGEST_SECONDS ? 8 : 4;
        section("verse", 0.35 + 0.3 * random.nextDouble(), bars, parts, harmony, random, text);
        section("chorus", 0.6 + 0.35 * random.nextDouble(), bars, parts, harmony, random, text);
        List<String> forms = forms(bars, tempo);
        text.append("\nform: ").append(forms.get(random.nextInt(forms.size()))).append('\n');
        return text.toString();
    }

    private static List<String> forms(int bars, double tempo) {
        if (bars == 8) {
            return List.of("verse chorus", "chorus verse");
        }
        if (seconds(16, tempo) <= LONGEST_SECONDS) {
            return List.of("verse verse chorus chorus", "chorus verse chorus verse", "verse chorus verse chorus");
        }
        return seconds(12, tempo) <= LONGEST_SECONDS ? List.of("verse verse chorus", "verse chorus verse")
                : List.of("verse chorus");
    }

    private static double seconds(int bars, double tempo) {
        return bars * 4 * 60 / tempo;
    }

    /** Somebody plays chords, somebody the bass, and somebody the drums or the melody. */
    private static Set<Part> parts(Random random) {
        Set<Part> parts = EnumSet.of(Part.BASS);
        List<Part> chords = List.of(Part.KEYS, Part.PAD, Part.GUITAR);
        parts.add(chords.get(random.nextInt(chords.size())));
        for (Part part : List.of(Part.KEYS, Part.PAD, Part.GUITAR)) {
            if (random.nextInt(3) == 0) {
                parts.add(part);
            }
        }
        boolean sings = random.nextInt(4) > 0;
        if (sings) {
            parts.add(Part.LEAD);
        }
        if (!sings || random.nextInt(4) > 0) {
            parts.addAll(List.of(Part.KICK, Part.SNARE, Part.HAT));
        }
        return parts;
    }

    private static void section(String name, double intensity, int bars, Set<Part> parts, Harmony harmony,
            Random random, StringBuilder text) {
        List<Chord> chords = harmony.progression(bars);
        text.append("\nsection: ").append(name).append('\n');
        text.append(String.format(Locale.ROOT, "intensity: %.2f", intensity)).append('\n');
        text.append("chords: ").append(chords.stream().map(Chord::name).collect(Collectors.joining(" "))).append('\n');
        int density = random.nextInt(3);
        for (Part part : parts) {
            text.append(part.name().toLowerCase(Locale.ROOT)).append(": ");
            text.append(part == Part.LEAD ? Melody.over(chords, harmony, density, random)
                    : Patterns.of(part, density, random)).append('\n');
        }
    }
}
