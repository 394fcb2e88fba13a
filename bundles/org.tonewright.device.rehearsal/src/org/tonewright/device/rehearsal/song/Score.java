package org.tonewright.device.rehearsal.song;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.tonewright.device.rehearsal.song.Song.Part;
import org.tonewright.device.rehearsal.song.Song.Section;
import org.tonewright.device.rehearsal.song.Song.Sung;

/**
 * Turns a written song into the notes of one part as a person plays them: each note lies up to {@link Song#spread()}
 * seconds beside its place and is up to a tenth louder or softer than written, and the first beat of a bar is leaned
 * on.
 */
public final class Score {

    /** The spread of a song that does not say another one, in seconds. It is triangular: most notes are nearer. */
    public static final double SPREAD = Song.USUAL_SPREAD;

    private final Song song;
    private final Part part;
    private final Random random;
    private final List<Note> notes = new ArrayList<>();

    private Score(Song song, Part part) {
        this.song = song;
        this.part = part;
        this.random = new Random(song.seed() * 31 + part.ordinal());
    }

    /** The notes of a part, in the order of the steps they are written on. */
    public static List<Note> of(Song song, Part part) {
        Score score = new Score(song, part);
        int bar = 0;
        for (Section section : song.form()) {
            if (part == Part.LEAD) {
                score.melody(section, bar);
            } else {
                score.patterns(section, bar);
            }
            bar += section.chords().size();
        }
        return List.copyOf(score.notes);
    }

    private void melody(Section section, int bar) {
        double beat = bar * 4.0;
        for (Sung sung : section.melody()) {
            if (sung.pitch() >= 0) {
                play(beat * 4, sung.beats() * 4 * 0.94, sung.pitch(), 0.55 + 0.4 * section.intensity());
            }
            beat += sung.beats();
        }
    }

    private void patterns(Section section, int firstBar) {
        String pattern = section.patterns().getOrDefault(part, "");
        for (int bar = 0; bar < section.chords().size() && !pattern.isEmpty(); bar++) {
            Chord chord = section.chords().get(bar);
            for (int step = 0; step < Song.STEPS; step++) {
                char written = pattern.charAt(step);
                if (written != '.' && written != '-') {
                    int held = 1;
                    while (step + held < Song.STEPS && pattern.charAt(step + held) == '-') {
                        held++;
                    }
                    step(chord, written, (firstBar + bar) * Song.STEPS + step, held, section.intensity());
                }
            }
        }
    }

    private void step(Chord chord, char written, int step, int held, double intensity) {
        double lean = step % Song.STEPS == 0 ? 1 : step % 4 == 0 ? 0.92 : 0.82;
        double velocity = lean * (0.45 + 0.5 * intensity) * (written == 'x' ? 0.6 : 1);
        if (written == 'c') {
            for (int degree = 1; degree <= chord.intervals().size() + 1; degree++) {
                play(step, held, chord.pitch(degree, lowest()), velocity * 0.8);
            }
        } else if (Character.isDigit(written)) {
            play(step, held, chord.pitch(written - '0', lowest()), velocity);
        } else {
            play(step, held, 0, velocity);
        }
    }

    private int lowest() {
        return switch (part) {
        case BASS -> 28;
        case KEYS -> 52;
        case PAD -> 48;
        case GUITAR -> 45;
        case KICK, SNARE, HAT, LEAD -> 0;
        };
    }

    private void play(double step, double steps, double pitch, double velocity) {
        double late = song.spread() * (random.nextDouble() + random.nextDouble() - 1);
        double louder = 1 + 0.1 * (random.nextDouble() + random.nextDouble() - 1);
        double start = Math.max(0, step * song.stepSeconds() + late);
        notes.add(new Note(start, steps * song.stepSeconds(), pitch, Math.min(1, velocity * louder)));
    }
}
