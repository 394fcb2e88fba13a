package org.tonewright.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.tonewright.demo.mix.MixSheet;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Songs;

/**
 * A song of the demo: what is played and how it is mixed.
 *
 * @param song what is played
 * @param mix how it is mixed
 */
public record DemoSong(Song song, MixSheet mix) {

    /**
     * Reads a song that comes with the demo: the arrangement of that name of the rehearsal room, and
     * {@code songs/NAME.mix}.
     *
     * @throws IOException if there is none of this name
     */
    public static DemoSong named(String name) throws IOException {
        return new DemoSong(Songs.named(name), MixSheet.read(text(name + ".mix")));
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
