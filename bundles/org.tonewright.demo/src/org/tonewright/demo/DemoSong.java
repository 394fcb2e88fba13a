package org.tonewright.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.tonewright.demo.mix.MixSheet;
import org.tonewright.demo.synth.Song;
import org.tonewright.demo.synth.SongReader;

/**
 * A song of the demo: what is played and how it is mixed.
 *
 * @param song what is played
 * @param mix how it is mixed
 */
public record DemoSong(Song song, MixSheet mix) {

    /**
     * Reads a song that comes with the demo, from {@code songs/NAME.song} and {@code songs/NAME.mix}.
     *
     * @throws IOException if there is none of this name
     */
    public static DemoSong named(String name) throws IOException {
        return new DemoSong(SongReader.read(text(name + ".song")), MixSheet.read(text(name + ".mix")));
    }

    private static String text(String name) throws IOException {
        try (InputStream content = DemoSong.class.getResourceAsStream("/songs/" + name)) {
            if (content == null) {
                throw new IOException("The demo has no song file '" + name + "'.");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
