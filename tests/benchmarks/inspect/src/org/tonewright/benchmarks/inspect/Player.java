package org.tonewright.benchmarks.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.tonewright.device.rehearsal.fault.Tone;
import org.tonewright.device.rehearsal.random.RandomSong;
import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Score;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;

/** The notes of one part of an arrangement, and where its bars lie. */
final class Player {

    private final Song song;
    private final Part part;
    private final List<Note> notes;
    private final List<Tone> tones = new ArrayList<>();

    Player(RandomSong arrangement, Part part) {
        this.song = arrangement.song();
        this.part = part;
        notes = Score.of(song, part);
        for (Note note : notes) {
            int bar = 1 + (int) Math.floor((note.start() + 2 * Score.SPREAD) / barSeconds());
            tones.add(new Tone(bar, note.start(), note.length(), drum() ? 0 : note.pitch()));
        }
    }

    Part part() {
        return part;
    }

    boolean plays() {
        return !notes.isEmpty();
    }

    boolean drum() {
        return part == Part.KICK || part == Part.SNARE || part == Part.HAT;
    }

    double barSeconds() {
        return Song.STEPS * song.stepSeconds();
    }

    List<Tone> tones() {
        return tones;
    }

    /** The notes with other times and pitches. */
    List<Note> notes(List<Tone> changed) {
        List<Note> played = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            Tone tone = changed.get(i);
            played.add(new Note(tone.start(), tone.length(), drum() ? note.pitch() : tone.pitch(), note.velocity()));
        }
        return played;
    }

    /** How many moments of a bar there are at which notes begin. */
    int strokes(int bar) {
        int strokes = 0;
        double last = -1;
        for (Tone tone : tones) {
            if (tone.bar() == bar && tone.start() > last + 0.05) {
                strokes++;
                last = tone.start();
            }
        }
        return strokes;
    }

    /** A bar with at least so many strokes, not the first one; 0 if there is none. */
    int barWith(int strokes, Random random) {
        List<Integer> bars = new ArrayList<>();
        for (int bar = 2; bar <= song.bars(); bar++) {
            if (strokes(bar) >= strokes) {
                bars.add(bar);
            }
        }
        return bars.isEmpty() ? 0 : bars.get(random.nextInt(bars.size()));
    }
}
