package org.tonewright.benchmarks.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;

import org.tonewright.benchmarks.inspect.MemorySound.Pace;
import org.tonewright.core.edit.Bars;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;

/**
 * The stems of a song as the game "Frets on Fire" has them: audio files beside a {@code notes.mid}, whose tempo they
 * are played to.
 */
final class Stems {

    private static final int TEMPO = 0x51;

    private Stems() {}

    /** The folders below a place that hold a song. */
    static List<Path> songs(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.endsWith("notes.mid")).map(Path::getParent).sorted().toList();
        }
    }

    /** The stems of a song, each with the others beside it; nothing is known to be wrong with them. */
    static List<Take> of(Path song) throws IOException {
        List<MemorySound> stems = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(song)) {
            files = all.filter(file -> file.toString().endsWith(".ogg")).sorted().toList();
        }
        for (Path file : files) {
            stems.add(read(file, song.resolve("notes.mid")));
        }
        List<Take> takes = new ArrayList<>();
        for (MemorySound stem : stems) {
            List<MemorySound> others = stems.stream().filter(other -> other != stem).toList();
            takes.add(new Take(song.getFileName() + ": " + stem.name(), stem.with(others), List.of()));
        }
        return takes;
    }

    private static MemorySound read(Path file, Path notes) throws IOException {
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            int frames = (int) reader.info().frames();
            float[][] samples = new float[reader.info().channels()][frames];
            int done = 0;
            for (int got = 1; got > 0 && done < frames; done += Math.max(0, got)) {
                got = reader.read(samples, done, frames - done);
            }
            int rate = reader.info().sampleRate();
            String name = file.getFileName().toString();
            Bars bars = MemorySound.bars(rate, paces(notes, rate));
            return new MemorySound(name, rate, samples, Optional.of(bars), List.of());
        }
    }

    private static List<Pace> paces(Path notes, int rate) throws IOException {
        try {
            Sequence sequence = MidiSystem.getSequence(notes.toFile());
            TreeMap<Long, Double> tempos = new TreeMap<>();
            for (var track : sequence.getTracks()) {
                for (int i = 0; i < track.size(); i++) {
                    if (track.get(i).getMessage() instanceof MetaMessage meta && meta.getType() == TEMPO) {
                        byte[] data = meta.getData();
                        int micros = (data[0] & 0xff) << 16 | (data[1] & 0xff) << 8 | data[2] & 0xff;
                        tempos.put(track.get(i).getTick(), 6e7 / micros);
                    }
                }
            }
            tempos.putIfAbsent(0L, 120.0);
            List<Pace> paces = new ArrayList<>();
            double seconds = 0;
            long before = 0;
            double tempo = 120;
            for (var change : tempos.entrySet()) {
                seconds += (change.getKey() - before) / (double) sequence.getResolution() * 60 / tempo;
                before = change.getKey();
                tempo = change.getValue();
                paces.add(new Pace(Math.round(seconds * rate), tempo, 4));
            }
            return paces;
        } catch (InvalidMidiDataException wrong) {
            throw new IOException(notes + " is no MIDI file.", wrong);
        }
    }
}
