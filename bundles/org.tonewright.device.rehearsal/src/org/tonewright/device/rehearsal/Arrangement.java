package org.tonewright.device.rehearsal;

import java.util.List;

import org.tonewright.device.rehearsal.song.PatchList;
import org.tonewright.device.rehearsal.song.Song;

/** A song that is played by synthesised instruments. */
record Arrangement(Song song) implements Content {

    @Override
    public String name() {
        return song.title();
    }

    @Override
    public List<String> inputs() {
        return PatchList.of(song).inputs();
    }

    @Override
    public Inputs open(double rate, boolean wait) {
        Rehearsal rehearsal = Rehearsal.of(song, rate);
        return new Inputs() {

            @Override
            public Sound sound(int input, int take) {
                return rehearsal.sound(input, take);
            }

            @Override
            public long frames() {
                return rehearsal.frames();
            }
        };
    }
}
