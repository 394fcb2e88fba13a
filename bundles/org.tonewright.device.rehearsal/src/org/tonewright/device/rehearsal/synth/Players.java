package org.tonewright.device.rehearsal.synth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.tonewright.device.rehearsal.fault.Fault;
import org.tonewright.device.rehearsal.fault.Mark;
import org.tonewright.device.rehearsal.fault.PlayerFaults;
import org.tonewright.device.rehearsal.fault.Tone;
import org.tonewright.device.rehearsal.song.Note;
import org.tonewright.device.rehearsal.song.Score;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;

/** What everybody plays, take for take, with the mistakes that are written. */
final class Players {

    private final Song song;
    private final double rate;
    private final PlayerFaults mistakes;
    private final Map<Part, List<Note>> scores = new EnumMap<>(Part.class);

    Players(Song song, double rate) {
        this.song = song;
        this.rate = rate;
        mistakes = new PlayerFaults(song.seed(), song.stepSeconds(), rate);
        for (Part part : Part.values()) {
            scores.put(part, Score.of(song, part));
        }
    }

    private List<Note> score(Part part) {
        return scores.getOrDefault(part, List.of());
    }

    private List<Fault> faults(Part part, int take) {
        return song.faults().stream()
                .filter(fault -> fault.kind().played() && fault.concerns(part.label()) && fault.sounds(take)).toList();
    }

    /** Whether a part makes mistakes in a take. */
    boolean fail(Part part, int take) {
        return !faults(part, take).isEmpty();
    }

    /** What a part plays in a take; without mistakes in take 0. */
    List<Note> notes(Part part, int take) {
        List<Note> written = score(part);
        if (!fail(part, take)) {
            return written;
        }
        List<Tone> tones = played(part, take).tones();
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Tone tone = tones.get(i);
            notes.add(new Note(tone.start(), tone.length(), tone.pitch(), written.get(i).velocity()));
        }
        return List.copyOf(notes);
    }

    /** Where a part's mistakes are in a take. */
    List<Mark> marks(Part part, int take) {
        return fail(part, take) ? played(part, take).marks() : List.of();
    }

    private PlayerFaults.Result played(Part part, int take) {
        List<Tone> others = new ArrayList<>();
        for (Part other : Part.values()) {
            if (other != part) {
                others.addAll(tones(other));
            }
        }
        return mistakes.apply(faults(part, take), tones(part), others);
    }

    private List<Tone> tones(Part part) {
        return score(part).stream().map(note -> new Tone(bar(note), note.start(), note.length(), note.pitch()))
                .toList();
    }

    /** The bar a note is written in: it may be played a little before it. */
    private int bar(Note note) {
        return 1 + (int) ((note.start() + song.spread() + 1e-6) / song.barSeconds());
    }

    /** The frames at which notes begin in a take, in order. */
    List<Integer> onsets(List<Part> parts, int take) {
        return parts.stream().flatMap(part -> notes(part, take).stream())
                .map(note -> (int) Math.rint(note.start() * rate)).sorted().toList();
    }
}
